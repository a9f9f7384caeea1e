import type { Output } from './types.ts';

/** Every format by its name; its code is loaded when it is used. A new format is one new file and one row here. */
export const outputs = {
  table: {
    endings: ['.txt'],
    forPeople: true,
    several: true,
    binary: false,
    load: async () => (await import('./table.ts')).renderTable,
  },
  csv: {
    endings: ['.csv'],
    forPeople: false,
    several: false,
    binary: false,
    load: async () => (await import('./csv.ts')).renderCsv,
  },
  tsv: {
    endings: ['.tsv', '.tab'],
    forPeople: false,
    several: false,
    binary: false,
    load: async () => (await import('./tsv.ts')).renderTsv,
  },
  json: {
    endings: ['.json'],
    forPeople: false,
    several: true,
    binary: false,
    load: async () => (await import('./json.ts')).renderJson,
  },
  ndjson: {
    endings: ['.ndjson', '.jsonl'],
    forPeople: false,
    several: false,
    binary: false,
    load: async () => (await import('./json.ts')).renderNdjson,
  },
  markdown: {
    endings: ['.md', '.markdown'],
    forPeople: true,
    several: true,
    binary: false,
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  xlsx: {
    endings: ['.xlsx'],
    forPeople: false,
    several: true,
    binary: true,
    load: async () => (await import('./xlsx.ts')).renderXlsx,
  },
  parquet: {
    endings: ['.parquet'],
    forPeople: false,
    several: false,
    binary: true,
    load: async () => (await import('./parquet.ts')).renderParquet,
  },
} as const satisfies Record<string, Output>;

export type Format = keyof typeof outputs;

export const formats = Object.keys(outputs) as Format[];
