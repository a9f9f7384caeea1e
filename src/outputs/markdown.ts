import { cleanForTerminal } from './clean.ts';
import { isNumeric, printedTable } from './printed.ts';
import type { Render } from './types.ts';

/** GitHub's tables; several get a heading each. Text is text: no mark-up, HTML or line end in a cell has an effect. */
export const renderMarkdown: Render = function* (tables, { words }) {
  for (const [i, table] of tables.entries()) {
    if (i > 0) yield '\n';
    const { title, head, rows } = printedTable(table, words);
    if (tables.length > 1) yield `## ${escapeText(title)}\n\n`;
    yield line(head);
    yield `${line(table.columns.map(({ type }) => (isNumeric(type) ? '---:' : '---')))}`;
    for (const row of rows) yield line(row);
    if (table.omitted !== undefined) yield `\n${words.more(table.omitted)}\n`;
  }
};

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;

const cell = (text: string): string => (/^-+:?$/.test(text) ? text : escapeText(text));

const escapeText = (text: string): string =>
  cleanForTerminal(text)
    .replace(/[\\`*_[\]{}()#+!|~$^]/g, '\\$&')
    .replace(/[&<>@]/g, (character) => entities[character] ?? character)
    // A bare address is a link by itself: not when its colon or its first dot is spelt.
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/(?<=www)\./gi, '&#46;');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '@': '&#64;' };
