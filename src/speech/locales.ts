/** The languages of the interface. */
export const locales = ['en', 'uk'] as const;

export type Locale = (typeof locales)[number];
