import { host, linkStart, mail } from '../text/links.ts';

/** A stretch of a text and what goes in its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** E-mail addresses, links, handles, telephone numbers and the owners of folders in a text, in order and apart. Takes time linear in its length. */
export function findContacts(text: string): Replacement[] {
  if (!/[@\d.:\\/([{]/.test(text)) return [];
  const found = [...spelt(text), ...addresses(text), ...folders(text)];
  found.push(...phones(text));
  const apart: Replacement[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  }
  return apart;
}

/** What holds no white space: links, addresses, handles. */
function addresses(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    const [, before = ''] = /^([("'«„“<[{]*)/u.exec(token) ?? [];
    const inner = withoutEnd(token.slice(before.length));
    for (const { at, length, by } of contactsIn(inner)) {
      const start = index + before.length + at;
      found.push({ start, end: start + length, by });
    }
  }
  return found;
}

/** Without the marks that end a sentence, one by one from the end: a pattern would look for them from each place. */
function withoutEnd(token: string): string {
  let end = token.length;
  while (end > 0 && '.,;:!?)"\'»“”>]}…'.includes(token[end - 1] as string)) end -= 1;
  return token.slice(0, end);
}

interface Found {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

function contactsIn(token: string): Found[] {
  const link = token.search(anyLink);
  if (link !== -1) return [...handlesIn(token.slice(0, link)), { at: link, length: token.length - link, by: '(link)' }];
  if (token.includes('@')) {
    const found = [...token.matchAll(mails)].map(({ 0: one, index }) => ({
      at: index,
      length: one.length,
      by: '(e-mail)',
    }));
    const handles = handlesIn(token).filter(
      ({ at, length }) => !found.some((one) => at < one.at + one.length && one.at < at + length),
    );
    return [...found, ...handles].sort((x, y) => x.at - y.at);
  }
  if (isSite(token)) return [{ at: 0, length: token.length, by: '(link)' }];
  return [];
}

const anyLink = new RegExp(linkStart, 'i');
const mails = new RegExp(`(?<![@\\p{L}\\p{M}\\d._%+-])${mail}`, 'gu');

/** `@helenm`, wherever in a piece it begins; with a server behind it too (`@helen@social.example`). */
const handlesIn = (token: string): Found[] =>
  [
    ...token.matchAll(/@[\p{L}\p{M}\d_](?:[\p{L}\p{M}\d_.-]*[\p{L}\p{M}\d_])?(?:@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+)?/gu),
  ].map(({ 0: handle, index }) => ({ at: index, length: handle.length, by: '(handle)' }));

/**
 * A bare address of a site: with an ending that hosts have (those by which the language stage tells a link), or of any ending with a path behind it.
 */
function isSite(token: string): boolean {
  if (token.length > longest || !/^[\p{L}\p{M}\d-]+\.[\p{L}\p{M}\d.-]*\p{L}/u.test(token)) return false;
  const name = token.slice(0, token.search(/[/:?#]|$/u));
  if (!/^[\p{L}\p{M}\d-]+(?:\.[\p{L}\p{M}\d-]+)*\.\p{L}{2,24}$/u.test(name)) return false;
  // 'e.g/i.e' and 'and.or/not' are no paths of a host: one has three letters before its dot, and small ones.
  return host.test(token) || (/^[^/]+\/[^/]/.test(token) && /^[a-z\d-]{3,}\./u.test(name));
}

const longest = 2_048;

/** An address that is spelt out: `helen (at) example (dot) org`. */
function spelt(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const { 0: at, index } of text.matchAll(
    /[ \t]{0,2}[([{][ \t]?(?:at|ät|собака|равлик|małpa|arroba|chiocciola)[ \t]?[)\]}][ \t]{0,2}/giu,
  )) {
    const before = /[\p{L}\d._%+-]{1,64}$/u.exec(text.slice(Math.max(0, index - 64), index));
    const behind = index + at.length;
    const after =
      /^[\p{L}\d-]{1,63}(?:(?:[ \t]{0,2}[([{][ \t]?(?:dot|punkt|punto|point|крапка|точка|kropka)[ \t]?[)\]}][ \t]{0,2}|\.)[\p{L}\d-]{1,63}){0,5}/iu.exec(
        text.slice(behind, behind + 400),
      );
    if (before === null || after === null) continue;
    found.push({ start: index - before[0].length, end: behind + after[0].length, by: '(e-mail)' });
  }
  return found;
}

/** Whose folder it is: `C:\Users\helen\…`, `/home/helen/…`. */
const folders = (text: string): Replacement[] =>
  [...text.matchAll(/(?<=[\\/](?:users|home|Пользователи|Користувачі)[\\/])[^\\/\s:*?"<>|]{1,64}/giu)].map(
    ({ 0: owner, index }) => ({ start: index, end: index + owner.length, by: '(name)' }),
  );

/** Nine digits or more, whatever stands between them; no dates, years and numbers of books. */
function phones(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const { 0: run, index } of text.matchAll(/[+(]{0,2}\d(?:[\s()./·\u2010-\u2015\u2212-]{0,3}\d){7,}/gu)) {
    const [, dates = ''] =
      /^((?:(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})[\s,–-]*)*)/u.exec(run) ?? [];
    const number = run.slice(dates.length);
    const digits = number.replace(/\D/g, '');
    const isBook = digits.length === 13 && /^97[89]/.test(digits);
    const isYears = /^(?:(?:1[5-9]|20)\d\d\D+)*(?:1[5-9]|20)\d\d$/.test(number);
    const isCount = /^\d{1,3}(?:[,. ]\d{3}){2,}$/.test(number) && !number.startsWith('0');
    if (digits.length < (number.startsWith('+') ? 8 : 9) || isBook || isYears || isCount) continue;
    found.push({ start: index + dates.length, end: index + run.length, by: '(phone)' });
  }
  return found;
}
