import { oneSpaced } from '../text/marks.ts';
import { Beginnings } from './beginnings.ts';
import type { Wordings } from './wordings.ts';

/** What a quote says of a file that one of these people sent: a name may be longer than the quote. */
export function sentBy(senders: Iterable<string>, { files }: Wordings): Beginnings<true> {
  const sent = new Beginnings<true>();
  for (const sender of senders) for (const words of files) sent.add(words(sender), true);
  return sent;
}

/**
 * Whether what a reply or a reaction quotes is a file or a picture: an export holds few of them, so that such a quote is understood though nothing is
 * found that begins so.
 *
 * @param quote as Zoom shows it: cut after some 20 or 50 characters, or whole
 * @param sent  what quotes say of files that the people of this export sent
 */
export function isFileSent(quote: string, { files, pictures }: Wordings, sent: Beginnings<true>): boolean {
  const text = oneSpaced(quote);
  const start = text.replace(/(?:\.\.\.|…)$/, '');
  if (
    pictures.some((begin) => start.startsWith(begin) && numbered.test(start.slice(begin.length, begin.length + 24)))
  ) {
    return true;
  }
  if (start === text) return named.test(text) || files.some((words) => text.endsWith(words('')));
  if (start.length < 12) return false;
  if (sent.newest(text) !== undefined) return true;
  return files.some((words) => {
    const end = words('');
    const at = start.indexOf(end.slice(0, 9));
    return at > 0 && end.startsWith(start.slice(at));
  });
}

/** What stands behind the beginning of a name that a camera or a client gave: a number, or a long identifier. */
const numbered = /^[\s_(-]*(?:\d|[\dA-F]{8}-)/i;

/** The name of a file of a common kind: one word, so that no sentence ends so. */
const named =
  /^\S{1,200}\.(?:png|jpe?g|gif|webp|heic|bmp|svg|pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|txt|zip|mp[34]|mov|m4a|wav|ics|vcf)$/i;
