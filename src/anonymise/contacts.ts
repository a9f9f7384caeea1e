/** A stretch of a text and what goes in its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** E-mail addresses, links, handles and telephone numbers in a text, in order. Takes time linear in its length. */
export function findContacts(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    const [, before = '', inner = ''] = /^([("'«„“<[{]*)(.*)$/su.exec(token) ?? [];
    const contact = contactIn(inner.replace(/[.,;:!?)"'»“”>\]}]+$/u, ''));
    if (contact === undefined) continue;
    const start = index + before.length + contact.at;
    found.push({ start, end: start + contact.length, by: contact.by });
  }
  for (const { 0: number, index } of text.matchAll(/[+(]?\d[\d\s().–-]{6,}\d/g)) {
    const digits = number.replace(/\D/g, '');
    const isDate = /^\d{4}-\d\d-\d\d/.test(number);
    const isBook = digits.length === 13 && /^97[89]/.test(digits);
    const taken = found.some(({ start, end }) => index < end && index + number.length > start);
    if (digits.length < 9 || isDate || isBook || taken) continue;
    found.push({ start: index, end: index + number.length, by: '(phone)' });
  }
  return found.sort((a, b) => a.start - b.start);
}

function contactIn(token: string): { at: number; length: number; by: string } | undefined {
  const link = token.search(/https?:\/\/|www\.|mailto:/i);
  if (link !== -1) return { at: link, length: token.length - link, by: '(link)' };
  const sign = token.indexOf('@');
  if (sign === 0 && /^@[\p{L}\d_.-]+$/u.test(token)) return { at: 0, length: token.length, by: '(handle)' };
  if (sign > 0 && token.indexOf('.', sign) !== -1) return { at: 0, length: token.length, by: '(e-mail)' };
  if (domain.test(token)) return { at: 0, length: token.length, by: '(link)' };
  return undefined;
}

/** A bare address of a site: only with the endings that people write without `www.`. */
const domain =
  /^[^\s/@.]+\.(?:[^\s/@.]+\.)*(?:com|org|net|info|uk|ua|eu|wales|cymru|scot|pl|de|io|ly|gl|me)(?:[/?#].*)?$/iu;
