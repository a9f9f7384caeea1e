import type { Diagnostic } from '../diagnostic.ts';
import { Problem } from '../problem.ts';
import type { TextFile } from './types.ts';

/**
 * Bytes -> text. A byte order mark tells the encoding; without one, zeros beside letters are UTF-16, what is well-formed UTF-8 is
 * that, and the rest is one of Windows' two code pages: Cyrillic where high bytes stand together, as letters of a word do, else Latin.
 *
 * @param encoding what the user says it is, as the WHATWG Encoding Standard names it
 * @throws Problem `file-empty`, `file-binary`, or `usage-unknown-encoding`
 */
export function decode(
  bytes: Uint8Array,
  file: string,
  encoding?: string,
): Pick<TextFile, 'text' | 'encoding' | 'diagnostics'> {
  if (bytes.length === 0) throw new Problem('file-empty', 'this is empty', { file });
  const [label, assumed] = encoding === undefined ? recognise(bytes) : [encoding, false];
  if (label === undefined) {
    throw new Problem('file-binary', 'this is no text', { file, hint: 'name the .txt file that Zoom saved' });
  }
  const diagnostics: Diagnostic[] = assumed ? [{ code: 'encoding-assumed', file, line: 1, text: label }] : [];
  const decoder = decoderOf(label);
  return { text: decoder.decode(bytes), encoding: decoder.encoding, diagnostics };
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    throw new Problem('usage-unknown-encoding', `there is no encoding ${label}`, {
      hint: 'utf-8, utf-16le, windows-1251 and windows-1252 are some',
      values: { name: label },
    });
  }
}

/** The encoding and whether it is a guess; none for what is no text. */
function recognise(bytes: Uint8Array): [label: string | undefined, assumed: boolean] {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le', false];
  if (first === 0xfe && second === 0xff) return ['utf-16be', false];
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8', false];
  const sample = bytes.subarray(0, 65_536);
  const zeros = [0, 0];
  let [high, together] = [0, 0];
  for (const [i, byte] of sample.entries()) {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
    if (byte < 0x80) continue;
    high++;
    if ((sample[i - 1] ?? 0) >= 0xc0) together++;
  }
  const [even = 0, odd = 0] = zeros;
  // In UTF-16 the spaces and digits of a header have a zero in their higher half, and always there; other files have zeros anywhere.
  const many = sample.length / 20;
  if (odd > many && even === 0 && isText(sample, 'utf-16le')) return ['utf-16le', true];
  if (even > many && odd === 0 && isText(sample, 'utf-16be')) return ['utf-16be', true];
  if (even + odd > 2) return [undefined, false];
  if (isUtf8(bytes)) return ['utf-8', false];
  return [together * 2 > high ? 'windows-1251' : 'windows-1252', true];
}

/** Whether bytes make text in an encoding: no control character but tabs and line ends. */
const isText = (bytes: Uint8Array, label: string): boolean =>
  !/[^\P{Cc}\t\n\r]/u.test(new TextDecoder(label).decode(bytes));

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
