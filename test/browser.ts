import { existsSync } from 'node:fs';

/** Debian's browser; playwright-core brings none of its own. */
export const executablePath = '/usr/bin/chromium';

export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.log('skipped: there is no chromium to open pages in');

/** Without a network of its own: otherwise its look-ups flood a closed one. */
export const browserFlags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  );
