/** What a table says to people beside its cells, in one language. */
export interface TableWords {
  /** Headings of tables, by the view's name. */
  readonly titles: Readonly<Record<string, string>>;
  /** Headings of columns, where they differ from the column's name with spaces. */
  readonly columns: Readonly<Record<string, string>>;
  /** What stands for a code, by column and code. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The name of a language by its code, where it differs from the English one. */
  readonly language: (code: string) => string | undefined;
  /** Rows that were left out at the end. */
  readonly more: (count: number) => string;
  /** Columns that a narrow terminal has no room for. */
  readonly hiddenColumns: (names: string) => string;
  readonly unknown: string;
  readonly yes: string;
}
