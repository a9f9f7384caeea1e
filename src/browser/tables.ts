import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { installed } from '../read/installed.ts';

/** All tables by their paths in `src/`. */
export const tables = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(new URL('../', import.meta.url), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.csv'))
      .sort()
      .map((path) => [path, installed.table(path)]),
  );

/** Gzip in base 64, for what stands in a script or a page. */
export const packed = (content: string | Uint8Array): string => gzipSync(content, { level: 9 }).toString('base64');

/** What a bundle for browsers takes in place of what is made for Node. */
export const alias = {
  'csv-parse/sync': 'csv-parse/browser/esm/sync',
  'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
} as const;
