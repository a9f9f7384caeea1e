import { webStart } from '../text/links.ts';
/** A link in a text. */
export interface FoundUrl {
  /** As it was typed, without the punctuation around it. */
  readonly url: string;
  /** Lower case, without `www.`. */
  readonly host: string;
  /** Equal for links to the same: whatever their scheme, `www.`, a last slash and the marks of campaigns. */
  readonly key: string;
  /** What stands beside the link on its line, or on the line before where it stands alone; empty where nothing does. */
  readonly title: string;
}

/** The links of a text, in order, each once. */
export function urlsIn(text: string): FoundUrl[] {
  const found = new Map<string, FoundUrl>();
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  for (const [i, line] of lines.entries()) {
    let title: string | undefined;
    for (const { 0: run } of line.matchAll(START)) {
      const url = bare(run);
      const parts = /^(?:https?:\/\/)?(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)(:\d+)?([^?#]*)(\?[^#]*)?(#.*)?$/iu.exec(url);
      if (parts === null) continue;
      const [, name = '', port = '', path = '', query = '', fragment = ''] = parts;
      if (!/\p{L}\.?$|^\d+(?:\.\d+){3}$/u.test(name)) continue;
      const host = name.toLowerCase();
      const key = `${host}${port}${path.replace(/\/$/, '')}${withoutCampaign(query)}${fragment}`;
      title ??= titleOf(line, lines[i - 1] ?? '');
      if (!found.has(key)) found.set(key, { url, host, key, title });
    }
  }
  return [...found.values()];
}

const START = new RegExp(`(?<![\\p{L}\\p{N}@.])${webStart}[^\\s<>"«»“”]+`, 'giu');

/** Without what ends the sentence or closes the bracket around it: `(see https://example.org/a_(b))`. */
function bare(run: string): string {
  const open = new Map<string, number>();
  for (const [, mark = ''] of run.matchAll(/([()[\]{}])/g)) {
    const [pair, step] = mark in opening ? [mark, 1] : [closing[mark] as string, -1];
    open.set(pair, (open.get(pair) ?? 0) + step);
  }
  let end = run.length;
  for (; end > 0; end -= 1) {
    const last = run[end - 1] as string;
    const pair = closing[last];
    if (pair !== undefined && (open.get(pair) ?? 0) < 0) open.set(pair, (open.get(pair) ?? 0) + 1);
    else if (!/[.,;:!?'’*…·]/u.test(last)) break;
  }
  return run.slice(0, end);
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const opening: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** What newsletters and social networks add says nothing of where a link leads. */
function withoutCampaign(query: string): string {
  const kept = query
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|si)=/i.test(part));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** A line that holds more than a link says what the link is; one that holds nothing else is spoken of by the line above, which ends with a colon. */
function titleOf(line: string, above: string): string {
  const own = plain(line);
  if (own !== '') return own;
  return /[:：]\s*$/.test(above) ? plain(above) : '';
}

const longest = 120;

function plain(line: string): string {
  const said = line
    .replace(START, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 4 * longest)
    .replace(/^[\s\p{P}]+$/u, '')
    .replace(/^[\s–—:•*>-]+|[\s–—:(<[-]+$/gu, '');
  return said.length <= longest ? said : `${said.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
