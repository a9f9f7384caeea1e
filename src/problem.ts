/** What the sentence of each known error is made of, by its code. A new error is one line here, and a sentence in each language of the interface. */
export interface ProblemValues {
  /** What commander says of wrong usage that has no code of its own. */
  readonly usage: { readonly why: string };
  readonly 'usage-no-file': None;
  readonly 'usage-no-shell': None;
  readonly 'usage-unknown-option': { readonly name: string; readonly meant?: string };
  readonly 'usage-value-missing': { readonly name: string };
  readonly 'usage-unknown-name': {
    readonly what: string;
    readonly name: string;
    readonly meant?: string;
    readonly known?: string;
  };
  readonly 'usage-unmet': { readonly condition: string; readonly value: string; readonly meant: string };
  readonly 'usage-no-dates': { readonly name: string; readonly value: string };
  readonly 'usage-bad-value': { readonly name: string; readonly value: string; readonly wanted: string };
  readonly 'usage-two-formats': None;
  readonly 'usage-unknown-ending': { readonly known: string };
  readonly 'usage-unknown-encoding': { readonly name: string };
  readonly 'usage-one-table': { readonly format: string };
  readonly 'usage-binary-terminal': { readonly format: string };
  readonly 'usage-only-with': { readonly name: string };
  readonly 'usage-quotes': { readonly value: string };
  readonly 'usage-report-format': None;
  readonly 'usage-report-file': None;
  readonly 'usage-page-files': None;
  readonly 'usage-page-file': None;
  readonly 'page-not-built': None;
  readonly 'output-exists': None;
  readonly 'output-is-input': None;
  readonly 'output-is-folder': None;
  readonly 'output-not-writable': None;
  readonly 'output-no-folder': None;
  readonly 'output-failed': { readonly code: string };
  readonly 'disk-full': None;
  readonly 'file-not-found': { readonly command?: string };
  readonly 'file-failed': { readonly code: string };
  readonly 'file-too-large': { readonly megabytes: string };
  readonly 'file-empty': Strange;
  readonly 'file-binary': Strange;
  readonly 'file-strange': Strange;
  readonly 'file-no-picture': None;
  readonly 'folder-empty': None;
  readonly 'workbook-broken': None;
  readonly 'csv-malformed': None;
  readonly 'csv-column-missing': { readonly columns: string; readonly wanted: string };
  readonly 'table-value': { readonly column: string; readonly value: string };
  readonly 'table-row-missing': { readonly name: string };
  readonly 'roster-malformed': None;
  readonly 'roster-no-name': None;
  readonly 'roster-region': { readonly region: string; readonly code: string; readonly own: string };
  readonly 'attendance-none': None;
  readonly 'questions-none': None;
  readonly 'translations-none': None;
  readonly 'detector-missing': { readonly package: string };
  readonly 'gazetteer-name': None;
  readonly 'gazetteer-country': { readonly country: string };
  readonly 'gazetteer-region': { readonly region: string; readonly country: string; readonly known: string };
  readonly 'rule-twice': { readonly id: string };
  readonly 'rule-kind': { readonly kind: string; readonly known: string };
  readonly 'rule-incomplete': { readonly column: string };
  readonly 'rule-strength': { readonly strength: string };
  readonly 'rule-class': { readonly name: string };
  readonly 'rule-phrase': { readonly why: string };
}

type None = Readonly<Record<never, string>>;

/** What a file is, and what it was given as: see `read/strange.ts`. */
interface Strange {
  readonly kind: string;
  readonly wanted: string;
}

/** The stable name of a kind of problem. */
export type ProblemCode = keyof ProblemValues;

/** The file and line of a problem, as far as they help, and a hint: what to try. */
interface Place {
  readonly file?: string | undefined;
  /** From 1. */
  readonly line?: number | undefined;
  readonly hint?: string | undefined;
}

/** The same, with the values that the code asks for. */
type Where<Code extends ProblemCode> = Place &
  (None extends ProblemValues[Code]
    ? { readonly values?: ProblemValues[Code] }
    : { readonly values: ProblemValues[Code] });

/**
 * A known error that the user can mend: wrong usage, a file that can't be read. Thrown anywhere, turned into one sentence at the
 * edge, exit code 2. Anything else that is thrown is a bug of ours and is shown as one.
 */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem';
  readonly code: Code;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly hint: string | undefined;
  /** What the sentence is about (a name, what was meant), for the sentence in other languages. */
  readonly values: ProblemValues[Code];

  /**
   * @param code    what kind of problem it is
   * @param message one clause in English that says what is wrong, without the file's name
   * @param where   where it is, a hint, and the values that the code asks for
   */
  constructor(
    code: Code,
    message: string,
    ...[where]: None extends ProblemValues[Code] ? [Where<Code>?] : [Where<Code>]
  ) {
    super(message);
    this.code = code;
    this.file = where?.file;
    this.line = where?.line;
    this.hint = where?.hint;
    this.values = (where?.values ?? {}) as ProblemValues[Code];
  }
}
