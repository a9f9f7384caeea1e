import { createHmac } from 'node:crypto';
import type { AnonymiseOptions } from '../anonymise/anonymise.ts';
import { buildNameForms } from '../knowledge.ts';
import { Problem } from '../problem.ts';
import { installed } from '../read/installed.ts';
import { en } from '../speech/en.ts';
import type { Words } from '../speech/types.ts';
import { oneSpaced } from '../text/marks.ts';
import { sound } from '../text/romanise.ts';
import type { Options } from './options.ts';
import { wholeNumber } from './settings.ts';

/**
 * How people are to be called, from the options; undefined where they keep their names. What people read speaks their language; data is the same on every
 * machine.
 *
 * @throws Problem `usage-…` where the options make no sense together
 */
export async function anonymisation(
  options: Options,
  words: Words,
  forPeople: boolean,
): Promise<AnonymiseOptions | undefined> {
  const { anonymise, key } = options;
  const minGroup = wholeNumber(options, 'min-group') ?? 3;
  if (anonymise) {
    const { described, participant } = forPeople ? words : en;
    return {
      minGroup,
      describe: described,
      pseudonym: key === undefined ? (_, place) => participant(place) : (name) => keyed(key, name),
      forms: buildNameForms(installed),
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
    .update(sound(oneSpaced(name)))
    .digest('hex')
    .slice(0, 10)}`;
