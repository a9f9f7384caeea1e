import { levelLatin } from '../text/romanise.ts';
import { decline, declineAdjective } from './decline.ts';
import type { CityEndings } from './decline-abroad.ts';
import { declinePolish } from './decline-polish.ts';
import { mutateWelsh } from './mutate-welsh.ts';
import type { NamingStyle } from './namings.ts';
import { foldPhrase } from './tokens.ts';

/** How the words of a style vary. */
export interface Inflection {
  /** What all forms of a first word have in common; takes a name as it stands, or a folded word. */
  readonly bucket: (name: string) => string;
  readonly forms: (word: string, index: number, country: string) => readonly string[];
  /** What is done to a word of the text before it is compared with the forms. */
  readonly level: (word: string) => string;
  /** Whether a word may be a form of one, at a glance: where there is this, forms are made only when somebody may have written one. */
  readonly may?: (name: string, word: string) => boolean;
  /** Whether a word is one of the forms: where there is this, forms are not made to find out. */
  readonly has?: (word: string, form: string, country: string) => boolean;
  /** A Cyrillic name is meant in Latin letters. */
  readonly latin: boolean;
  /** Its forms are so many that a packed index has their common beginning instead. */
  readonly prefixed?: boolean;
}

const same = (word: string): string => word;
const alone = (word: string): readonly string[] => [word];
const level = (word: string): string => (word.length > 3 ? levelLatin(word) : word);

/** Whether a word begins as a name does, but for so many letters at its end as its forms change; a short name may change wholly (Окни, Окон). */
function begins(changed: number): (name: string, word: string) => boolean {
  return (name, word) => {
    if (word.length > name.length + 5 || word.length < name.length - 3) return false;
    const length = Math.max(0, name.length - changed);
    for (let i = 0; i < length; i += 1) if (name.charCodeAt(i) !== word.charCodeAt(i)) return false;
    return true;
  };
}

/** How the words of each style vary, but of those whose endings stand in a table. */
export const INFLECTIONS: Readonly<Record<Exclude<NamingStyle, 'abroad' | 'romanised'>, Inflection>> = {
  fixed: { bucket: initial, forms: alone, level: same, latin: false },
  slavic: { bucket: consonants, forms: decline, may: begins(5), level: same, latin: false },
  adjective: { bucket: consonants, forms: declineAdjective, may: begins(3), level: same, latin: false },
  polish: { bucket: initial, forms: declinePolish, may: begins(3), level: same, latin: false },
  welsh: { bucket: () => '', forms: (word, i) => (i === 0 ? mutateWelsh(word) : [word]), level: same, latin: false },
  'romanised-adjective': { bucket: sounds, forms: romanisedAdjective, level, latin: true },
};

/** How Ukrainian names in Latin letters vary: endings leave their first two consonants alone. */
export const romanised = ({ forms }: CityEndings): Inflection => ({
  bucket: (name) => sounds(name).slice(0, 2),
  forms: (word) => forms(word, 'UA').map(level),
  level,
  latin: true,
});

/** How names of cities abroad vary. */
export const abroad = ({ forms, isForm }: CityEndings): Inflection => ({
  bucket: beginning,
  forms: (word, _, country) => forms(word, country),
  has: isForm,
  // No ending takes more than five letters away, nor the first three.
  may: (name, word) => word.startsWith(name.slice(0, Math.max(3, name.length - 4))),
  level: same,
  latin: false,
  prefixed: true,
});

/** The first three letters of the first word, which no ending changes: cities are many, and few begin alike. */
function beginning(name: string): string {
  const [first = ''] = /^[a-z]+$/.test(name) ? [name] : foldPhrase(name).split(' ', 1);
  return first.slice(0, 3);
}

/** The first two letters of the first word, without their diacritics. */
function initial(name: string): string {
  const start = name.slice(0, 2).toLowerCase();
  return /^[a-z]+$/.test(start) ? start : foldPhrase(name).slice(0, 2).trimEnd();
}

/** The first two consonants of the first word, those levelled that change before an ending: the same in every form of a word. */
function consonants(name: string): string {
  let out = '';
  for (let i = 0; i < name.length && out.length < 2; i += 1) {
    const code = name.charCodeAt(i);
    if (code === SPACE || code === HYPHEN) break;
    out += CONSONANTS[code] ?? '';
  }
  return out;
}

const [SPACE, HYPHEN] = [0x20, 0x2d];

/** By the code of a letter: a look-up by the letter itself makes a string of each of 100,000 letters. */
const byCode = (...classes: readonly string[]): readonly (string | undefined)[] => {
  const table: (string | undefined)[] = Array.from({ length: 0x500 });
  for (const letters of classes) {
    for (const letter of letters + letters.toUpperCase()) table[letter.charCodeAt(0)] = letters.charAt(0);
  }
  return table;
};

const CONSONANTS = byCode(...'бвджлмнпртфчшщ', 'гзґ', 'кц', 'сх');

/** `Sumska`, `Sumskyi`, and `Sumsk` before a noun that English makes of it. */
function romanisedAdjective(word: string): readonly string[] {
  const stem = word.replace(/(?:yi|ii|a)$/, '');
  return [word, stem, `${stem}yi`, `${stem}y`, `${stem}oi`, `${stem}a`].map(level);
}

/**
 * The consonants of the first word by class, of a Cyrillic name as of a Latin one however it is romanised: what `levelLatin` makes alike, and
 * what only the letters beside it tell apart in Latin, is one class (х, к and г; all that hiss, and т).
 */
export function sounds(name: string): string {
  const word = (name.charCodeAt(0) | 0xff) === 0x4ff ? name : levelLatin(foldPhrase(name.split(' ', 1)[0] ?? ''));
  let out = '';
  let [last, before] = ['', 0];
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (code === SPACE || code === HYPHEN) break;
    // 'сг' and 'цг' are 'sh' and 'tsh'; 'x' is what 'кс' becomes.
    const lost = (code === 0x433 || code === 0x413) && HISSING.includes(before);
    for (const sound of lost ? '' : code === 0x78 ? 'hs' : (SOUNDS[code] ?? '')) {
      if (sound !== last) out += sound;
      last = sound;
    }
    before = code;
  }
  return out;
}

const HISSING = [...'сцСЦ'].map((letter) => letter.charCodeAt(0));

const SOUNDS = byCode('bб', 'vв', 'hkqгґхк', 'dд', 'lл', 'mм', 'nн', 'pп', 'rр', 'fф', 'sczwtжзсцчшщт');
