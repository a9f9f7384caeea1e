import { uk } from '../speech/uk.ts';
import { caseless } from '../text/marks.ts';

/**
 * What people see for what the program calls otherwise: a user may name a region, a language, a country, a kind or a column as the tables show it, in either
 * language of the interface. Loaded only where something is named.
 */
export const ownNames = {
  /** `Рівненська область` and `Рівненська` -> `Rivne Oblast`. */
  region: (value: string): string =>
    byName(uk.codes.region ?? {}, value) ?? byName(uk.codes.region ?? {}, `${value} область`) ?? value,
  /** `гасло` -> `salute`. */
  kind: (value: string): string => byName(uk.codes.kind ?? {}, value) ?? value,
  /** `українська` -> `uk`. */
  language: (value: string): string => codeOf('language', value) ?? value,
  /** `Україна`, `Ukraine` -> `UA`. */
  country: (value: string): string => codeOf('region', value) ?? value,
  /** `повідомлення` -> `messages`; what says how to sort stays behind it. */
  column: (value: string): string => {
    const [, name = '', direction = ''] = /^(.*?)(:(?:asc|desc))?$/s.exec(value) ?? [];
    return (byName(uk.columns, name) ?? name) + direction;
  },
};

function byName(names: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.entries(names).find(([, name]) => caseless(name) === caseless(value))?.[0];
}

/** The code of two letters whose name this is, in English or Ukrainian. */
function codeOf(type: 'language' | 'region', value: string): string | undefined {
  if (value.length < 3 || /^[a-z]{2,3}$/i.test(value)) return undefined;
  const names = ['en', 'uk'].map((locale) => new Intl.DisplayNames([locale], { type, fallback: 'none' }));
  const letters = [...(type === 'region' ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : 'abcdefghijklmnopqrstuvwxyz')];
  const wanted = caseless(value);
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((code) => names.some((one) => caseless(one.of(code) ?? '') === wanted));
}
