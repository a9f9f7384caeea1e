import type { Piece, Shape, Vocabulary } from './shapes.ts';
import { shapes } from './shapes.ts';

/** What is counted in a line: each shape twice, as its share of the pieces and whether it is there at all, and some marks of a line. */
export const features = [
  'bias',
  ...shapes.flatMap((shape) => [`${shape} share` as const, `${shape} there` as const]),
  'begins with a command',
  'begins with a prompt',
  'begins far in',
  'assigns',
  'begins like a log',
  'ends with ;',
  'ends with a bracket',
  'ends with :',
  'ends with ,',
  'ends a sentence',
  'begins a sentence',
  'words side by side',
  'letters of a language',
  'signs',
  'one piece',
  'many words',
] as const;

/** The line's features, in their order; most are 0. */
export function measure(line: string, pieces: readonly Piece[], { commands }: Vocabulary): number[] {
  const counts = new Map<Shape, number>();
  let told = 0;
  let pairs = 0;
  let before: Shape | undefined;
  for (const { shape } of pieces) {
    if (shape !== 'other') told++;
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
    if (shape === 'word' && before === 'word') pairs++;
    before = shape;
  }
  const size = Math.max(1, told);
  const values: number[] = [1];
  for (const shape of shapes) {
    const count = counts.get(shape) ?? 0;
    values.push(count / size, count > 0 ? 1 : 0);
  }
  const [start, end] = [line.trimStart(), line.trimEnd()];
  const isPrompt = /^(?:[$%➜❯»>]+\s|>>>|\.\.\.\s|In \[\d|PS [A-Z]:|[\w.-]+@[\w.-]+[:~])/u.test(start);
  const first = pieces.find(({ shape }) => shape !== 'operator' && shape !== 'other')?.text ?? '';
  const plain = (counts.get('word') ?? 0) + (counts.get('strange') ?? 0) + (counts.get('capital') ?? 0);
  let signs = 0;
  for (let i = 0; i < line.length; i++) if ('{}[]()<>=;|&$\\/*_#`+%^~'.includes(line[i] as string)) signs++;
  values.push(
    commands.has(first) && !/[,!?]$/.test(pieces[0]?.text ?? '') ? 1 : 0,
    isPrompt ? 1 : 0,
    /^(?: {2,}|\t)\S/.test(line) ? 1 : 0,
    /^(?:\w+ )?[\w.[\]]+ [-+*/|]?=? ?= \S/.test(start) ? 1 : 0,
    isLog.test(start) ? 1 : 0,
    end.endsWith(';') ? 1 : 0,
    /[{}()[\]>]$/.test(end) && !/(?:^|\s|[:;])\)+$/.test(end) ? 1 : 0,
    end.endsWith(':') ? 1 : 0,
    end.endsWith(',') ? 1 : 0,
    plain > 1 && /[.!?…][)"'»”]*$/u.test(end) ? 1 : 0,
    /^[("«“„]?\p{Lu}\p{Ll}* ?[\p{Ll} ]/u.test(start) ? 1 : 0,
    pairs / size,
    /\P{ASCII}/u.test(line) && /\p{L}/u.test(line.replace(/\p{ASCII}/gu, '')) ? 1 : 0,
    signs / Math.max(1, start.length),
    told === 1 ? 1 : 0,
    Math.min(1, plain / 12),
  );
  return values;
}

/** What a machine says of what it did: `[INFO] …`, `IndexError: …`, `error[E0382]: …`, `Exception in thread "main" …`. */
const isLog =
  /^(?:\[(?:\+|[A-Z]{4,5})\]\s|[\w.]*[a-z](?:Error|Exception|Warning)\b|error\[|Exception in thread|[✖✔✓✗]\s|\d\d:\d\d:\d\d[.,]\d|ℹ\s)/u;

/** The log of the odds that a line is code and no sentence: above 0 it is. */
export function oddsOfCode(
  line: string,
  pieces: readonly Piece[],
  vocabulary: Vocabulary,
  weights: readonly number[],
): number {
  const values = measure(line, pieces, vocabulary);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (weights[i] as number);
  return sum;
}
