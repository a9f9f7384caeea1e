import { escaped } from '../report/escape.ts';
import type { PageWords } from './words.ts';

/** How to save a chat, in three drawings; each stands beside the sentence that says the same, so it is for the eye alone. */
export function drawings({ drawings: say }: PageWords): readonly [string, string, string] {
  const text = (x: number, y: number, content: string, kind = ''): string =>
    `<text x="${x}" y="${y}"${kind === '' ? '' : ` class="${kind}"`}>${escaped(content)}</text>`;
  const folder = (x: number, y: number): string => `<path class="folder" d="M${x} ${y}h8l3 3h13v15h-24z"/>`;
  const drawing = (inside: string): string =>
    `<svg viewBox="0 0 240 150" width="240" height="150" aria-hidden="true"><rect class="sheet" x=".5" y=".5" width="239" height="149" rx="8"/>${inside}</svg>`;
  const pointer = (x: number, y: number): string => `<path class="pointer" d="M${x} ${y}v16l4-4 3 7 3-1-3-7h6z"/>`;
  return [
    drawing(
      `${text(14, 24, say.chat, 'strong')}<path class="rule" d="M0 34H240"/>${say.messages
        .map(
          (message, i) =>
            `<rect class="bubble" x="14" y="${44 + i * 26}" width="150" height="20" rx="6"/>${text(21, 58 + i * 26, message)}`,
        )
        .join(
          '',
        )}<rect class="menu" x="112" y="86" width="118" height="30" rx="5"/>${text(122, 106, say.save, 'strong')}<g class="dots"><circle cx="206" cy="134" r="2.6"/><circle cx="215" cy="134" r="2.6"/><circle cx="224" cy="134" r="2.6"/></g>${pointer(204, 108)}`,
    ),
    drawing(
      `${folder(12, 16)}${text(43, 31, say.documents)}<path class="rule" d="M20 38v18h8M38 68v20h8M56 100v22h8" fill="none"/>${folder(30, 46)}${text(61, 61, 'Zoom')}${folder(48, 78)}${text(79, 93, shortened(say.folder), 'small')}<path class="file" d="M66 110h10l5 5v17h-15z"/>${text(87, 126, 'meeting_saved_chat.txt', 'small')}`,
    ),
    drawing(
      `${folder(26, 58)}<path class="arrow" d="M62 68c26-18 44-18 62-6m0 0l-9-8m9 8l-11 3" fill="none"/><rect class="target" x="134" y="34" width="88" height="82" rx="8"/>${`<text x="178" y="80" text-anchor="middle">${escaped(say.here)}</text>`}${pointer(46, 72)}`,
    ),
  ];
}

const shortened = (name: string): string => (name.length > 22 ? `${name.slice(0, 21)}…` : name);
