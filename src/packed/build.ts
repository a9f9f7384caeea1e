import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { packedStages, packTables } from '../knowledge.ts';
import { installed } from '../read/installed.ts';

// `npm run build` packs the larger tables, dist/tables: a run loads them in some 10 ms where reading the CSVs takes 300.

const folder = new URL('../../dist/tables/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const stage of packedStages) {
  const sizes: Record<string, number> = {};
  const table = (path: string): string => {
    sizes[path] = statSync(new URL(`../${path}`, import.meta.url)).size;
    return installed.table(path);
  };
  const packed = packTables(stage, { ...installed, table });
  writeFileSync(new URL(`${stage}.json`, folder), JSON.stringify(sizes));
  writeFileSync(new URL(`${stage}.bin`, folder), packed);
}
