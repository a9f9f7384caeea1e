import { column } from './columns.ts';
import type { Table, View, ViewOptions } from './types.ts';

/**
 * A table of people as it is printed: where a report tells who was there, who wrote and who was silent stand beside them; where none does, who wrote is
 * nearly all of them, and no news.
 */
function printedPeople(table: Table, attended: boolean, { printed = false }: ViewOptions): Table {
  if (!printed) return table;
  const [people, wrote] = ['participants', 'wrote'].map((name) => table.columns.findIndex((one) => one.name === name));
  if (people === undefined || wrote === undefined) return table;
  const without = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => i !== wrote);
  if (!attended) return { ...table, columns: without(table.columns), rows: table.rows.map(without) };
  const beside = <T>(cells: readonly T[], own: T, silent: T): T[] => {
    const kept = without(cells);
    return [...kept.slice(0, people + 1), own, silent, ...kept.slice(people + 1)];
  };
  return {
    ...table,
    columns: beside(table.columns, column('wrote', 'integer'), column('silent', 'integer')),
    rows: table.rows.map((row) => beside(row, row[wrote] ?? null, Number(row[people] ?? 0) - Number(row[wrote] ?? 0))),
  };
}

/** The same for a view: whether a report tells of any of its meetings. */
export const withAttendance =
  (view: View): View =>
  (analysis, options = {}) =>
    printedPeople(
      view(analysis, options),
      analysis.meetings.some(({ attended }) => attended),
      options,
    );
