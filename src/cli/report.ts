import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { Analysis } from '../analyse.ts';
import { readCsv } from '../csv.ts';
import { Problem } from '../problem.ts';
import { renderPage } from '../report/html.ts';
import type { Centres } from '../report/map.ts';
import { storyOf } from '../report/story.ts';
import { reportWords } from '../report/words.ts';
import type { Words } from '../words/types.ts';
import type { Options } from './options.ts';

/** Quotes on a page, unless the user says how many. */
const usual = 12;

/**
 * The report of an analysis as a page.
 *
 * @param whole the analysis before it was anonymised: for counts of libraries, regions and countries alone
 * @throws Problem `usage-…`, `file-…` where the options make no sense, or the logo is no picture
 */
export async function pageOf(analysis: Analysis, options: Options, words: Words, whole = analysis): Promise<string> {
  const say = reportWords(words.locale);
  const [outlines, centres, logo] = await Promise.all([
    readOutlines(),
    readCentres(),
    options.logo === undefined ? undefined : readLogo(options.logo),
  ]);
  const story = storyOf(analysis, words, say, {
    quotes: quotesOf(options),
    anonymised: options.anonymise === true,
    whole,
    ...(options.title === undefined ? {} : { title: options.title }),
  });
  return renderPage(story, { words, say, outlines, centres, ...(logo === undefined ? {} : { logo }) });
}

/**
 * Refuses what no report can be made of, before the work.
 *
 * @throws Problem `usage-…`
 */
export function checkReport({ output, format, csv, json, quotes }: Options, isTerminal: boolean): void {
  if (format !== undefined || csv || json || (output !== undefined && output !== '-' && !isPage(output))) {
    throw new Problem('usage-report-format', 'a report is a page', {
      hint: 'name one that ends in .html: -o report.html',
    });
  }
  if (output === undefined && isTerminal) {
    throw new Problem('usage-report-file', 'a report is not for a terminal', {
      hint: 'name a file for it: -o report.html',
    });
  }
  quotesOf({ ...(quotes === undefined ? {} : { quotes }) });
}

const isPage = (file: string): boolean => /^\.html?$/i.test(extname(file));

function quotesOf({ quotes }: Pick<Options, 'quotes'>): number {
  if (quotes === undefined) return usual;
  if (quotes === 'none') return 0;
  if (/^\d{1,4}$/.test(quotes)) return Number(quotes);
  throw new Problem('usage-quotes', `--quotes ${quotes}: this is no number`, {
    hint: 'a number, or none',
    values: { value: quotes },
  });
}

const readOutlines = async (): Promise<Topology> =>
  JSON.parse(await readFile(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'));

async function readCentres(): Promise<Centres> {
  const file = 'places/centres.csv';
  const text = await readFile(new URL(`../../src/${file}`, import.meta.url), 'utf8');
  return new Map(
    readCsv(text, file, ['code', 'latitude', 'longitude']).map(({ cells }) => [
      cells.code ?? '',
      [Number(cells.latitude), Number(cells.longitude)] as const,
    ]),
  );
}

async function readLogo(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new Problem('file-not-found', 'there is no such file', { file })
      : new Problem('file-failed', `this could not be read (${error.code})`, {
          file,
          values: { code: error.code ?? '' },
        });
  });
  const head = bytes.subarray(0, 12).toString('latin1');
  const type = head.startsWith('\x89PNG')
    ? 'image/png'
    : head.startsWith('\xff\xd8\xff')
      ? 'image/jpeg'
      : head.startsWith('RIFF') && head.endsWith('WEBP')
        ? 'image/webp'
        : undefined;
  if (type === undefined)
    throw new Problem('file-no-picture', 'this is no picture', { file, hint: 'a PNG, JPEG or WebP' });
  return `data:${type};base64,${bytes.toString('base64')}`;
}
