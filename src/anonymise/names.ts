import { isCyrillic, plain, sound } from '../romanise.ts';

/** A person whose names are to go. */
export interface Person {
  readonly pseudonym: string;
  /** The words of the person's name, each on its own. */
  readonly words: readonly string[];
}

/**
 * Finds mentions of people in texts: by first name, surname or both, in the other alphabet, in a case of Ukrainian or Polish, as a
 * possessive. Rather a word too many than a name too few: what it takes for a name need not be one.
 */
export function nameFinder(people: readonly Person[]): (word: string) => readonly Person[] {
  const exact = new Map<string, Set<Person>>();
  const stems = new Map<string, Set<Person>>();
  const add = (index: Map<string, Set<Person>>, key: string, person: Person): void => {
    if (key.length >= 2) index.set(key, (index.get(key) ?? new Set()).add(person));
  };
  for (const person of people) {
    for (const word of person.words) {
      const cyrillic = isCyrillic(word);
      add(exact, plain(word), person);
      add(exact, `${cyrillic ? 'latin' : 'cyrillic'}:${sound(word)}`, person);
      for (const stem of stemsOf(sound(word))) add(stems, stem, person);
      if (!cyrillic) add(stems, `latin:${plain(word).replace(/[aeiouy]+$/, '')}`, person);
    }
  }
  return (word) => {
    const bare = word.replace(/['’ʼ]s?$/u, '');
    const key = plain(bare);
    const capital = /^\p{Lu}/u.test(bare);
    if (!capital && (key.length < 4 || ordinary.has(key))) return [];
    const cyrillic = isCyrillic(bare);
    const found = new Set([
      ...(exact.get(key) ?? []),
      ...(exact.get(`${cyrillic ? 'cyrillic' : 'latin'}:${sound(bare)}`) ?? []),
    ]);
    if (found.size === 0 && capital) {
      const [heard, prefix, endings, least] = cyrillic
        ? ([sound(bare), '', slavic, 3] as const)
        : ([key, 'latin:', vowels, 3] as const);
      for (let length = heard.length; length >= Math.max(least, heard.length - 5); length--) {
        if (!endings.test(heard.slice(length))) continue;
        for (const person of stems.get(prefix + heard.slice(0, length)) ?? []) found.add(person);
      }
    }
    return [...found];
  };
}

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
  ];
}

/** Endings of Ukrainian nouns and adjectives, in `sound`. */
const slavic = /^[aeiou]{0,4}(?:(?:ho|mu|m|v|h)[aeiou]?)?$/;
const vowels = /^[aeiouyęąó]{1,3}$/;

/** Names that are also words: in lower case they are taken for the word. */
const ordinary = new Set(
  `art bell bill bird black bond brook brooks brown carol chase cliff cook dawn dean drew earl faith field ford fox frank glen
  grace grant gray green grey hale hart haven hazel hill holly home hope hunt iris jack joy june king lane lark law lily long love
  mark marsh mason may mead mercy mile mill more nick old olive page park parks pat pearl penny piers price rain rank ray read
  reading rich rob robin rock rose ruby rush sage sandy sharp short sky stone storm strong sue summer summers teach thorn tide tower
  violet walker wall ward waters way wells west white wild will win wise wood woods word young bury best bishop carter child
  mill miller moor more nation noble north south east page parish pope power priest sad sands school self shepherd singer small
  smart speed spring swift taylor temple town under underwood welcome віра роман надія любов слава мир лев лілія зоря злата доля весна
  мороз гончар коваль коломієць мельник кравець швець ткач бондар козак король мельниця зима літо гора ставок калина`.split(
    /\s+/,
  ),
);
