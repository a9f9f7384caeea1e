/**
 * Guards a text cell against being taken for a formula: where it begins like one (after white space, too), an apostrophe goes before it.
 *
 * Reversible: a cell that begins with one or more apostrophes and then, after any white space, with one of `= + - @`, their full-width
 * forms, a tab, a line end or NUL, has one apostrophe too many; every other cell is as it was. `unguard` does that.
 */
export const guard = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Takes back what `guard` did. */
export const unguard = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);

// The apostrophes at the start make it reversible: what looks guarded already is guarded once more.
const formula = /^'*(?:[\t\r\n\0]|[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠\t\r\n\0])/u;
