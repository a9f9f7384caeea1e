/** One emoji, or several in a row, as a source of regular expressions with the flag `u`. */
export const emoji = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u200D\uFE0F\u20E3#*0-9]|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}])+`;
