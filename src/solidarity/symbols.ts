import type { Evidence, Strength } from './types.ts';

const hearts = new Set([
  '❤',
  '🧡',
  '💛',
  '💚',
  '💙',
  '🩵',
  '💜',
  '🖤',
  '🤍',
  '🤎',
  '🩷',
  '💕',
  '💞',
  '💓',
  '💗',
  '💖',
  '💘',
  '💝',
  '❣',
  '🫶',
  '💟',
  '❤‍🔥',
  '❤‍🩹',
  '♥',
]);
const beside = new Set([
  '🙏',
  '💪',
  '✊',
  '🕊',
  '🌻',
  '🫂',
  '🤗',
  '🤝',
  '🌾',
  '✨',
  '☮',
  '👏',
  '🥰',
  '😘',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
]);
const ukraine = '🇺🇦';
const flag = /^\p{Regional_Indicator}{2}$/u;
const tone = /\p{Emoji_Modifier}/gu;

/** Whether a sign is a heart, or Ukraine's flag. */
export function isHeart(emoji: string): boolean {
  const sign = emoji.replace(/\p{Emoji_Modifier}|\uFE0F/gu, '');
  return hearts.has(sign) || sign === ukraine;
}

/**
 * A message of nothing but signs: solidarity where they are hearts, or Ukraine's flag, and nothing that speaks of something else.
 *
 * @param colours whether Ukraine's flag or colours are among them: other hearts are sent at any meeting
 */
export function symbolic(
  text: string,
  emoji: readonly string[],
  colours: boolean,
): (Evidence & { readonly strength: Strength })[] {
  const signs = emoji.map((sign) => sign.replace(tone, ''));
  const own = signs.some(isHeart);
  const fitting = signs.every((sign) => hearts.has(sign) || beside.has(sign) || flag.test(sign));
  if (!own || !fitting) return [];
  const trimmed = text.trim();
  const start = text.indexOf(trimmed);
  const strength = colours ? 2 : 1;
  return [{ kind: 'symbol', rule: 'symbol', strength, text: trimmed, start, end: start + trimmed.length }];
}
