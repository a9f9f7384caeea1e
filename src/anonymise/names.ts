import { type NameForms, noForms } from '../people/forms.ts';
import { isCyrillic } from '../text/letters.ts';
import { apostrophes } from '../text/marks.ts';
import { plain, sound } from '../text/romanise.ts';
import { unspaced } from '../text/scripts.ts';
import { ordinary } from './ordinary.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A person whose names are to go. */
export interface Person {
  readonly pseudonym: string;
  /** The words of the person's name, each on its own. */
  readonly words: readonly string[];
  /** Display names that are replaced as they stand, whatever their words mean on their own. */
  readonly wholes?: readonly string[];
}

/** A stretch of a text that names somebody. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Everybody that it may name; nobody in particular where that would be a crowd. */
  readonly people: readonly Person[];
}

/** Finds all mentions in a text, in order and apart. Linear in its length, and in the number of people only once. */
export type NameFinder = (text: string) => readonly Mention[];

/** Of a name that more people bear than this nobody can be told: they aren't listed. */
const crowd = 12;

/** Who may be called by a word. */
interface Bearers {
  readonly people: readonly Person[];
  /** Whether by an ending only, or by a form that is not their own: then it is no name where it is a word. */
  readonly loosely: boolean;
  readonly base: string;
}

/** People by a spelling. */
class Index {
  readonly #people = new Map<string, Person[]>();
  add(key: string, person: Person): void {
    if (key.length < 2) return;
    const here = this.#people.get(key);
    if (here === undefined) this.#people.set(key, [person]);
    else if (here.length < crowd && !here.includes(person)) here.push(person);
  }
  get(key: string): readonly Person[] {
    return this.#people.get(key) ?? none;
  }
}

const none: readonly Person[] = [];

/**
 * Finds mentions of people in texts: by the whole display name, by first name, surname or both, by a short form, in the other alphabet, in a case of
 * a Slavic or Baltic language, as a possessive or a plural, written together or as initials. Rather a word too many than a name too few: what it takes for
 * a name need not be one.
 */
export function nameFinder(people: readonly Person[], forms: NameForms = noForms): NameFinder {
  const exact = new Index();
  const short = new Index();
  const stems = new Index();
  const initials = new Index();
  const beginnings = new Index();
  const together = new Index();
  const unparted = new Map<string, { readonly name: string; readonly person: Person }[]>();
  const wholes = new Map<string, { readonly words: readonly string[]; readonly person: Person }[]>();
  const addWord = (index: Index, word: string, person: Person): void => {
    const cyrillic = isCyrillic(word);
    index.add(plain(word), person);
    // Mueller for Müller.
    if (/[äöü]/i.test(word))
      index.add(plain(word.toLowerCase().replace(/[äöü]/g, (letter) => `${plain(letter)}e`)), person);
    index.add(`${cyrillic ? 'latin' : 'cyrillic'}:${sound(word)}`, person);
    for (const stem of stemsOf(sound(word))) stems.add(stem, person);
    if (!cyrillic) for (const stem of latinStems(plain(word))) stems.add(`latin:${stem}`, person);
  };
  const addUnparted = (name: string, person: Person): void => {
    const first = name[0] ?? '';
    unparted.set(
      first,
      [...(unparted.get(first) ?? []), { name, person }].sort((a, b) => b.name.length - a.name.length),
    );
  };
  for (const person of people) {
    const words = person.words.map(plain).filter((word) => word !== '');
    for (const word of person.words) {
      addWord(exact, word, person);
      for (const form of forms.of(word)) addWord(short, form, person);
      for (const part of unspacedParts(word)) addUnparted(part, person);
      const spelt = plain(word);
      if (word !== person.words[0]) continue;
      for (let length = 3; length <= spelt.length - 2; length += 1) beginnings.add(spelt.slice(0, length), person);
    }
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (words.length > 1) {
      const called = [first, ...forms.of(person.words[0] as string).map(plain)];
      for (const one of called) for (const joined of [one + last, last + one]) together.add(joined, person);
      for (const joined of [(first[0] ?? '') + last, first + (last[0] ?? '')]) {
        if (joined.length >= shortestJoined) together.add(joined, person);
      }
      if (words.length > 2) initials.add(words.map((word) => word[0]).join(''), person);
    }
    for (const whole of new Set(person.wholes)) {
      const parts = tokensOf(whole).map(({ word }) => plain(word));
      const head = parts[0];
      if (head === undefined || (parts.length === 1 && head.length < 2)) continue;
      const key = parts.slice(0, 2).join(' ');
      const here = wholes.get(key);
      const entry = { words: parts, person };
      if (here === undefined) wholes.set(key, [entry]);
      else if (here.length < crowd) here.push(entry);
      if (unspaced.test(whole) && parts.length === 1) addUnparted(whole.trim().toLowerCase(), person);
    }
  }

  /** Everybody who may be called by a word, by its spelling alone. */
  const bearing = (word: string, capital: boolean): Bearers => {
    const key = plain(word);
    const cyrillic = isCyrillic(word);
    const heard = sound(word);
    const other = `${cyrillic ? 'cyrillic' : 'latin'}:${heard}`;
    const own = union(exact.get(key), exact.get(other), together.get(key));
    if (own.length > 0) return { people: own, loosely: false, base: key };
    const familiar = ownAlphabet(union(short.get(key), short.get(other)), cyrillic);
    if (familiar.length > 0) return { people: familiar, loosely: true, base: key };
    if (!cyrillic && key.endsWith('s') && key.length > 3) {
      const base = key.slice(0, key.endsWith('es') ? -2 : -1);
      const whole = key.slice(0, -1);
      const many = union(exact.get(whole), together.get(whole), capital ? short.get(whole) : none, exact.get(base));
      if (many.length > 0 && (capital || whole.length >= 5)) return { people: many, loosely: true, base: whole };
    }
    if (!capital) return { people: none, loosely: false, base: key };
    const [text, prefix, endings] = cyrillic ? ([heard, '', slavic] as const) : ([key, 'latin:', latin] as const);
    let found: readonly Person[] = none;
    for (let length = text.length; length >= Math.max(3, text.length - 5); length--) {
      if (endings.test(text.slice(length))) found = union(found, stems.get(prefix + text.slice(0, length)));
    }
    // Priya for Priyanka: the beginning of a name is a form of it.
    const shortened =
      found.length > 0
        ? found
        : union(
            beginnings.get(key),
            ...petNames(key).map((name) => union(beginnings.get(name), exact.get(name), short.get(name))),
          );
    return { people: ownAlphabet(shortened, cyrillic), loosely: true, base: key };
  };

  return (text) => {
    const tokens = tokensOf(text);
    const mentions: Mention[] = [];
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i] as Token;
      if (unspaced.test(token.word)) {
        mentions.push(...withinRun(text.slice(token.start, token.end), token.start, unparted));
        continue;
      }
      const whole = wholeAt(tokens, i, wholes, text);
      if (whole !== undefined) {
        mentions.push({ start: token.start, end: (tokens[whole.last] as Token).end, people: whole.people });
        i = whole.last;
        continue;
      }
      const found = mentionAt(text, tokens, i);
      if (found === undefined) continue;
      const last = mentions.at(-1);
      const both = last?.people.filter((person) => found.people.includes(person)) ?? [];
      // Words of one name in a row make one mention.
      if (last !== undefined && both.length > 0 && /^[\s\u00a0-]*$/.test(text.slice(last.end, found.start))) {
        mentions[mentions.length - 1] = { start: last.start, end: found.end, people: both };
      } else {
        mentions.push(found);
      }
    }
    return mentions;
  };

  function mentionAt(text: string, tokens: readonly Token[], i: number): Mention | undefined {
    const { start, end, word } = tokens[i] as Token;
    if (isSalute(text, start, word)) return undefined;
    const bare = word.replace(owned, '');
    const stop = end - (word.endsWith('s') && bare.length < word.length ? 2 : 0);
    const capital = /^\p{Lu}/u.test(bare);
    const key = plain(bare);
    if (/^\p{Lu}{3,5}$/u.test(bare) && initials.get(key).length > 0) {
      return { start, end: stop, people: initials.get(key) };
    }
    const { people: bearers, loosely, base } = bearing(bare, capital);
    if (bearers.length === 0) return undefined;
    const low = bare.toLowerCase();
    const common = ordinary.has(plain(bare)) || ordinary.has(base) || forms.isCommon(low);
    if (loosely && (forms.isCommon(low) || isCompound(text, tokens, i))) return undefined;
    if (!capital) {
      const called = isCalled(text, tokens, i);
      if (common || /[^a-z\p{Script=Cyrillic}]/u.test(low)) {
        if (!called) return undefined;
      } else if (key.length < 4 && !called) return undefined;
      if (loosely && key.length < 5 && !called) return undefined;
    } else if (ordinary.has(plain(bare)) && (loosely || beginsSentence(text, tokens, i))) {
      const next = tokens[i + 1];
      const surname = next === undefined ? none : exact.get(plain(next.word));
      if (!isCalled(text, tokens, i) && !bearers.some((person) => surname.includes(person))) return undefined;
    }
    return { start: withInitials(text, tokens, i, bearers), end: stop, people: bearers };
  }
}

/** The owner's mark at the end of a word: `Helen's`, `the Wells'`. */
const owned = new RegExp(`[${apostrophes}]s?$`, 'u');

/** Those who write their names in an alphabet, if anybody does: Оленко is rather Олена than Helen. */
function ownAlphabet(people: readonly Person[], cyrillic: boolean): readonly Person[] {
  if (people.length < 2) return people;
  const own = people.filter(({ words }) => words.some((word) => isCyrillic(word) === cyrillic));
  return own.length > 0 ? own : people;
}

/** Where a mention begins with the initials before it: `C. Wells`. */
function withInitials(text: string, tokens: readonly Token[], i: number, people: readonly Person[]): number {
  const token = tokens[i] as Token;
  const before = tokens[i - 1];
  if (before === undefined || !/^\p{Lu}$/u.test(before.word)) return token.start;
  if (!/^(?:\. ?| )$/.test(text.slice(before.end, token.start))) return token.start;
  const letter = plain(before.word);
  return people.some(({ words }) => words.some((word) => plain(word).startsWith(letter))) ? before.start : token.start;
}

/** What of a name in a script without spaces may stand alone: all of it, and each stretch of one script. */
const unspacedParts = (word: string): string[] =>
  unspaced.test(word)
    ? [
        ...new Set([
          word,
          // A name of three is mostly a surname of one and a given name of two.
          ...(/^\p{Script=Han}{3}$/u.test(word) ? [word.slice(1)] : []),
          ...(word.match(
            /\p{Script=Han}+|\p{Script=Hiragana}+|\p{Script=Katakana}+|\p{Script=Hangul}+|\p{Script=Thai}+/gu,
          ) ?? []),
        ]),
      ]
        .map((part) => part.toLowerCase())
        .filter((part) => part.length >= 2)
    : [];

/** Whether a word is half of another: Івано in Івано-Франківськ. */
function isCompound(text: string, tokens: readonly Token[], i: number): boolean {
  const { start, end } = tokens[i] as Token;
  return (
    (text[end] === '-' && tokens[i + 1]?.start === end + 1) ||
    (text[start - 1] === '-' && tokens[i - 1]?.end === start - 1)
  );
}

/** What a pet name may be made of: its beginning, and that with the vowel that it ended in (Димочка, Діма; Zuzka, Zuza). */
function petNames(key: string): string[] {
  const begin = key.replace(petEnding, '');
  return begin === key || begin.length < 3 ? [] : [begin, ...'aаяіу'.split('').map((vowel) => begin + vowel)];
}

/** What makes a pet name of the beginning of a name: Zuzka, Димочка, Luddy. */
const petEnding =
  /(?:[ck]a|cka|inka|uska|usia|usz|ek|ik|cik|ce|[a-z]?ie|[a-z]y|очка|ечка|очко|енька|усь|уся|унь|уня|юша|уша|ша|чик|ик|ка|ці|ко|ку|ню|ня)$/u;

/** Shorter ones, `ben` + `l`, may be words. */
const shortestJoined = 6;

const union = (...lists: readonly (readonly Person[])[]): readonly Person[] => {
  const filled = lists.filter((list) => list.length > 0);
  return filled.length < 2 ? (filled[0] ?? none) : [...new Set(filled.flat())].slice(0, crowd);
};

/** The longest display name that stands at a token, as it is. */
function wholeAt(
  tokens: readonly Token[],
  at: number,
  wholes: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly person: Person }[]>,
  text: string,
): { readonly last: number; readonly people: readonly Person[] } | undefined {
  const first = tokens[at] as Token;
  const head = plain(first.word);
  const second = tokens[at + 1];
  const here = [...(wholes.get(head) ?? []), ...(second ? (wholes.get(`${head} ${plain(second.word)}`) ?? []) : [])];
  if (here.length === 0) return undefined;
  let best: { last: number; people: Person[] } | undefined;
  for (const { words, person } of here) {
    const last = at + words.length - 1;
    if (best !== undefined && last < best.last) continue;
    if (!words.every((word, j) => word === plain(tokens[at + j]?.word ?? ''))) continue;
    // A single word in lower case may be any word.
    if (words.length === 1 && !/^\p{Lu}/u.test(first.word)) continue;
    if (words.length > 1 && /\n/.test(text.slice(first.end, (tokens[last] as Token).start))) continue;
    if (best !== undefined && last === best.last) best.people.push(person);
    else best = { last, people: [person] };
  }
  return best;
}

/** Names in a run of a script that puts no space between words. */
function withinRun(
  run: string,
  offset: number,
  unparted: ReadonlyMap<string, readonly { readonly name: string; readonly person: Person }[]>,
): Mention[] {
  const found: Mention[] = [];
  const low = run.toLowerCase();
  for (let at = 0; at < low.length; ) {
    const here = (unparted.get(low[at] ?? '') ?? []).find(({ name }) => low.startsWith(name, at));
    if (here === undefined) at += 1;
    else {
      found.push({ start: offset + at, end: offset + at + here.name.length, people: [here.person] });
      at += here.name.length;
    }
  }
  return found;
}

/** Слава is a name, and the first word of the national salute. */
const isSalute = (text: string, index: number, word: string): boolean =>
  /^(?:слава|slava)$/u.test(plain(word)) &&
  /^[\s,!]{1,3}(?:укра|u[kc]ra|героя|героям|heroia|heroya|наці|nats|зсу|zsu|наш|всім|усім|ісус|богу|нац)/iu.test(
    text.slice(index + word.length, index + word.length + 12),
  );

/** Whether a word in lower case is somebody who is called: behind a greeting or a thanks, and at the end of it. */
function isCalled(text: string, tokens: readonly Token[], i: number): boolean {
  const { start, end } = tokens[i] as Token;
  const before = tokens[i - 1];
  if (before === undefined) return /^\s*,\s/.test(text.slice(end, end + 4));
  return (
    callings.has(plain(before.word)) &&
    /^[\s,]*$/.test(text.slice(before.end, start)) &&
    /^\s*(?:[,.!?;:)…]|$)|^\s*[\p{Extended_Pictographic}]/u.test(text.slice(end, end + 4))
  );
}

/** Words behind which somebody is called by name. */
const callings = new Set(
  `thanks thank you thx ta cheers hi hello hey dear bye goodbye welcome morning afternoon evening sorry congratulations congrats yes no agree done brava bravo
  love дякую дякуємо спасибі вітаю вітаємо привіт шановна шановний дорога дорогий люба пані пан так ні спасибо привет здравствуйте уважаемая уважаемый dziekuje czesc
  witaj drogi droga pani pan danke hallo liebe lieber merci bonjour salut chere cher gracias hola querida querido grazie ciao cara caro obrigada obrigado ola dekuji ahoj
  ačiū aciu labas paldies sveika aitah tere kiitos hei tack hej tak takk bedankt dag kedves koszonom szia diolch shwmae`
    .split(/\s+/)
    .map(plain),
);

/** Whether an ordinary word has its capital for the beginning of a sentence, and goes on as one: 'Will you', 'May I', 'Mark the date'. */
function beginsSentence(text: string, tokens: readonly Token[], i: number): boolean {
  const { start, end } = tokens[i] as Token;
  const before = text.slice(Math.max(0, start - 3), start);
  if (i > 0 && !/[.!?…:;\n]\s*$|^\s*$/.test(before)) return false;
  const next = tokens[i + 1];
  return next !== undefined && /^\s+$/.test(text.slice(end, next.start)) && goingOn.has(plain(next.word));
}

const goingOn = new Set(
  `you we i he she it they the a an this that these those there be have your my our his her their is are was were to for with of in on at by from and or not do does
  all any some every us me them him let please more too so`.split(/\s+/),
);

/** The stem of a name in `sound`, and what it becomes before some endings (Ольга, Ользі; Наталка, Наталці). */
function stemsOf(heard: string): string[] {
  const stem = heard.replace(/[aeiou]+$/, '');
  const softened = [
    [/h$/, ['z', 'zh', 's']],
    [/k$/, ['ts', 'ch']],
  ] as const;
  return [
    stem,
    ...softened.flatMap(([last, others]) => (last.test(stem) ? others.map((other) => stem.replace(last, other)) : [])),
    // Павло, Павел; Марек, Марка; Петр, Петер: a vowel before the last consonant comes and goes.
    ...(/[^aeiou][eo][lkrtn]$/.test(stem) ? [stem.replace(/[eo](?=[lkrtn]$)/, '')] : []),
  ];
}

/** The stems of a name in Latin letters: without its last vowels, and without a Lithuanian or Latvian -s. */
function latinStems(name: string): string[] {
  const stem = name.replace(/[aeiouy]+$/, '');
  const baltic = name.length > 4 ? name.replace(/(?:[aiuey]|j?a)s$/, '') : name;
  const fleeting = /[^aeiouy]e[klrnc]$/.test(name) ? [name.replace(/e(?=[klrnc]$)/, '')] : [];
  // Virtanen, Virtasen.
  const finnish = name.endsWith('nen') ? [name.replace(/nen$/, 's')] : [];
  return [...new Set([stem, baltic, ...fleeting, ...finnish])].filter((one) => one.length >= 3);
}

/** Endings of Slavic nouns and adjectives, in `sound`. */
const slavic = /^[aeiou]{0,4}(?:(?:ho|mu|m|v|h)[aeiou]?)?$/;
/** Endings of names in languages with Latin letters and cases, without accents. */
const latin =
  /^(?:[aeiouy]{1,3}|em|iem|owi|ovi|om|ou|ow|owie|ami|ach|ego|emu|ej|im|ym|ai|ui|io|iui|us|is|as|os|es|ei|am|ova|ove|oj|i?mu|i?ho|e[kl]|iej|n|en|lle|lta|sta|lla|ssa|se)$/;
