import { readCsv } from '../csv.ts';
import { Problem } from '../problem.ts';

/** How clients word replies, reactions, removals and the mark of a private message, in all their languages. */
export interface Wordings {
  readonly replies: readonly Template[];
  /** Reactions and removals whose target is quoted, and those about the message before. */
  readonly signs: readonly (Template & { readonly adds: boolean })[];
  /** How a reaction to a file quotes it, by the sender's name. */
  readonly files: readonly ((sender: string) => string)[];
  /** How the name of a picture begins that a client or a camera gave it. */
  readonly pictures: readonly string[];
  /** What the client says of a message that it could not show whole. */
  readonly notes: readonly string[];
  /** What stands in brackets after the recipient of a private message, in lower case. */
  readonly privately: ReadonlySet<string>;
  /** Folders in which a system keeps whatever is saved, in lower case: their names say nothing of a meeting. */
  readonly folders: ReadonlySet<string>;
}

/** Words around slots: `Reacted to {quote} with {emoji}` -> before `Reacted to `, between ` with `, after nothing. */
export interface Template {
  readonly slots: readonly ('quote' | 'emoji')[];
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/**
 * @param csv  text of a CSV file with the columns of `wordings.csv`
 * @param file its name, for error messages
 * @throws Problem where the file is malformed
 */
export function parseWordings(csv: string, file: string): Wordings {
  const replies: Template[] = [];
  const signs: (Template & { adds: boolean })[] = [];
  const files: ((sender: string) => string)[] = [];
  const pictures: string[] = [];
  const notes: string[] = [];
  const privately = new Set<string>();
  const folders = new Set<string>();
  for (const { line, cells } of readCsv(csv, file, ['code', 'what', 'status', 'words'])) {
    const { what = '', words = '' } = cells;
    if (what === 'private') privately.add(words.toLowerCase());
    else if (what === 'folder') folders.add(words.toLowerCase());
    else if (what === 'picture') pictures.push(words);
    else if (what === 'note') notes.push(words);
    else if (what === 'file') files.push((sender) => words.replace('{name}', () => sender));
    else if (!(what in slotsOf)) throw new Problem('csv-malformed', `there is no ${what}`, { file, line, hint: known });
    else {
      const template = templateOf(words);
      if ([...template.slots].sort().join(' ') !== slotsOf[what]) {
        throw new Problem('csv-malformed', `a ${what} needs ${slotsOf[what]}`, { file, line, hint: known });
      }
      if (what === 'reply') replies.push(template);
      else signs.push({ ...template, adds: what === 'reaction' || what === 'added' });
    }
  }
  return { replies, signs, files, pictures, notes, privately, folders };
}

const slotsOf: Readonly<Record<string, string>> = {
  reply: 'quote',
  reaction: 'emoji quote',
  removal: 'emoji quote',
  added: 'emoji',
  removed: 'emoji',
};

const known =
  'what is one of reply, reaction, removal, added, removed, file, picture, note, private, folder; words hold {quote}, {emoji} or both';

function templateOf(words: string): Template {
  const [before = '', first, between = '', second, after = ''] = words.split(/\{(quote|emoji)\}/);
  const slots = [first, second].filter((slot) => slot === 'quote' || slot === 'emoji');
  return slots.length === 2 ? { slots, before, between, after } : { slots, before, between: '', after: between };
}
