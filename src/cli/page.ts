import { readFile } from 'node:fs/promises';
import { root } from '../installation.ts';
import { Problem } from '../problem.ts';
import type { Host } from './host.ts';
import type { Request } from './parse.ts';
import { checkTarget, writeFile, writeStream } from './write.ts';

/**
 * Writes the tool as one page, which `npm run build` made.
 *
 * @throws Problem where it can't be written, or was not built
 */
export async function writePage({ files, options }: Request, host: Host): Promise<void> {
  const path = options.output === '-' ? undefined : options.output;
  if (files.length > 0) {
    throw new Problem('usage-page-files', 'the page takes its files when it is open', {
      hint: 'zoomchat page -o zoomchat.html, then drop the chat on the page; zoomchat report makes a report of a file',
    });
  }
  if (options.output === undefined && host.stdout.isTTY === true) {
    throw new Problem('usage-page-file', 'the page is not for a terminal', {
      hint: 'name a file for it: -o zoomchat.html',
    });
  }
  if (path !== undefined) await checkTarget(path, options.force === true);
  const page = await readFile(new URL('dist/zoomchat.html', root)).catch(() => {
    throw new Problem('page-not-built', 'the page is not in this installation', { hint: 'npm run build makes it' });
  });
  if (path === undefined) await writeStream(host.stdout, page);
  else await writeFile(path, page, { force: options.force === true, onTemporary: host.onTemporary, inputs: [] });
}
