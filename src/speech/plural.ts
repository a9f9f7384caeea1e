/** `1 line`, `2 lines`. */
export const englishCount = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const rules = new Intl.PluralRules('uk');

/** The form of a noun beside a whole number; Ukrainian has three: 1 рядок, 2 рядки, 5 рядків. */
export function ukrainianForm(n: number, one: string, few: string, many: string): string {
  const rule = rules.select(n);
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

/** `1 рядок`, `2 рядки`, `5 рядків`. */
export const ukrainianCount = (n: number, one: string, few: string, many: string): string =>
  `${n} ${ukrainianForm(n, one, few, many)}`;
