/** One emoji, flags and modified ones whole, as the source of a regular expression with the flag `u`. */
export const oneEmoji = String.raw`\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}]+)?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*`;

/** Whether a text has an emoji. */
export const hasEmoji = (text: string): boolean => anyEmoji.test(text);

const anyEmoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

/** An emoji, or several in a row, whole or cut through as a quote may be: a source as above. */
export const emojiRun = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u200D\uFE0F\u20E3#*0-9]|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}])+`;
