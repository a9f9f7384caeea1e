import { csvOf } from '../outputs/csv.ts';
import { isNumeric, printedTable } from '../outputs/printed.ts';
import type { Words } from '../speech/types.ts';
import type { Table } from '../views/types.ts';
import { barChart, pairedChart, timeChart } from './charts.ts';
import { escaped } from './escape.ts';
import { languageTag } from './languages.ts';
import { drawMaps } from './map.ts';
import type { PageParts } from './parts.ts';
import { script } from './script.ts';
import type { Quote, Story } from './story.ts';
import { style } from './style.ts';
import type { ReportWords } from './words.ts';

/**
 * A story as one page that needs nothing else: no network, no file beside it; without scripts it reads as well. Its policy forbids all but its own style and
 * script, by their hashes.
 */
export async function renderPage(story: Story, { words, say, outlines, centres, logo }: PageParts): Promise<string> {
  const { headings } = say;
  const both = { messages: say.allMessages, solidarity: say.ofThese };
  const maps = drawMaps(story.places, outlines, centres, say);
  const elsewhere = maps.elsewhere.map(({ name, people }) => `${name} (${say.people(people)})`).join(', ');
  const sections = [
    section(
      'story',
      headings.story,
      `<div id="sentences">${story.sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('')}</div>${button('copy-text', say.copyText, say.copied)}${figures(story)}`,
    ),
    story.places.length === 0
      ? ''
      : section(
          'map',
          headings.map,
          `<div class="maps">${maps.maps.map(({ title, svg }) => `<figure class="map"><figcaption>${escaped(title)}</figcaption>${svg}</figure>`).join('')}</div>${elsewhere === '' ? '' : `<p>${escaped(say.elsewhere(elsewhere))}</p>`}`,
        ),
    story.timeline.length < 2
      ? ''
      : section('timeline', headings.timeline, chart(timeChart(story.timeline, headings.timeline, both))),
    story.languages.length === 0
      ? ''
      : section('languages', headings.languages, chart(barChart(story.languages, headings.languages))),
    story.kinds.length === 0 ? '' : section('kinds', headings.kinds, chart(barChart(story.kinds, headings.kinds))),
    story.countries.length === 0
      ? ''
      : section('countries', headings.countries, chart(pairedChart(story.countries, headings.countries, both))),
    story.quotes.length === 0
      ? ''
      : section(
          'quotes',
          headings.quotes,
          `<div class="quotes">${story.quotes.map((quote) => quoteOf(quote, say)).join('')}</div>`,
        ),
    story.tables.length === 0
      ? ''
      : section('tables', headings.tables, story.tables.map((table) => tableOf(table, words, say)).join('')),
  ];
  return shell(
    { title: story.title, when: story.when, foot: [...story.foot, say.sources], logo },
    sections.join('\n'),
    words,
    headings.foot,
  );
}

/** A page around what it holds: its policy, style and script, heading and foot. */
export async function shell(
  {
    title,
    when,
    foot,
    logo,
  }: {
    readonly title: string;
    readonly when: string;
    readonly foot: readonly string[];
    readonly logo?: string | undefined;
  },
  inside: string,
  words: Pick<Words, 'locale'>,
  footHeading: string,
): Promise<string> {
  const policy = `default-src 'none'; style-src '${await hashOf(style)}'; script-src '${await hashOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header>${logo === undefined ? '' : `<img src="${escaped(logo)}" alt="" class="logo">`}<h1>${escaped(title)}</h1>${when === '' ? '' : `<p class="when">${escaped(when)}</p>`}</header>
<main>${inside}</main>
<footer><h2>${escaped(footHeading)}</h2>${foot.map((line) => `<p>${escaped(line)}</p>`).join('')}</footer>
<script>${script}</script>
</body>
</html>
`;
}

const section = (id: string, heading: string, inside: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(heading)}</h2>${inside}</section>`;

/** Narrow screens scroll it, by keys too. */
const chart = (svg: string): string => `<figure class="chart" tabindex="0">${svg}</figure>`;

/** Shown only where scripts run. */
const button = (kind: string, label: string, done: string): string =>
  `<button type="button" class="${kind}" data-done="${escaped(done)}" hidden>${escaped(label)}</button>`;

const figures = ({ figures: all }: Story): string =>
  `<dl class="figures">${all.map(({ value, label }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`;

const quoteOf = ({ text, translation, language, by, kinds }: Quote, say: ReportWords): string => {
  const tag = languageTag(language);
  const lang = tag === undefined ? '' : ` lang="${tag}"`;
  const translated =
    translation === ''
      ? ''
      : `<blockquote class="translation"><span class="hint">${escaped(say.translation)}</span><p>${escaped(translation)}</p></blockquote>`;
  return `<figure class="quote"><div class="sides"><blockquote${lang} dir="auto"><p>${escaped(text)}</p></blockquote>${translated}</div><figcaption>${escaped(by)}<span class="kinds">${escaped(kinds)}</span></figcaption></figure>`;
};

function tableOf(table: Table, words: Words, say: ReportWords): string {
  const { title, head, rows } = printedTable(table, words);
  const csv = [...csvOf(table, { bom: true, raw: false, terminal: false })].join('');
  const kinds = table.columns.map(({ type }) =>
    isNumeric(type) ? ' class="number"' : type === 'text' || type === 'code' ? ` class="${type}"` : '',
  );
  const heads = head.map((cell, i) => `<th scope="col"${kinds[i]}>${escaped(cell)}</th>`).join('');
  const body = rows
    .map(
      (row, r) =>
        `<tr>${row
          .map((cell, i) => {
            const raw = table.rows[r]?.[i];
            const sort = typeof raw === 'number' ? ` data-sort="${raw}"` : '';
            return `<td${kinds[i]}${sort}>${escaped(cell)}</td>`;
          })
          .join('')}</tr>`,
    )
    .join('');
  const id = `table-${table.name}`;
  return `<details open><summary><h3>${escaped(title)}</h3></summary><div class="tools"><label class="search" hidden>${escaped(say.search)} <input type="search" aria-controls="${id}"></label>${button('copy-table', say.copyTable, say.copied)}<a download="${table.name}.csv" href="data:text/csv;charset=utf-8,${encodeURIComponent(csv)}">${escaped(say.download)}</a></div><div class="scroll" tabindex="0" role="region" aria-label="${escaped(title)}"><table id="${id}"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div></details>`;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
