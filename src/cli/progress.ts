import type { Words } from '../speech/types.ts';
import type { Host } from './host.ts';

/** Says on standard error that work goes on, where somebody waits for it there. */
export interface Progress {
  /** From here on nothing else can run until the analysis is done: what will take long is said before. */
  readonly analysing: (characters: number) => void;
  readonly done: () => void;
}

/** Nothing is said where standard error is no terminal, or when all is done within a second. */
export function watch(host: Pick<Host, 'stderr'>, quiet: boolean, words: Words): Progress {
  if (quiet || !host.stderr.isTTY) return { analysing: () => {}, done: () => {} };
  let shown = false;
  const show = (): void => {
    if (!shown) host.stderr.write(`zoomchat: ${words.notes.reading}`);
    shown = true;
  };
  const timer = setTimeout(show, 1000);
  return {
    analysing: (characters) => {
      if (characters > slow) show();
    },
    done: () => {
      clearTimeout(timer);
      if (shown) host.stderr.write('\r\x1b[K');
      shown = false;
    },
  };
}

/** Characters of exports that take about a second. */
const slow = 1_000_000;
