import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { alias, packed, tables } from '../browser/tables.ts';
import { installed } from '../read/installed.ts';
import { script as reportScript } from '../report/script.ts';
import { style as reportStyle } from '../report/style.ts';
import { skeleton } from './skeleton.ts';
import { style } from './style.ts';

// `npm run build` makes the tool as one page, dist/zoomchat.html: the core, its tables and the page's own script, in a file that needs nothing else.

const here = fileURLToPath(new URL('./', import.meta.url));
const { resolve } = createRequire(import.meta.url);

const bundles = await Promise.all(
  ['app.ts', 'worker.ts'].map((entry) =>
    build({
      entryPoints: [`${here}${entry}`],
      alias,
      bundle: true,
      charset: 'utf8',
      format: 'iife',
      legalComments: 'none',
      metafile: true,
      minify: true,
      platform: 'browser',
      target: 'es2022',
      write: false,
    }),
  ),
);
const [app = '', worker = ''] = bundles.map(({ outputFiles }) => outputFiles[0]?.text ?? '');

const outlines = readFileSync(resolve('world-atlas/countries-50m.json'), 'utf8');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** A script that stands in a page: nothing in it may end it. */
const inScript = (text: string): string => text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
const data = (id: string, content: string): string => `<script type="text/plain" id="${id}">${content}</script>`;

/** What the licences of the libraries in a page ask for: their texts. */
function licences(metafiles: readonly Metafile[]): string {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.keys(output.inputs)),
  );
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  const libraries = [...folders, 'node_modules/world-atlas', 'node_modules/fasttext.wasm.js']
    .sort()
    .map((folder) => {
      const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
      const { name, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      return `${name} (${license})\n${file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8')}`;
    })
    .join('\n\n');
  return `${readFileSync(new URL('../../NOTICE', import.meta.url), 'utf8')}\n${libraries}`;
}

const code = inScript(app);
// The report stands in a frame of the page, which lays the page's policy over its own: its style and script are among what may run.
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(code)} ${hashOf(reportScript)}`,
  `style-src ${hashOf(style)} ${hashOf(reportStyle)}`,
  'img-src data:',
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>zoomchat</title>
<style>${style}</style>
</head>
<body>
${skeleton}
${data('worker', inScript(worker))}
${data('tables', packed(JSON.stringify({ ...tables(), 'outlines.json': outlines })))}
${data('lid', packed(installed.lid()))}
${data('licences', inScript(licences(bundles.map(({ metafile }) => metafile))))}
<script>${code}</script>
</body>
</html>
`;
writeFileSync(new URL('../../dist/zoomchat.html', import.meta.url), page);
