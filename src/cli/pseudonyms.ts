import { createHmac } from 'node:crypto';
import type { AnonymiseOptions } from '../anonymise/anonymise.ts';
import { Problem } from '../problem.ts';
import { sound } from '../romanise.ts';
import type { Words } from '../words/types.ts';
import type { Options } from './options.ts';
import { wholeNumber } from './settings.ts';

/**
 * How people are to be called, from the options; undefined where they keep their names.
 *
 * @throws Problem `usage-…` where the options make no sense together
 */
export function anonymisation(options: Options, words: Words): AnonymiseOptions | undefined {
  const { anonymise, key } = options;
  const minGroup = wholeNumber(options, 'min-group') ?? 3;
  if (anonymise) {
    return {
      minGroup,
      describe: words.described,
      pseudonym: key === undefined ? (_, place) => words.participant(place) : (name) => keyed(key, name),
    };
  }
  const given = (['key', 'min-group'] as const).find((name) => options[name] !== undefined);
  if (given === undefined) return undefined;
  throw new Problem('usage-only-with', `--${given} has no meaning without --anonymise`, {
    hint: 'give both',
    values: { name: given },
  });
}

/** Whoever doesn't know the key can't tell whose name it was, not even by trying names. A name is the same in either alphabet. */
const keyed = (key: string, name: string): string =>
  `P-${createHmac('sha256', key)
    .update(sound(name.replace(/\s+/g, ' ').trim()))
    .digest('hex')
    .slice(0, 10)}`;
