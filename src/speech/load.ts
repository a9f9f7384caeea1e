import type { Locale } from './locales.ts';
import type { Words } from './types.ts';

/** The languages of the interface; each is loaded when it is spoken. A new one is one new file and one line here. */
const languages = {
  en: async () => (await import('./en.ts')).en,
  uk: async () => (await import('./uk.ts')).uk,
} satisfies Record<Locale, () => Promise<Words>>;

/**
 * The words of the interface.
 *
 * @param asked what the user asked for, e.g. `uk` or `uk-UA`
 * @param env   where nothing was asked for, LC_ALL, LC_MESSAGES or LANG tells
 */
export async function loadWords(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Words> {
  const host = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => (value ?? '') !== '');
  const code = (asked ?? host ?? '').split(/[-_.@]/)[0]?.toLowerCase();
  return languages[code === 'uk' ? 'uk' : 'en']();
}
