import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { installed } from '../read/installed.ts';
import { alias, packed, tables } from './tables.ts';

// `npm run build` makes the library for browsers, dist/browser.js: the face with its tables in one module, for bundlers and for `import` from a page.

const here = fileURLToPath(new URL('./', import.meta.url));

/** The tables come from the module itself, not from a disk. */
const embedded: Plugin = {
  name: 'embedded',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/read\/installed\.ts$/ }, () => ({
      path: fileURLToPath(new URL('../read/embedded.ts', import.meta.url)),
    }));
  },
};

await build({
  entryPoints: [`${here}../face.ts`],
  alias,
  bundle: true,
  charset: 'utf8',
  define: {
    packedTables: JSON.stringify(packed(JSON.stringify(tables()))),
    packedLid: JSON.stringify(packed(installed.lid())),
  },
  format: 'esm',
  minify: true,
  outfile: `${here}../../dist/browser.js`,
  platform: 'browser',
  plugins: [embedded],
  target: 'es2022',
});
