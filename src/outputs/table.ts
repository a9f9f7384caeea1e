import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { Table } from '../views/types.ts';
import { barsFor } from './bars.ts';
import { cleanForTerminal } from './clean.ts';
import { fold, widthOf } from './fold.ts';
import { gap, layOut } from './layout.ts';
import { isNumeric, printedTable } from './printed.ts';
import type { OutputOptions, Render } from './types.ts';

/** Tables for a terminal: fitted to its width, numbers right, long cells folded, bars beside counts where there is room. */
export const renderTable: Render = function* (tables, options) {
  const chalk = new Chalk({ level: options.color });
  for (const [i, table] of tables.entries()) {
    if (i > 0) yield '\n';
    if (tables.length > 1) yield `${chalk.bold(options.words.titles[table.name] ?? table.name)}\n`;
    yield* table.figures !== undefined ? renderFigures(table, options, chalk) : renderOne(table, options, chalk);
  }
};

/** A column as it is drawn. */
interface Drawn {
  readonly head: string;
  readonly cells: readonly string[];
  readonly width: number;
  readonly right: boolean;
  readonly paint: (text: string) => string;
}

/** Lines of a cell; the rest of a longer one is in the data formats. */
const mostLines = 6;

function* renderOne(table: Table, { width, words }: OutputOptions, chalk: ChalkInstance): Iterable<string> {
  const { columns, hidden } = draw(table, width, words, chalk);
  const line = (cells: readonly string[], paint?: (text: string) => string): string =>
    `${columns
      .map(({ width: room, right, paint: own }, i) => {
        const cell = cells[i] ?? '';
        const space = ' '.repeat(Math.max(0, room - widthOf(cell)));
        const painted = cell === '' ? '' : (paint ?? own)(cell);
        if (right) return space + painted;
        return i === columns.length - 1 ? painted : painted + space;
      })
      .join(' '.repeat(gap))
      .trimEnd()}\n`;

  if (columns.some(({ head }) => head !== '')) {
    yield line(
      columns.map(({ head, width: room }) => fold(head, room, 1)[0] ?? ''),
      chalk.dim,
    );
  }
  for (let row = 0; row < table.rows.length; row++) {
    const folded = columns.map(({ cells, width: room }) => fold(cells[row] ?? '', room, mostLines));
    const height = Math.max(1, ...folded.map((lines) => lines.length));
    for (let y = 0; y < height; y++) yield line(folded.map((lines) => lines[y] ?? ''));
  }
  if (table.omitted !== undefined) yield `${chalk.dim(words.more(table.omitted))}\n`;
  if (hidden.length > 0) {
    for (const text of fold(words.hiddenColumns(hidden.join(', ')), width, mostLines)) yield `${chalk.dim(text)}\n`;
  }
}

/** Long texts are not looked through: their words are of usual length. */
const longestWord = (cell: string): number =>
  cell.length > 200 ? 0 : cell.split(' ').reduce((widest, word) => Math.max(widest, widthOf(word)), 0);

/** A list of figures explains itself: no heading, and two halves beside one another where they fit. */
function* renderFigures(table: Table, options: OutputOptions, chalk: ChalkInstance): Iterable<string> {
  const half = Math.ceil(table.rows.length / 2);
  const halves = [
    [0, half],
    [half, table.rows.length],
  ].map((part) => {
    const own = { ...table, rows: table.rows.slice(...part), figures: table.figures?.slice(...part) ?? [] };
    const text = [...renderOne(own, { ...options, width: Number.POSITIVE_INFINITY }, chalk)].join('');
    return text.split('\n').slice(0, -1);
  });
  const [left = [], right = []] = halves;
  const width = left.reduce((widest, line) => Math.max(widest, stringWidth(line)), 0) + 2 * gap;
  if (right.some((line) => width + stringWidth(line) > options.width)) {
    yield* renderOne(table, options, chalk);
    return;
  }
  for (const [i, line] of left.entries()) {
    yield `${right[i] === undefined ? line : line + ' '.repeat(width - stringWidth(line)) + right[i]}\n`;
  }
}

/** The columns that are drawn, in their order, with their widths; among them one of bars where there is room. And those that are not. */
function draw(
  table: Table,
  width: number,
  words: OutputOptions['words'],
  chalk: ChalkInstance,
): { columns: Drawn[]; hidden: string[] } {
  const printed = printedTable(table, words);
  const headless = table.figures !== undefined;
  const all = table.columns.map((column, i) => {
    const cells = printed.rows.map((row) => cleanForTerminal(row[i] ?? ''));
    const head = headless ? '' : (printed.head[i] ?? '');
    const natural = cells.reduce((widest, cell) => Math.max(widest, widthOf(cell)), widthOf(head));
    return {
      type: column.type,
      head,
      cells,
      extent: {
        column,
        natural,
        head: widthOf(head),
        word: cells.reduce((widest, cell) => Math.max(widest, longestWord(cell)), 0),
        constant: cells.length > 1 && cells.every((cell) => cell === cells[0]),
        empty: cells.length > 0 && cells.every((cell) => cell === ''),
      },
    };
  });
  const placed = layOut(
    all.map(({ extent }) => extent),
    width,
  );
  const free = width - placed.reduce((sum, column) => sum + column.width + gap, 0);
  const bars = barsFor(table, free);
  const shown = new Set(placed.map(({ index }) => index));
  // Nobody misses a column that says one thing, or nothing.
  const hidden = all.filter(({ extent }, index) => !shown.has(index) && !extent.constant && !extent.empty);
  const columns = placed.flatMap(({ index, width: room }) => {
    const { type, head, cells } = all[index] as (typeof all)[number];
    const paint = index === 0 || isNumeric(type) || type === 'text' ? (text: string) => text : chalk.dim;
    const drawn: Drawn = { head, cells, width: room, right: isNumeric(type) || (headless && index === 1), paint };
    return bars?.index === index
      ? [drawn, { head: '', cells: bars.cells, width: bars.width, right: false, paint: chalk.cyan }]
      : [drawn];
  });
  return { columns, hidden: hidden.map(({ head }) => head) };
}
