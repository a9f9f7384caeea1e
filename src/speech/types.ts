import type { CommandName, ExampleKey } from '../cli/commands.ts';
import type { OptionGroup, OptionName, Placeholder } from '../cli/options.ts';
import type { DiagnosticCode } from '../diagnostic.ts';
import type { TableWords } from '../outputs/words.ts';
import type { Problem } from '../problem.ts';

/** Everything that the tool says to people, in one language. Data formats don't use it. */
export interface Words extends TableWords {
  /** BCP 47. */
  readonly locale: string;
  /** What the tool is for, in a line or two. */
  readonly about: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly placeholders: Readonly<Record<Placeholder, string>>;
  /** Headings of the help. */
  readonly headings: Readonly<Record<Heading, string>>;
  /** In the line of usage. */
  readonly arguments: { readonly command: string; readonly options: string };
  /** What an example of the help shows, by its key. */
  readonly examples: Readonly<Record<ExampleKey, string>>;
  /** Under the help. */
  readonly footer: string;
  /** A pseudonym, from a number. */
  readonly participant: (place: number) => string;
  /** Who is quoted without a name: somebody of a library or not, from a place where one is known. */
  readonly described: (librarian: boolean, place: string) => string;
  /** Several findings of one kind, in a clause. */
  readonly diagnostics: Readonly<Record<DiagnosticCode, (count: number) => string>>;
  /** Where the first of several stands, after a clause. */
  readonly firstAt: (place: string) => string;
  readonly notes: {
    readonly withheld: (count: number) => string;
    readonly checkLists: string;
    readonly noMessages: string;
    readonly notAChat: string;
    readonly nothingLeft: string;
    readonly reading: string;
    readonly unmet: (option: string, value: string) => string;
  };
  /** What is wrong, and what to try, of a known error: by its code, else as it was thrown. */
  readonly problem: (problem: Problem) => { readonly what: string; readonly hint: string | undefined };
  readonly bug: (message: string) => string;
}

export type Heading = 'examples' | 'usage' | 'commands' | OptionGroup;
