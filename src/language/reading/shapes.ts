import { linkStart, mail } from '../../text/links.ts';
import { apostrophes } from '../../text/marks.ts';
import { remember } from '../../text/remember.ts';
import type { Script } from '../../text/scripts.ts';
import { scriptOf } from '../../text/scripts.ts';
import { wordPattern } from '../../text/words.ts';

/** What a piece of text between white space looks like: a word of a sentence, or one of the marks of code that no sentence has. */
export type Shape = (typeof shapes)[number];

export const shapes = [
  /** A word that a list of words has, in any language; all words in other letters than Latin ones. */
  'word',
  /** Letters that no list of words has. */
  'strange',
  /** The same with a capital: most likely a name. */
  'capital',
  /** Two capitals or more and nothing else: an abbreviation, a constant. */
  'caps',
  /** One Latin letter. */
  'letter',
  /** A word of a programming language, as it is written there: `const`, `SELECT`. */
  'keyword',
  /** `camelCase`. */
  'camel',
  /** `snake_case`. */
  'snake',
  /** `list.size`, `plot.py`. */
  'dotted',
  /** `src/main`, `~/.ssh`, `C:\Users`. */
  'path',
  /** `-v`, `--port`. */
  'flag',
  /** A number, a date, a time. */
  'number',
  /** Letters and digits: `HW-03`, `ed25519`. */
  'mixed',
  /** `print(`, `books[0]`. */
  'call',
  /** `a=b`, `Ctrl+C`, `List<Book>`. */
  'joined',
  /** `id;date;room`. */
  'row',
  /** `<p>`, `</div>`. */
  'markup',
  /** Signs alone: `=`, `=>`, `&&`, `});`. */
  'operator',
  /** `name:` at the start of a line, and a value after it. */
  'key',
  /** Punctuation, emoji, links, mentions: says neither. */
  'other',
] as const;

/** Where words of programs and of people are looked up. */
export interface Vocabulary {
  /** Whether a list of words of any language has it, in lower case. */
  readonly isWord: (lower: string) => boolean;
  readonly keywords: ReadonlySet<string>;
  readonly commands: ReadonlySet<string>;
}

/** What tells the shape of a piece, and whether it is the first of its line. */
export type ShapeReader = (text: string, isFirst: boolean) => Shape;

/** Pieces come again and again; only what ends with a colon depends on where it stands. */
export function shapeReader(vocabulary: Vocabulary): ShapeReader {
  const shape = remember((text) => shapeOf(text, false, vocabulary));
  return (text, isFirst) => (isFirst && text.endsWith(':') ? shapeOf(text, true, vocabulary) : shape(text));
}

/** A piece of a line, without the punctuation of a sentence around it, in UTF-16 offsets. */
export interface Piece {
  readonly shape: Shape;
  readonly text: string;
}

/** The pieces of a line. Each is looked at once, a long one by its beginning. */
export function piecesOf(line: string, shapeIn: ShapeReader): Piece[] {
  const pieces: Piece[] = [];
  const between = /\S+/g;
  for (let match = between.exec(line); match !== null; match = between.exec(line)) {
    const text = match[0].slice(0, longestPiece);
    const shape = shapeIn(text, pieces.length === 0);
    pieces.push({ shape, text });
  }
  return pieces;
}

/** In UTF-16 units: the beginning of a longer one tells its shape. */
export const longestPiece = 200;

function shapeOf(text: string, isFirst: boolean, vocabulary: Vocabulary): Shape {
  if (isAddress.test(text)) return 'other';
  if (isFirst && /^[A-Za-z][\w.-]*:$/.test(text) && !vocabulary.isWord(text.slice(0, -1).toLowerCase())) return 'key';
  // 'for', 'is', 'true' are words of English too; SELECT in capitals is none.
  const bare = text.replace(/[;:,({)]+$/, '');
  if (vocabulary.keywords.has(bare) && (bare !== bare.toLowerCase() || !vocabulary.isWord(bare))) return 'keyword';
  const core = text.replace(/^[([{"'«“„‘¿¡*_~<>…]+/u, '').replace(/[)\]}"'»”“’.,!?:;*_~<>…]+$/u, '');
  if (/^<\/?[A-Za-z!][^\s]*/.test(text)) return 'markup';
  if (core === '') return isEmoticon.test(text) || !/[={}[\]<>;|&$\\/#*~+%^()]/.test(text) ? 'other' : 'operator';
  if (/^[A-Za-z_$][\w.$]*(?:\(|\[)/.test(text) && !/^\p{L}+\((?:e?s|[a-z]{1,3})\)\S?$/u.test(text)) return 'call';
  const lower = core.toLowerCase();
  if (isOneWord.test(core)) return wordShape(core, lower, vocabulary);
  if (!/\p{L}/u.test(core)) return /\d/.test(core) ? 'number' : /^[-–—·•…]+$/.test(core) ? 'other' : 'operator';
  if (/^--?[A-Za-z][\w-]*(?:=|$)/.test(text)) return 'flag';
  if (/\P{ASCII}/u.test(core) && hasOtherLetters(core)) return 'word';
  if (
    /^(?:\.{0,2}|~|[A-Za-z]:)?[\\/][\w.*-]|^[\w.*@-]+(?:[\\/][\w.*@-]+){2,}|^[\w.-]+[\\/]\S*[\d_]|^\w+\/\w+-\w+-\w/.test(
      core,
    )
  )
    return 'path';
  if (/[^,;]+[,;][^,;]+[,;][^,;]/.test(core)) return 'row';
  if (/\w_\w|^_\w|\w_$/.test(core)) return 'snake';
  if (/[\p{L}\d)\]"'][=+*<>|&%^$#:]+[\p{L}\d(["'-]|[$@#]\{|^\$\w/u.test(core)) return 'joined';
  if (/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u.test(core)) return dottedShape(core, vocabulary);
  if (/\p{Ll}\p{Lu}/u.test(core) && /^\p{ASCII}+$/u.test(core)) return 'camel';
  if (/\d/.test(core)) return 'mixed';
  return /[\p{L}][/·|,–—:.!?'"’+&][\p{L}]/u.test(core) ? 'word' : 'other';
}

const isOneWord = new RegExp(`^${wordPattern({ hyphens: true })}$`, 'u');

function wordShape(core: string, lower: string, { isWord }: Vocabulary): Shape {
  if (hasOtherLetters(core)) return 'word';
  if (core.length === 1) return 'letter';
  if (/\p{Ll}\p{Lu}/u.test(core) && /^\p{ASCII}+$/u.test(core)) return 'camel';
  if (isWord(lower)) return core.length > 2 && core === core.toUpperCase() ? 'caps' : 'word';
  if (core === core.toUpperCase()) return 'caps';
  return core === lower ? 'strange' : 'capital';
}

/** 'thanks.Bye' lacks a space, 'list.size' does not; 'e.g' is an abbreviation. */
function dottedShape(core: string, { isWord, keywords }: Vocabulary): Shape {
  const parts = core.split('.');
  if (parts.every((part) => part.length === 1)) return 'other';
  if (/\d/.test(core)) return 'mixed';
  const isSentence = parts.every(
    (part, at) =>
      part.length > 1 &&
      isWord(part.toLowerCase()) &&
      !keywords.has(part) &&
      (at === 0 || isCapital(part) || !isCapital(parts[at - 1] as string)),
  );
  return isSentence ? 'word' : 'dotted';
}

const isCapital = (part: string): boolean => part[0] !== part[0]?.toLowerCase();

/** Whether it has a letter of another script than the Latin one. */
function hasOtherLetters(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x250) continue;
    const script: Script = scriptOf(code);
    if (script !== 'Latin' && script !== 'Other') return true;
  }
  return false;
}

/** Links, addresses, mentions, hashtags. */
const isAddress = new RegExp(`^[([<"«]*(?:${linkStart}|[@#]\\p{L})|^${mail}`, 'iu');
/** `:)`, `;-D`, `<3`, `^^`. */
const isEmoticon = new RegExp(
  `^(?:[:;=8xX][${apostrophes}]?-?[)(\\][DPpOo/\\\\|*3>]+|[)(]+|<3+|\\^_*\\^|[-–—.,!?…"'«»“”„]+|[*+~/|&]|[>-]+>?)$`,
);
