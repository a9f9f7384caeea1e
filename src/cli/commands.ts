import type { ViewName } from '../views/registry.ts';

/** The views in the order in which `export` writes them; the transcript holds what `messages` holds. Their names are here so that the help doesn't load them. */
export const viewNames = [
  'summary',
  'regions',
  'libraries',
  'participants',
  'meetings',
  'messages',
  'languages',
  'solidarity',
  'typical',
  'quotes',
  'timeline',
  'links',
  'check',
  'diagnostics',
] as const satisfies readonly ViewName[];

/** The commands, in the order in which the help lists them. Each prints the view of its name; `export` writes all of them into one file. */
export const commands = [
  'summary',
  'regions',
  'libraries',
  'participants',
  'meetings',
  'messages',
  'languages',
  'solidarity',
  'quotes',
  'timeline',
  'links',
  'transcript',
  'check',
  'export',
  'report',
  'page',
  'completion',
  'help',
] as const;

export type CommandName = (typeof commands)[number];

/** What the help begins with. They run as they stand in a clone of the project, and a test runs them there. */
export const examples: readonly { readonly line: string; readonly shows: ExampleKey }[] = [
  { line: 'zoomchat fixtures/exchange/chat.txt', shows: 'summary' },
  { line: 'zoomchat regions fixtures/exchange/chat.txt -o regions.csv', shows: 'regions' },
  { line: 'zoomchat export fixtures/exchange/chat.txt -o meeting.xlsx', shows: 'export' },
  { line: 'zoomchat report fixtures/exchange/chat.txt -o report.html', shows: 'report' },
  { line: 'zoomchat page -o zoomchat.html', shows: 'page' },
  { line: 'zoomchat messages fixtures/exchange/chat.txt --language ukr --kind gratitude', shows: 'filter' },
  { line: 'zoomchat solidarity fixtures/exchange/chat.txt --json', shows: 'solidarity' },
  { line: 'zoomchat quotes fixtures/exchange/chat.txt -o quotes.md', shows: 'quotes' },
  { line: 'zoomchat check fixtures', shows: 'folder' },
  { line: 'zoomchat messages - --csv < fixtures/exchange/chat.txt', shows: 'pipe' },
];

/** The shells that have completions. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** How the completions are loaded in each, once and for all. */
export const loading: readonly { readonly line: string; readonly shows: ExampleKey }[] = [
  { line: `echo 'eval "$(zoomchat completion bash)"' >> ~/.bashrc`, shows: 'bash' },
  { line: `echo 'eval "$(zoomchat completion zsh)"' >> ~/.zshrc`, shows: 'zsh' },
  { line: 'zoomchat completion fish > ~/.config/fish/completions/zoomchat.fish', shows: 'fish' },
];

/** What an example of the help shows. */
export type ExampleKey =
  | 'summary'
  | 'regions'
  | 'export'
  | 'report'
  | 'page'
  | 'filter'
  | 'solidarity'
  | 'quotes'
  | 'folder'
  | 'pipe'
  | (typeof shells)[number];
