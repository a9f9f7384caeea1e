import { readCsv, readNumbers } from '../../csv.ts';
import {
  longestPiece,
  type Piece,
  piecesOf,
  type Shape,
  type ShapeReader,
  shapeReader,
  type Vocabulary,
} from './shapes.ts';
import { features, oddsOfCode } from './speech.ts';

/** A table's text, and its name for error messages. */
interface Table {
  readonly text: string;
  readonly file: string;
}

export interface SaidTables {
  /** `code.csv`: words of programs and shells. */
  readonly code: Table;
  /** `code_weights.csv`: what speaks for code. */
  readonly weights: Table;
  /** `laughter.csv`. */
  readonly laughter: Table;
}

/**
 * What of a text somebody said in a language: the text at its length, with blanks in place of code, commands, identifiers and laughter. Of code the
 * comments and the strings are kept, where they are sentences.
 *
 * @param isWord whether a list of words of any language has a word, in lower case
 * @throws Problem where a table is malformed
 */
export function readSaid(tables: SaidTables, isWord: (lower: string) => boolean): (text: string) => string {
  const words = (kind: string): ReadonlySet<string> =>
    new Set(
      readCsv(tables.code.text, tables.code.file, ['kind', 'words'])
        .filter(({ cells }) => cells.kind === kind)
        .flatMap(({ cells }) => (cells.words ?? '').split(' ')),
    );
  const vocabulary: Vocabulary = { isWord, keywords: words('keyword'), commands: words('command') };
  const shapeIn = shapeReader(vocabulary);
  const found = readNumbers(tables.weights.text, tables.weights.file, ['feature', 'weight'], features);
  const weights = features.map((feature) => found[feature]);
  const laughs = laughterIn(tables.laughter);
  return (text) => {
    if (letters.test(text)) return ' '.repeat(text.length);
    const plain = text.replace(laughs, (laugh) => ' '.repeat(laugh.length));
    if (!/[A-Za-z\d]/.test(plain)) return plain;
    const written = text.split('\n');
    const lines = plain.split('\n');
    const read = lines.map((line, i) => {
      // What laughter leaves before a sentence is no indent.
      const own = /^\s/.test(written[i] ?? '') ? line : line.trimStart();
      return readLine(own, vocabulary, shapeIn, weights);
    });
    if (read.some(({ code }) => code)) spread(read);
    return lines.map((line, i) => (read[i]?.code ? commented(line) : withoutCode(line, shapeIn))).join('\n');
  };
}

/** Letters of the alphabet alone, the answers to a quiz: 'B', 'A / C'. */
const letters = /^(?:[^\p{L}]*\p{Script=Latin}(?!\p{L}|\p{M}))+[^\p{L}]*$/u;

interface ReadLine {
  code: boolean;
  /** The logarithm of odds that it is. */
  readonly odds: number;
  /** Beside code it may be: too few words for a sentence, or it begins with a word of programs and ends as their lines do, `for s in students:`. */
  readonly joins: boolean;
}

/** Beside code a line is likelier to be code: a brace alone, `services:`, `import pandas as pd`. */
function spread(lines: readonly ReadLine[]): void {
  for (const order of [lines, lines.toReversed()]) {
    let beside = false;
    for (const line of order) {
      line.code ||= beside && line.odds > sureBeside && line.joins;
      beside = line.code;
    }
  }
}

const sureBeside = -1;
/** What stands before code, with a colon, may be a sentence. */
const fewWords = 3;

function readLine(line: string, vocabulary: Vocabulary, shapeIn: ShapeReader, weights: readonly number[]): ReadLine {
  if (!/[A-Za-z]/.test(line) || line.length > longestLine) {
    return { code: false, odds: Number.NEGATIVE_INFINITY, joins: false };
  }
  const pieces = piecesOf(line, shapeIn);
  let odds = oddsOfCode(line, pieces, vocabulary, weights);
  const bare = line.replace(quoted, '""');
  if (bare !== line) odds = Math.max(odds, oddsOfCode(bare, piecesOf(bare, shapeIn), vocabulary, weights));
  const words = pieces.filter(({ shape }) => shape === 'word').length;
  const opens = vocabulary.keywords.has(pieces[0]?.text ?? '') && /[:;{)]$/.test(line.trimEnd());
  return { code: odds > sure && isCode(line, pieces, vocabulary), odds, joins: words < fewWords || opens };
}

/** Whether a line that looks like code is code, a command, a name of something: no sentence. Lines without Latin letters are sentences. */
function isCode(line: string, pieces: readonly Piece[], vocabulary: Vocabulary): boolean {
  // Words that no list has, and no mark of code: a sentence in a language that has no list.
  const strange = pieces.filter(({ shape }) => shape === 'strange').length;
  const isCommand = (text: string): boolean => vocabulary.commands.has(text);
  const words = pieces.filter(({ shape, text }) => shape === 'word' && !isCommand(text)).length;
  // 'cat' and 'kill' are words of English too.
  const plain = pieces.every(
    ({ shape, text }) => wordlike.has(shape) && !(isCommand(text) && (words === 0 || !vocabulary.isWord(text))),
  );
  // '112 boxes', 'Phew!', 'Popieram.': nothing in it but words, numbers and the marks of a sentence.
  if (plain && (words > 0 || /[.!?…]$/u.test(line.trimEnd()))) return false;
  // Somebody shouts.
  if (/^(?:[\p{Lu}\s,.!?'’-]|\p{Extended_Pictographic}|\uFE0F|\u200D)+$/u.test(line)) return false;
  // Words in other letters stand in the comments and strings of code: 'Верните Optional<Book>, а не null'.
  if ((line.replace(prose, ' ').match(otherWord) ?? []).length >= fewWords) return false;
  // Links, mentions and emoji say neither.
  if (pieces.every(({ shape }) => shape === 'other')) return false;
  return !(strange > 1 && plain);
}

/** A word, or a character of a script without blanks, that no program is written in. */
const otherWord = /[\u0370-\u2dff\uac00-\ud7ff]{2,}|[\u3040-\u9fff]/gu;

const wordlike: ReadonlySet<Shape> = new Set<Shape>(['word', 'strange', 'capital', 'letter', 'number', 'other']);

/** The logarithm of odds: that a sentence is lost is worse than that a line of code has a language. */
const sure = 1;

const longestLine = 2_000;

/** What a program says or a message of a commit: in the words of a sentence, whatever stands around it. */
const quoted = /"[^"\s]*\s[^"\n]*"/g;

/** Shapes of words that no sentence is made of, and that may stand in one: `console.log`, `user_id`, `src/main`, `--port`. */
const codeShapes: ReadonlySet<Shape> = new Set<Shape>([
  'camel',
  'snake',
  'dotted',
  'path',
  'flag',
  'call',
  'joined',
  'markup',
]);

/** What is all in ASCII between blanks, or between letters that need no blanks. */
const asciiPiece = /(?<![^\s\u2e80-\uffff])[!-~]+(?![^\s\u2e80-\uffff])/g;

/** `System.out.println(`, whatever stands in the brackets. */
const dottedCall = /(?<![\w.])[A-Za-z_]\w*(?:\.\w+)+\(/g;

/** A sentence with blanks for such words, and for single Latin letters among others: 'перед t'. */
function withoutCode(line: string, shapeIn: ShapeReader): string {
  const hasOthers = /[\u0370-\uffdc]/.test(line);
  const uncalled = line.replace(dottedCall, (call) => ' '.repeat(call.length));
  return uncalled.replace(asciiPiece, (piece, at: number) => {
    const shape = shapeIn(piece.slice(0, longestPiece), at === 0);
    // Irish writes 'nGaillimh'.
    if (shape === 'camel' && !/[a-z]{3}[A-Z]/.test(piece)) return piece;
    return codeShapes.has(shape) || (hasOthers && shape === 'letter') ? ' '.repeat(piece.length) : piece;
  });
}

/** A line of code with blanks but for its comment and its strings, if they are of two words or more, or in other letters than code. */
function commented(line: string): string {
  let kept = ' '.repeat(line.length);
  for (const { 0: whole, index, groups } of line.matchAll(prose)) {
    const words = groups?.comment ?? groups?.double ?? groups?.single ?? '';
    const telling = /[\u0250-\uffff]/.test(words) || (words.match(/\p{L}{2,}/gu) ?? []).length >= 3;
    if (!telling || /[{}<>=;]/.test(words)) continue;
    const at = index + whole.indexOf(words);
    kept = kept.slice(0, at) + words + kept.slice(at + words.length);
  }
  return kept;
}

const prose =
  /(?<![:\w/*])(?:\/\/\s?|#\s?|--\s|<!--\s?|\/\*\s?)(?<comment>.{3,})$|"(?<double>[^"\n]{3,300})"|'(?<single>[^'\n]{3,300})'/g;

/** All stretches of a row of keys that are no word by chance, the longest first. */
function stretchesOf(row: string): string {
  const found: string[] = [];
  for (let size = row.length; size >= shortestStretch; size--)
    for (let at = 0; at + size <= row.length; at++) found.push(row.slice(at, at + size));
  return found.join('|');
}

const shortestStretch = 5;

/** Laughter as a whole word, drawn out as it may be. */
function laughterIn({ text, file }: Table): RegExp {
  const pieces = readCsv(text, file, ['piece', 'repeated']).map(({ cells }) => {
    const piece = cells.piece ?? '';
    if (cells.repeated === 'row') return stretchesOf(piece);
    const [first = ''] = piece;
    // The last letter is drawn out as well: 'lolll', 'hahaaa'.
    return `(?:${piece}){${Number(cells.repeated)},40}${piece.length > 1 ? `(?:${first}|${piece.at(-1)}{1,40})?` : ''}`;
  });
  // The 'www' of a link is none.
  return new RegExp(`(?<![\\p{L}\\p{N}_/@])(?:${pieces.join('|')})(?![\\p{L}\\p{N}_/@]|\\.\\p{L})`, 'giu');
}
