import { Problem } from '../problem.ts';

/**
 * A workbook's first sheet that holds anything, as a CSV with a line a row: what reads tables reads workbooks then. Works in a browser too.
 *
 * @param bytes the file
 * @param file  its name as the user gave it
 * @throws Problem `workbook-broken` where the file is no workbook, or a damaged one
 */
export async function csvOfWorkbook(bytes: Uint8Array, file: string): Promise<string> {
  const { default: readWorkbook } = await import('read-excel-file/universal');
  let sheets: readonly { readonly data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readWorkbook(bytes.slice().buffer);
  } catch {
    throw new Problem('workbook-broken', 'this workbook is damaged or locked with a password', {
      file,
      hint: 'open it, and save its table as CSV',
    });
  }
  const rows = sheets.map(({ data }) => data).find((data) => data.length > 0) ?? [];
  return rows.map((row) => `${row.map(cellText).join(',')}\n`).join('');
}

function cellText(cell: unknown): string {
  const text =
    cell === null || cell === undefined
      ? ''
      : cell instanceof Date
        ? cell.toISOString().slice(0, 19).replace('T', ' ')
        : String(cell);
  return `"${text.replace(/\s*[\r\n]+\s*/g, ' ').replaceAll('"', '""')}"`;
}
