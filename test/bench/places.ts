import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { buildKnowledge, type Knowledge } from '../../src/knowledge.ts';
import { resolveParticipants } from '../../src/people/participants.ts';
import type { Gazetteer } from '../../src/places/gazetteer.ts';
import { findHomes } from '../../src/places/homes.ts';
import { nameReader } from '../../src/places/reader.ts';
import { INTRODUCTION_KINDS, WORD_KINDS } from '../../src/places/words.ts';
import { installed } from '../../src/read/installed.ts';

// Homes of the tests' lines, and of the meetings with a key that lie in ../shared (ZOOMCHAT_SHARED says where) where it is at hand: `npm run bench:places` prints how many are found, `-- show` what
// is missed, wrong or made up, `-- ablate` what each kind of words beside places earns.

/** Somebody whose home is known: what they wrote, and where from; no country where they do not say. */
interface Person {
  readonly name: string;
  readonly texts: readonly string[];
  readonly country: string;
  readonly region: string;
}

interface Meeting {
  readonly name: string;
  readonly people: readonly Person[];
}

interface Figures {
  readonly right: number;
  readonly wrong: number;
  readonly made: number;
  readonly lines: readonly string[];
  readonly by: Readonly<Record<string, readonly [right: number, wrong: number, all: number]>>;
}

const shared = process.env.ZOOMCHAT_SHARED ?? new URL('../../../shared', import.meta.url).pathname;
const knowledge = buildKnowledge(installed);
const isHere = existsSync(shared);
const keyedMeetings = [...lines(), ...(isHere ? [...introductions(), ...keyed(), ...chats()] : [])];
const meetings = [...keyedMeetings, ...(isHere ? sentences() : [])];

function introductions(): Meeting[] {
  const rows = tsv(`${shared}/places/introductions.tsv`);
  const people = rows.map(({ name = '', text = '', country = '', region_code = '' }) => ({
    name,
    texts: text.split(' // '),
    country,
    region: region_code,
  }));
  return Array.from({ length: Math.ceil(people.length / 50) }, (_, i) => ({
    name: 'introductions',
    people: people.slice(i * 50, i * 50 + 50),
  }));
}

function keyed(): Meeting[] {
  const folder = `${shared}/solidarity/meetings`;
  return readdirSync(folder)
    .filter((name) => existsSync(`${folder}/${name}/people.tsv`))
    .map((name) => {
      const said = tsv(`${folder}/${name}/messages.tsv`);
      const people = tsv(`${folder}/${name}/people.tsv`).map((row) => ({
        name: row.name ?? '',
        texts: said.filter((message) => message.name === row.name).map(({ text = '' }) => text),
        country: row.country ?? '',
        region: row.region_code ?? '',
      }));
      return { name, people: people.filter(({ texts }) => texts.length > 0) };
    });
}

/** The lines of the tests: each a meeting of one. */
function lines(): Meeting[] {
  return readFileSync(new URL('../places/homes.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [expected = '', name = '', ...texts] = line.split('\t');
      const code = (expected.split('/')[0] ?? '').replace('-', expected.startsWith('UA-') ? '-' : '');
      const country = code.startsWith('TL') ? 'GB' : code.slice(0, 2);
      return { name: 'homes.tsv', people: [{ name, texts, country, region: code === country ? '' : code }] };
    });
}

/** Working chats in which nobody says where from. */
function chats(): Meeting[] {
  const folder = `${shared}/language/meetings`;
  return readdirSync(folder).map((file) => {
    const said = tsv(`${folder}/${file}`);
    const people = [...new Set(said.map(({ name = '' }) => name))].map((name) => ({
      name,
      texts: said.filter((message) => message.name === name).map(({ text = '' }) => text),
      country: '',
      region: '',
    }));
    return { name: 'working chats', people };
  });
}

/** Sentences out of newspapers in 13 languages. */
function sentences(): Meeting[] {
  const folder = `${shared}/langid/tune/sentences`;
  return readdirSync(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .trimEnd()
      .split('\n')
      .map((text) => ({ name: 'sentences', people: [{ name: 'Vj', texts: [text], country: '', region: '' }] })),
  );
}

function tsv(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? '', cell])));
}

function measure(gazetteer: Gazetteer, names: Knowledge['names'], known: readonly Meeting[]): Figures {
  let [right, wrong, made] = [0, 0, 0];
  const lines: string[] = [];
  const by: Record<string, [number, number, number]> = {};
  for (const { name: meeting, people } of known) {
    const senders = [...new Set(people.map(({ name }) => name))];
    const resolved = resolveParticipants(
      [{ name: meeting, messages: [], senders, hidden: 0, diagnostics: [] }],
      [],
      nameReader(names, gazetteer),
    );
    const index = new Map(senders.map((sender) => [sender, resolved.indexOf(meeting, sender)]));
    const words = resolved.participants.map((_, i) =>
      people
        .filter(({ name }) => index.get(name) === i)
        .flatMap(({ texts }) => texts.map((text) => ({ text, language: 'und', file: '', line: 0, where: '' }))),
    );
    const { homes } = findHomes(resolved.participants, words, gazetteer);
    for (const person of people) {
      const home = homes[index.get(person.name) ?? -1];
      const group = `${meeting} ${person.country === '' ? 'nowhere' : ['GB', 'UA'].includes(person.country) ? person.country : 'elsewhere'}`;
      const tally = by[group] ?? [0, 0, 0];
      by[group] = tally;
      tally[2] += 1;
      const regional = ['GB', 'UA'].includes(person.country);
      const isRight = home?.country === person.country && (!regional || home.regionCode === person.region);
      if (isRight) {
        tally[0] += 1;
        if (person.country !== '') right += 1;
        continue;
      }
      const got = home?.country ?? '';
      if (person.country === '') made += 1;
      else if (got !== '') wrong += 1;
      if (got !== '') tally[1] += 1;
      const kind = person.country === '' ? 'MADE UP' : got === '' ? 'MISSED' : 'WRONG';
      lines.push(
        `${kind} ${meeting} | ${person.name} | ${person.country} ${person.region} -> ${got} ${home?.regionCode} (${home?.evidence}) | ${kind === 'WRONG' || kind === 'MISSED' ? person.texts.join(' // ') : ''}`,
      );
    }
  }
  return { right, wrong, made, lines, by };
}

const [mode = ''] = process.argv.slice(2);
const whole = measure(knowledge.gazetteer, knowledge.names, meetings);
for (const [group, [right, wrong, all]] of Object.entries(whole.by))
  console.log(`${group}: ${right} of ${all} right, ${wrong} wrong or made up`);
console.log(`right ${whole.right}, wrong ${whole.wrong}, made up ${whole.made}`);
if (mode === 'show') console.log(whole.lines.join('\n'));
if (mode === 'ablate') ablate();

/** What is lost where no word is of a kind: what earns nothing goes. */
function ablate(): void {
  const { gazetteer, names } = knowledge;
  const known = measure(gazetteer, names, keyedMeetings);
  for (const left of [...INTRODUCTION_KINDS, ...WORD_KINDS]) {
    const words = { ...gazetteer.words, is: (kind: string, key: string) => kind !== left && isWord(kind, key) };
    const { right, wrong, made } = measure({ ...gazetteer, words }, names, keyedMeetings);
    console.log(
      `without ${left}: right ${right - known.right}, wrong ${wrong - known.wrong}, made up ${made - known.made}`,
    );
  }
}

function isWord(kind: string, key: string): boolean {
  return (knowledge.gazetteer.words.is as (kind: string, key: string) => boolean)(kind, key);
}
