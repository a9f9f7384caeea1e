import { extname } from 'node:path';
import type { Analysis } from '../analyse.ts';
import { buildCentres } from '../knowledge.ts';
import { Problem } from '../problem.ts';
import { bytesOf } from '../read/files.ts';
import { installed, installedOutlines } from '../read/installed.ts';
import { renderDocx } from '../report/docx/document.ts';
import { renderTranscriptDocx } from '../report/docx/transcript.ts';
import { renderPage } from '../report/html.ts';
import { storyOf } from '../report/story.ts';
import { transcriptOf } from '../report/transcript.ts';
import { renderTranscriptPage } from '../report/transcript-html.ts';
import { reportWords } from '../report/words.ts';
import type { Words } from '../speech/types.ts';
import type { Options } from './options.ts';
import type { Content } from './write.ts';

/** Quotes on a page, unless the user says how many. */
const usual = 12;

/**
 * The report of an analysis: a page, or a document where the file is named so.
 *
 * @param whole the analysis before it was anonymised: for counts of libraries, regions and countries alone
 * @throws Problem `usage-…`, `file-…` where the options make no sense, or the logo is no picture
 */
export async function reportOf(analysis: Analysis, options: Options, words: Words, whole = analysis): Promise<Content> {
  const say = reportWords(words.locale);
  const [outlines, centres] = [installedOutlines(), buildCentres(installed)];
  const logo = options.logo === undefined ? undefined : await readLogo(options.logo);
  const story = storyOf(analysis, words, say, {
    quotes: quotesOf(options),
    anonymised: options.anonymise === true,
    whole,
    ...(options.title === undefined ? {} : { title: options.title }),
  });
  const parts = { words, say, outlines, centres, ...(logo === undefined ? {} : { logo }) };
  return isDocument(options) ? renderDocx(story, parts) : [await renderPage(story, parts)];
}

/**
 * Refuses what no report can be made of, before the work.
 *
 * @throws Problem `usage-…`
 */
export function checkReport(options: Options, isTerminal: boolean): void {
  const { output, format, csv, json, quotes } = options;
  const known = output === undefined || output === '-' || isPage(output) || isDocument(options);
  if (format !== undefined || csv || json || !known) {
    throw new Problem('usage-report-format', 'a report is a page or a document', {
      hint: 'name one that ends in .html or .docx: -o report.html',
    });
  }
  if (output === undefined && isTerminal) {
    throw new Problem('usage-report-file', 'a report is not for a terminal', {
      hint: 'name a file for it: -o report.html',
    });
  }
  quotesOf({ ...(quotes === undefined ? {} : { quotes }) });
}

/** The transcript of an analysis as a page, or as a document where the file is named so. */
export async function transcriptFile(analysis: Analysis, options: Options, words: Words): Promise<Content> {
  const say = reportWords(words.locale);
  const transcript = transcriptOf(analysis, say, options.title);
  return isDocument(options)
    ? renderTranscriptDocx(transcript, words, say)
    : [await renderTranscriptPage(transcript, words, say)];
}

/** Whether the report is to be a document. */
const isDocument = ({ output }: Options): boolean => extname(output ?? '').toLowerCase() === '.docx';

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

async function readLogo(file: string): Promise<string> {
  const bytes = Buffer.from(await bytesOf(file));
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
