/**
 * A text that can be printed: on one line, without anything that moves the cursor, changes colours, reorders its neighbours or can't
 * be seen. Control characters become their pictures (`␛`), so that a reader sees that somebody put them there.
 */
export function cleanForTerminal(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return cleanControls(text.replace(lineEnds, ' '))
    .replace(
      unseen,
      (hidden: string, flag: string | undefined, offset: number, whole: string) =>
        flag ?? (joins.has(hidden) && joining.test(before(whole, offset)) ? hidden : ''),
    )
    .replace(stackedMarks, '$1');
}

/** A text without the control characters that a terminal obeys; line feeds and tabs stay. For cells of CSV and workbooks. */
export function cleanControls(text: string): string {
  return text.replace(controls, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
const lineEnds = /\r\n|[\t\n\v\f\r\x85\u2028\u2029]/g;

/** Marks of direction, and what takes no room; tags are kept after a black flag, since they make it England's, Scotland's or Wales's. */
const unseen =
  /(\u{1f3f4}[\u{e0020}-\u{e007f}]+)|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** The zero-width joiner and non-joiner have work to do between emoji, and in scripts whose letters join. */
const joins = new Set(['\u200d', '\u200c']);
const joining =
  /\ufe0f$|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}]$/u;

/** More than a few marks on one letter reach into the lines above and below. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

const before = (whole: string, offset: number): string => whole.slice(Math.max(0, offset - 2), offset);
