import type { Analysis } from '../analyse.ts';
import { anonymise } from '../anonymise/anonymise.ts';
import { viewNames } from '../cli/commands.ts';
import { buildCentres, buildKnowledge, buildNameForms, type Knowledge, type Sources } from '../knowledge.ts';
import { csvOf } from '../outputs/csv.ts';
import { renderXlsx } from '../outputs/xlsx.ts';
import { Problem } from '../problem.ts';
import { kindOfBytes } from '../read/kinds.ts';
import { renderDocx } from '../report/docx/document.ts';
import { renderPage } from '../report/html.ts';
import type { PageParts } from '../report/parts.ts';
import { type Story, storyOf } from '../report/story.ts';
import { reportWords } from '../report/words.ts';
import { en } from '../speech/en.ts';
import type { Words } from '../speech/types.ts';
import { uk } from '../speech/uk.ts';
import { views } from '../views/registry.ts';
import type { Table } from '../views/types.ts';
import { filesOf, notesOf, peopleOf, placesOf, sentenceOf } from './people.ts';
import type { Ask, Download, Dropped, Settings, Tell } from './protocol.ts';
import { analyseInput, type Input, rosterOf, takeFiles } from './session.ts';

// The edge of the page: the only file of the work that knows that it runs in a worker. One request is answered after the other.

/** What is left of one request for the next. */
interface State {
  readonly sources: Sources;
  readonly knowledge: Knowledge;
  readonly input?: Input;
  /** The last analysis, and what it was made with. */
  readonly analysed?: { readonly of: string; readonly analysis: Analysis };
}

let state: Promise<State> | undefined;
const tell = (told: Tell, transfer: Transferable[] = []): void => self.postMessage(told, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  const before = state;
  state = answer(data, before).catch((error: unknown) => {
    const known = error instanceof Problem;
    const words = 'settings' in data ? wordsIn(data.settings) : en;
    tell({ tell: 'failed', text: known ? sentenceOf(error, words) : String(error), known });
    return before as Promise<State>;
  });
});

async function answer(ask: Ask, before: Promise<State> | undefined): Promise<State> {
  if (ask.do === 'load') return load(ask.tables, ask.lid);
  const now = await (before as Promise<State>);
  if (ask.do === 'open') {
    tell({ tell: 'begun', step: 'read' });
    const input = await takeFiles(await Promise.all(ask.files.map(read)), now.knowledge);
    return { sources: now.sources, knowledge: now.knowledge, input };
  }
  const analysed = analysedFor(now, ask.settings);
  if (ask.do === 'show') await show(now, analysed.analysis, ask.settings);
  else await save(now, analysed.analysis, ask.what, ask.settings);
  return { ...now, analysed };
}

async function load(tables: string, lid: string): Promise<State> {
  tell({ tell: 'begun', step: 'load' });
  const texts: Readonly<Record<string, string>> = JSON.parse(new TextDecoder().decode(await unpacked(tables)));
  const model = await unpacked(lid);
  const sources: Sources = { table: (path) => texts[path] ?? '', lid: () => model };
  return { sources, knowledge: buildKnowledge(sources) };
}

/** Bytes out of base 64 and gzip. */
async function unpacked(text: string): Promise<Uint8Array> {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The content of a file. Of a recording the beginning tells that it is one. */
async function read({ file, folder }: Dropped) {
  const name = file.webkitRelativePath || file.name;
  const head = new Uint8Array(await file.slice(0, enough).arrayBuffer());
  const known = kindOfBytes(head);
  const whole = file.size > enough && (known === undefined || known === 'zip' || known === 'workbook');
  return { file: name, folder, bytes: whole ? new Uint8Array(await file.arrayBuffer()) : head };
}

const enough = 65_536;

function analysedFor({ knowledge, input, analysed }: State, settings: Settings): NonNullable<State['analysed']> {
  if (input === undefined) throw new Error('nothing was opened');
  const of = JSON.stringify([settings.private, settings.date, settings.corrections]);
  if (analysed?.of === of) return analysed;
  return {
    of,
    analysis: analyseInput(input, knowledge, settings.corrections, {
      private: settings.private,
      ...(settings.date === '' ? {} : { date: settings.date }),
      onStage: (step) => tell({ tell: 'begun', step }),
    }),
  };
}

const wordsIn = ({ locale }: Pick<Settings, 'locale'>): Words => (locale === 'uk' ? uk : en);

/** What a report, a table or a workbook may say of people. */
function shownOf({ sources }: State, analysis: Analysis, settings: Settings, words: Words): Analysis {
  if (!settings.anonymise) return analysis;
  return anonymise(analysis, analysis, {
    minGroup: 3,
    describe: words.described,
    pseudonym: (_, place) => words.participant(place),
    forms: buildNameForms(sources),
  });
}

/** What a report is made of. */
function storyAndParts(state: State, analysis: Analysis, settings: Settings): [Story, PageParts] {
  const words = wordsIn(settings);
  const say = reportWords(words.locale);
  const story = storyOf(shownOf(state, analysis, settings, words), words, say, {
    quotes: settings.quotes,
    anonymised: settings.anonymise,
    whole: analysis,
    ...(settings.title === '' ? {} : { title: settings.title }),
  });
  const outlines = JSON.parse(state.sources.table('outlines.json'));
  return [story, { words, say, outlines, centres: buildCentres(state.sources) }];
}

async function show(state: State, analysis: Analysis, settings: Settings): Promise<void> {
  tell({ tell: 'begun', step: 'draw' });
  const words = wordsIn(settings);
  const found = analysis.chats.some(({ messages }) => messages.length > 0);
  tell({
    tell: 'shown',
    files: filesOf(state.input?.taken ?? [], words),
    html: found ? await renderPage(...storyAndParts(state, analysis, settings)) : '',
    people: peopleOf(analysis, words),
    notes: notesOf(analysis, words),
    dated: analysis.meetings.every(({ date }) => date !== ''),
    tables: viewNames.map((name) => ({ name, title: words.titles[name] ?? name })),
    ...placesOf(state.sources, words),
  });
}

async function save(state: State, analysis: Analysis, what: Download, settings: Settings): Promise<void> {
  const shown = (): Analysis => shownOf(state, analysis, settings, en);
  const [name, type, content] = await made();
  tell({ tell: 'saved', name, type, content }, [content.buffer]);

  async function made(): Promise<readonly [string, string, Uint8Array<ArrayBuffer>]> {
    const report = (): [Story, PageParts] => storyAndParts(state, analysis, settings);
    if (what === 'report') return ['report.html', 'text/html', encoded(await renderPage(...report()))];
    if (what === 'docx') return ['report.docx', word, new Uint8Array(await renderDocx(...report()))];
    if (what === 'roster') return ['roster.csv', csv, encoded(`\ufeff${rosterOf(settings.corrections)}`)];
    if (what === 'xlsx')
      return ['meeting.xlsx', workbook, await workbookOf(shown(), settings.locale === 'uk' ? uk : undefined)];
    const table = [...csvOf(views[what](shown()), { bom: true, raw: false, terminal: false })].join('');
    return [`${what}.csv`, csv, encoded(table)];
  }
}

const csv = 'text/csv;charset=utf-8';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function workbookOf(analysis: Analysis, headings: Words | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const tables: Table[] = viewNames.map((name) => views[name](analysis));
  const options = {
    width: 0,
    color: 0,
    terminal: false,
    bom: false,
    raw: false,
    words: en,
    ...(headings && { headings }),
  } as const;
  return new Uint8Array((await renderXlsx(tables, options)) as Uint8Array);
}
