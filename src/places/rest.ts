import type { Clauses } from './clauses.ts';

// What follows a place, up to the end of the sentence or of the message.

/** Whether the rest of the sentence is a library's name: 'м. Кропивницький, бібліотека Чижевського'. */
export function namesLibrary(next: number, clauses: Clauses): boolean {
  if (!clauses.parted(next)) return false;
  let library = false;
  let i = next;
  for (; !clauses.endsAt(i) || i === next; i += 1) {
    if (clauses.isLibrary(i) || clauses.isBranch(i)) library = true;
    if (i - next > 8) return false;
  }
  return library;
}

/** Whether a place is the whole of the message, greetings and names aside. */
export function isAlone(next: number, start: number, clauses: Clauses): boolean {
  const rest = clauses.text.slice(clauses.tokens[next - 1]?.end);
  const end = namesLibrary(next, clauses) ? endOfSentence(next, clauses) : pastVillage(next, clauses);
  return (
    clauses.endsAt(end) &&
    !/^\s*\?/.test(rest) &&
    (clauses.onlyGreets(0, start) || clauses.onlyNames(0, start)) &&
    // 'Bucha. Irpin.' are many.
    !Array.from({ length: start }, (_, i) => i).some((i) => clauses.isPlace(i)) &&
    clauses.onlyGreets(end, clauses.tokens.length)
  );
}

/**
 * Whether a message begins with a place as people do who say where they are and go on ('Derry Central Library, four of us', 'Ізюм. Працюємо в модулі'): behind
 * it a comma or the end of the sentence, and nobody is addressed, as a city may be ('Kharkiv, you are heroes').
 *
 * @param praised whether the place is one that strangers speak of, so that the rest has to tell of the writer's own
 */
export function opensWith(next: number, start: number, praised: boolean, clauses: Clauses): boolean {
  const behind = clauses.text.slice(clauses.tokens[next - 1]?.end);
  // 'Смілянська бібліотека: ми б теж'
  const speaks = /^\s*:/.test(behind) && (clauses.is('self', next) || clauses.is('own', next));
  if (!/^\)?\s*(?:[,.;/|]|$)/.test(behind) && !speaks) return false;
  if (!clauses.onlyGreets(0, start) && !clauses.onlyNames(0, start)) return false;
  let own = !praised;
  for (let i = next; i < next + 12 && i < clauses.tokens.length; i += 1) {
    if (clauses.is('you', i)) return false;
    own ||= OWN.some((kind) => clauses.is(kind, i)) || clauses.isLibrary(i);
  }
  return own;
}

/** What says that somebody goes on to speak of their own: 'Kharkiv, such courage!' does not. */
const OWN = ['self', 'own', 'we', 'work', 'live', 'have', 'now', 'greet', 'role', 'stock', 'after'] as const;

/** The token after the last of the sentence that this one stands in. */
function endOfSentence(from: number, clauses: Clauses): number {
  let end = from + 1;
  while (!clauses.endsAt(end)) end += 1;
  return end;
}

/** The end of a village's name after its raion or oblast: 'Роменський район, с. Перекопівка'. */
export function pastVillage(next: number, clauses: Clauses): number {
  const named = clauses.isVillage(next) && /^\p{Lu}/u.test(clauses.tokens[next + 1]?.text ?? '');
  return named && clauses.startOf(next + 1) === clauses.startOf(next) ? next + 2 : next;
}

/** Whether an exclamation mark follows: 'Hello, Kharkiv!' greets a city. */
export const exclaims = (next: number, clauses: Clauses): boolean =>
  /^\s*!/.test(clauses.text.slice(clauses.tokens[next - 1]?.end));
