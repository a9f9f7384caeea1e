/**
 * A known error that the user can mend: wrong usage, a file that can't be read. Thrown anywhere, turned into one sentence at the
 * edge, exit code 2. Anything else that is thrown is a bug of ours and is shown as one.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly hint: string | undefined;
  /** What the sentence is about (a name, what was meant), for the sentence in other languages. */
  readonly values: Readonly<Record<string, string>>;

  /**
   * @param code   stable name of the kind of problem, e.g. `file-not-found`
   * @param message one clause that says what is wrong, without the file's name
   * @param where  the file and line, as far as they help, a hint: what to try, and the values that the message was made of
   */
  constructor(
    code: string,
    message: string,
    where: { file?: string; line?: number; hint?: string; values?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.code = code;
    this.file = where.file;
    this.line = where.line;
    this.hint = where.hint;
    this.values = where.values ?? {};
  }
}
