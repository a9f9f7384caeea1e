import { apostrophes, oneSpaced } from '../text/marks.ts';
import { remember } from '../text/remember.ts';
import { foldName, type NameWords } from './words.ts';

/** What a display name says. */
export interface NameParts {
  /** The person's own name; empty where the display name holds none (`Kent Libraries`). */
  readonly person: string;
  /** What stands beside the name and is no pronoun: library, place, role, in order. */
  readonly labels: readonly string[];
  /** What a device or the client calls its owner (`iPhone (2)`, `Zoom user`): says nothing of who it is. */
  readonly device: boolean;
}

/**
 * What the splitter must know of places. `place` says that a whole piece names a place or a library; `surname`, that it does, and is
 * a surname or a given name as well. `cut` tells where a piece without separators parts into name and place.
 */
export interface PlaceJudge {
  readonly kind: (piece: string, isGiven: (word: string) => boolean) => '' | 'place' | 'surname';
  readonly cut: (
    piece: string,
    isGiven: (word: string) => boolean,
  ) => { readonly person: string; readonly label: string } | undefined;
}

export type NameSplitter = (displayName: string) => NameParts;

/** Makes the function that takes display names apart; it remembers its answers. */
export function nameSplitter(words: NameWords, judge: PlaceJudge): NameSplitter {
  return remember((displayName) => split(displayName, words, judge));
}

function split(displayName: string, words: NameWords, judge: PlaceJudge): NameParts {
  const isGiven = (word: string): boolean => words.is('given', word);
  if (isDevice(displayName, words)) return { person: displayName.trim(), labels: [], device: true };
  const pieces = piecesOf(
    displayName.replace(NICKNAME, (whole, given: string, nick: string) =>
      isGiven(given) && isGiven(nick) ? `${given} ` : whole,
    ),
    words,
  )
    .map((piece) => ({ ...piece, text: withoutPronouns(piece.text, words) }))
    .filter(({ text }) => text !== '');

  let person = '';
  const labels: string[] = [];
  const kinds = pieces.map(({ text }) => judge.kind(text, isGiven));
  const names = pieces.map(({ text, bracket }, i) => !bracket && kinds[i] !== 'place' && !isRole(text, words));
  // A surname that is also a place is the person where nothing else can be.
  const isName = (i: number): boolean => names[i] === true && kinds[i] === '';
  const [first, second] = pieces;
  const turned =
    first !== undefined &&
    second?.comma === true &&
    pieces.filter(({ bracket }) => !bracket).length === 2 &&
    isSurnameFirst(first.text, second.text, kinds[0] ?? '', kinds[1] ?? '', isGiven);
  if (turned) {
    person = `${second?.text} ${first?.text}`;
    for (const { text } of pieces.slice(2)) labels.push(text);
  } else {
    let chosen = pieces.findIndex(({ text }, i) => isName(i) && isGiven(text.split(/\s+/)[0] ?? ''));
    const only = pieces.findIndex((_, i) => isName(i));
    if (chosen < 0) chosen = pieces.findIndex(({ text }, i) => names[i] === true && isGiven(text) && only < 0);
    if (chosen < 0) chosen = only;
    if (chosen < 0) {
      // 'Swindon (Piers)'
      const within = pieces.findIndex(({ text, bracket }) => bracket && isGiven(text));
      chosen = within < 0 ? kinds.indexOf('surname') : within;
    }
    pieces.forEach(({ text }, i) => {
      if (i !== chosen) {
        labels.push(text);
        return;
      }
      const own = withoutRole(withoutGadget(text, words), isGiven, words);
      const cut = judge.cut(own, isGiven);
      person = cut?.person ?? own;
      if (cut !== undefined && cut.label !== '') labels.push(cut.label);
    });
  }
  return { person, labels, device: false };
}

/** `Smith, Jane` and `Derby, Sam`, but not `Jane, Norwich`. */
function isSurnameFirst(
  first: string,
  second: string,
  firstKind: string,
  secondKind: string,
  isGiven: (word: string) => boolean,
): boolean {
  if (/\s/.test(first) || /\s/.test(second.replace(/\s+\p{L}\.?$/u, ''))) return false;
  if (firstKind === 'place' || secondKind === 'place') return false;
  if (isGiven(first) && !isGiven(second)) return false;
  // 'Mette, Holstebro' is no Holstebro Mette: only a given name stands behind a surname.
  if (secondKind === 'surname') return !isGiven(first) && isGiven(second);
  // 'Lancaster, Burt'
  return (
    isGiven(second) || (secondKind === '' && (firstKind === '' || (firstKind === 'surname' && /^[A-Z]/.test(first))))
  );
}

interface Piece {
  readonly text: string;
  readonly bracket: boolean;
  /** A comma stands before it. */
  readonly comma: boolean;
}

/** The pieces between separators and brackets, in order. */
function piecesOf(displayName: string, words: NameWords): Piece[] {
  const isPronouns = (run: string): boolean => run.split('/').every((word) => words.is('pronoun', word));
  const text = displayName.replace(NOISE, ' ').replace(SLASHED, (run) => (isPronouns(run) ? ' | ' : run));
  const pieces: Piece[] = [];
  let bracket = false;
  let comma = false;
  let start = 0;
  const close = (end: number): void => {
    const piece = oneSpaced(text.slice(start, end));
    if (piece !== '') pieces.push({ text: piece, bracket, comma });
  };
  for (const match of text.matchAll(SEPARATOR)) {
    close(match.index);
    start = match.index + match[0].length;
    const mark = match[0].trim();
    if (/^[([{（【«]/.test(mark)) bracket = true;
    else if (/^[)\]}）】»]/.test(mark)) bracket = false;
    comma = mark === ',';
  }
  close(text.length);
  return pieces;
}

/** A given name with another in brackets, and a surname: `Tetiana (Таня) Лис`. */
const NICKNAME = /^(\p{L}+) \((\p{L}+)\) (?=\p{Lu}\p{Ll}+$)/u;

/** The owner's mark: `Anna's iPad`. */
const OWNER = new RegExp(`[${apostrophes}]s$`);

/** Words joined by slashes, pronouns among them: `Mary Lowe they/them`. */
const SLASHED = /\p{L}+(?:\s?\/\s?\p{L}+)+/gu;

/** Pictures, invisible marks and hashtags say nothing of who somebody is. */
const NOISE =
  /(?:(?<![\p{L}\p{N}])#\p{L}[\p{L}\p{N}]*|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Cc}|\p{Cf}|\ufe0f)+/gu;

/** A hyphen parts only with a space on one side at least: `Stoke-on-Trent`, `Anna-Maria` stay whole. */
const SEPARATOR =
  /\s[-–—]+\s?|[-–—]+\s|[–—]|!+|[|,;:/\\•·~_@=+*()[\]{}（）【】«»]|(?<=\p{L}{5})\.\s|\s(?:at|from|з|із|зі|из|z|ze|aus)\s/gu;

function withoutPronouns(piece: string, words: NameWords): string {
  const kept = piece.split(' ');
  if (kept.every((word) => words.is('pronoun', word) || !/\p{L}/u.test(word))) return '';
  // 'Anna she her' has them without a bracket; one alone may be a name (`Jan On`, `Hi`).
  while (kept.length > 2 && words.is('pronoun', kept.at(-1) ?? '') && words.is('pronoun', kept.at(-2) ?? ''))
    kept.splice(-2);
  return kept.join(' ');
}

const isRole = (piece: string, words: NameWords): boolean =>
  foldName(piece)
    .split(' ')
    .every((word) => words.is('role', word));

/** A full name without what its bearer does: `Заступниця директора Ольга Чуб`. */
function withoutRole(person: string, isGiven: (word: string) => boolean, words: NameWords): string {
  const kept = person.split(' ');
  const first = kept.findIndex((word) => !words.is('role', word));
  return first > 0 && kept.length - first > 1 && isGiven(kept[first] ?? '') ? kept.slice(first).join(' ') : person;
}

/** A full name without the device beside it and its number: `Jane Reed's iPad`, `iPhone Jane Reed`, `Jane Reed 2`. */
function withoutGadget(person: string, words: NameWords): string {
  const kept = person.split(' ');
  const isNumber = (word = ''): boolean => /^#?\d+$/.test(word);
  const isGadget = (word = ''): boolean => words.is('gadget', word) || isNumber(word);
  while (kept.length > 2 && isGadget(kept[0])) kept.shift();
  while (kept.length > 1 && (isNumber(kept.at(-1)) || (kept.length > 2 && isGadget(kept.at(-1))))) kept.pop();
  if (kept.length === person.split(' ').length) return person;
  return kept.join(' ').replace(OWNER, '');
}

/**
 * A name made only of what devices are called, numbers and owners' marks: `iPhone (2)`, `Galaxy S20`, `DESKTOP-8G3J`, `+380 44 123`, `Mein Handy`;
 * or of one name and a device: `Anna's iPad`, `iPhone de Anna`.
 */
function isDevice(name: string, words: NameWords): boolean {
  const tokens = foldName(name)
    .split(' ')
    .filter((word) => word !== '');
  const letters = tokens.filter((word) => /\p{L}/u.test(word));
  const own = letters.filter((word) => !words.is('owner', word));
  if (letters.length === 0) return true;
  if (own.length === 0) return false;
  const names = own.filter((word) => !words.is('gadget', word));
  if (
    names.length === 1 &&
    own.length > 1 &&
    (name
      .split(' ')
      .slice(0, -1)
      .some((word) => OWNER.test(word)) ||
      words.is('gadget', own[0] as string))
  ) {
    return true;
  }
  const isWord = (word: string): boolean => words.is('device', word) || words.is('gadget', word);
  return own.every((word, i) => isWord(word) || (i > 0 && (/\d/.test(word) || word.length <= 2)));
}

/** What this stage must know of names, and of places for telling people of one name apart. */
export interface NameReader {
  readonly words: NameWords;
  readonly split: NameSplitter;
  /** Where the labels of a display name say that its bearer is from, as a key: equal keys agree. Empty where they don't say. */
  readonly placeKey: (labels: readonly string[]) => string;
}
