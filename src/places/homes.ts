import type { Diagnostic } from '../diagnostic.ts';
import type { Participant, RosterMatch } from '../people/types.ts';
import { romanise } from '../text/romanise.ts';
import type { Gazetteer } from './gazetteer.ts';
import { BARE, findIntroduction, type Introduction } from './introductions.ts';
import { placesOfLabel } from './labels.ts';
import { findMentions, type Mention } from './mentions.ts';
import { type Settled, settle } from './settle.ts';
import { tokenise } from './tokens.ts';
import type { Home, Place } from './types.ts';

/** What a participant wrote, in order, with its language. */
export interface Words {
  readonly text: string;
  readonly language: string;
  readonly file: string;
  readonly line: number;
  /** What to call the message: its number, after its meeting where there are several. */
  readonly where: string;
}

export interface Homes {
  /** One a participant, in their order. */
  readonly homes: readonly Home[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Where each participant is from: by roster, else display name, else an introduction in the person's own words.
 *
 * @param participants who took part
 * @param words        what each of them wrote, in the order of `participants`
 */
export function findHomes(
  participants: readonly Participant[],
  words: readonly (readonly Words[])[],
  gazetteer: Gazetteer,
): Homes {
  const diagnostics: Diagnostic[] = [];
  const homes = participants.map((person, i) => {
    const said = words[i] ?? [];
    const found = [
      fromRoster(person.roster, gazetteer),
      fromName(person, gazetteer),
      fromMessages(person, said, gazetteer),
    ];
    const home = found.find((one) => one !== undefined && isSure(one.home)) ?? found.find((one) => one !== undefined);
    if (home === undefined) return NOWHERE;
    const named = found.find((one) => one !== undefined && one !== home && one.home.library !== '');
    if (home.home.library === '' && named !== undefined && isWithin(named.home, home.home)) {
      return { ...home.home, library: named.home.library };
    }
    if (home.choices.length > 0) {
      const [at] = said;
      const text = `${home.home.evidence}: ${home.choices.join(' | ')}`;
      diagnostics.push({
        code: 'place-ambiguous',
        file: home.file ?? at?.file ?? '',
        line: home.line ?? at?.line ?? 0,
        text,
      });
    }
    return home.home;
  });
  return { homes, diagnostics };
}

const NOWHERE: Home = { library: '', region: '', regionCode: '', country: '', source: '', evidence: '', where: '' };

interface Found {
  readonly home: Home;
  /** The names of the places that it could be, where it is left open. */
  readonly choices: readonly string[];
  readonly file?: string;
  readonly line?: number;
}

/** A home that leaves nothing open: a region where the country has them. */
const isSure = ({ region, country, library }: Home): boolean =>
  region !== '' || (country !== '' && country !== 'GB' && country !== 'UA') || library !== '';

/** Whether a library that was named elsewhere lies where the home is. */
const isWithin = (library: Home, home: Home): boolean =>
  home.country !== '' && library.country === home.country && library.regionCode === home.regionCode;

function fromRoster(entry: RosterMatch | undefined, gazetteer: Gazetteer): Found | undefined {
  if (entry === undefined) return undefined;
  const { library, city, region, country } = entry;
  const cells = [library, city, region, country].filter((cell) => cell !== '');
  if (cells.length === 0) {
    const labels = entry.labels.flatMap((label) => placesOfLabel(label, gazetteer));
    return labels.length === 0
      ? undefined
      : placedAt(found(labels, '', 'roster', entry.labels.join(', '), gazetteer), entry);
  }
  const mentions = cells.flatMap((cell) => findMentions(cell, tokenise(cell), gazetteer));
  const { home, choices } = found(mentions, library, 'roster', cells.join(', '), gazetteer);
  // 'Сумська' under a heading 'Область'
  const given =
    region === '' ? undefined : (settleText(region, gazetteer) ?? settleText(`${region} область`, gazetteer));
  return {
    file: entry.file,
    line: entry.line,
    choices: region === '' ? choices : [],
    home: {
      ...home,
      where: `${entry.file}:${entry.line}`,
      library: library === '' ? home.library : home.library || library,
      // What a cell says outright holds, whatever the gazetteer makes of the others.
      region: region === '' ? home.region : given?.region || region,
      regionCode:
        region === ''
          ? home.regionCode
          : given?.regionCode || (given === undefined || home.region !== region ? entry.regionCode : home.regionCode),
      country:
        country === ''
          ? home.country || given?.country || ''
          : settleText(country, gazetteer)?.country || (/^[A-Z]{2}$/.test(country) ? country : home.country),
    },
  };
}

/** The same, with the row of the roster that says so. */
const placedAt = ({ home, choices }: Found, { file, line }: RosterMatch): Found => ({
  home: { ...home, where: `${file}:${line}` },
  choices,
  file,
  line,
});

function settleText(text: string, gazetteer: Gazetteer): Settled | undefined {
  const mentions = findMentions(text, tokenise(text), gazetteer);
  return mentions.length === 0 ? undefined : settle(mentions);
}

function fromName(person: Participant, gazetteer: Gazetteer): Found | undefined {
  const labels = person.labels.map((label) => ({ label, mentions: placesOfLabel(label, gazetteer) }));
  const named = labels.filter(({ mentions }) => mentions.length > 0);
  // 'Маріупольська бібліотека, нині Дніпро': where somebody is now goes before where they were.
  const now = named.filter(({ label }) => gazetteer.words.is('now', tokenise(label)[0]?.key ?? ''));
  const placed = now.length > 0 ? now : named;
  const libraries = person.labels.filter((label) =>
    tokenise(label).some(({ key }) => gazetteer.words.is('library', key)),
  );
  if (placed.length === 0) {
    const [library] = libraries;
    if (library === undefined || tokenise(library).length < 2) return undefined;
    return { home: { ...NOWHERE, library, source: 'name', evidence: library }, choices: [] };
  }
  const evidence = placed.map(({ label }) => label).join(', ');
  return found(
    placed.flatMap(({ mentions }) => mentions),
    libraries[0] ?? '',
    'name',
    evidence,
    gazetteer,
  );
}

function fromMessages(person: Participant, words: readonly Words[], gazetteer: Gazetteer): Found | undefined {
  const names = person.device ? '' : `${person.name} ${romanise(person.name)}`;
  const self = new Set(tokenise(names).map(({ key }) => key));
  let best: (Introduction & Omit<Words, 'text' | 'language'>) | undefined;
  for (const [i, { text, file, line, where }] of words.entries()) {
    const introduction = findIntroduction(text, self, gazetteer);
    // A place without a word around it is an introduction at the start of a meeting, later an answer to something.
    if (introduction === undefined || (introduction.strength === BARE && i > 1)) continue;
    if (best === undefined || introduction.strength > best.strength) best = { ...introduction, file, line, where };
  }
  if (best === undefined) return undefined;
  const { settled, library, evidence, file, line, where } = best;
  const { home, choices } = homeOf(settled, library, 'message', evidence, gazetteer);
  return { home: { ...home, where }, choices, file, line };
}

function found(
  mentions: readonly Mention[],
  library: string,
  source: Home['source'],
  evidence: string,
  gazetteer: Gazetteer,
): Found {
  if (mentions.length === 0) return { home: { ...NOWHERE, library, source, evidence }, choices: [] };
  const named = mentions.filter((mention) => mention.library !== '');
  // Labels that contradict one another: the one that names a library is the home, else the first.
  const settled =
    settle(mentions) ??
    displaced(mentions) ??
    settle(named) ??
    withoutCountry(mentions) ??
    settle(mentions.slice(0, 1));
  if (settled === undefined) return { home: NOWHERE, choices: [] };
  return homeOf(settled, named[0]?.library ?? library, source, evidence, gazetteer);
}

/** 'Луганська ОУНБ (Черкаси)', 'Маріупольська бібліотека, нині Дніпро': a Ukrainian library that had to move is where it works now. */
function displaced(mentions: readonly Mention[]): Settled | undefined {
  const [library, now] = mentions;
  if (mentions.length !== 2 || library === undefined || now === undefined) return undefined;
  const inUkraine = mentions.every(({ places }) => places.every(({ country }) => country === 'UA'));
  return inUkraine && library.institution && !now.institution ? settle([now]) : undefined;
}

/** 'UK Bratislava' is Comenius University's: a city tells more than a country that it does not lie in. */
function withoutCountry(mentions: readonly Mention[]): Settled | undefined {
  const cities = mentions.filter(({ places }) => places.some(({ kind }) => kind !== 'country'));
  return cities.length === 0 || cities.length === mentions.length ? undefined : settle(cities);
}

/** A library in the United Kingdom is its area's public service, unless its name says that it is another. */
function homeOf(
  settled: Settled,
  library: string,
  source: Home['source'],
  evidence: string,
  { words }: Gazetteer,
): Found {
  const other = tokenise(library).some(({ key }) => words.is('other', key));
  const { country, region, regionCode, service, choices } = settled;
  return {
    home: {
      library: country === 'GB' && !other && library !== '' ? service : library,
      region,
      regionCode,
      country,
      source,
      evidence,
      where: '',
    },
    choices: [...new Set(choices.map(describe))],
  };
}

/** A place as one of several choices: `Boston (Lincolnshire Libraries)`, `Городок (Lviv Oblast)`. */
const describe = ({ name, library, region, country }: Place): string => `${name} (${library || region || country})`;
