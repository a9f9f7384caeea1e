/** The places that the tool knows, indexed for look-up. */
export type Gazetteer = Readonly<Record<string, never>>;

/**
 * @param tables CSV files of places; a row of a later file goes over the same row of an earlier one
 * @throws Problem where a file is malformed
 */
export function buildGazetteer(_tables: readonly { readonly text: string; readonly file: string }[]): Gazetteer {
  return {};
}
