import { gunzipSync, strFromU8 } from 'fflate';
import { buildKnowledge, type Knowledge, type KnowledgeOptions, type Sources } from '../knowledge.ts';
import { lazily } from '../text/remember.ts';

// What `installed.ts` is on a disk, in the library for browsers: its build (src/browser/build.ts) puts this file in that one's place.

/** All tables as JSON, and fastText's lid.176.ftz: gzip in base 64, put there by the build. */
declare const packedTables: string;
declare const packedLid: string;

const unpacked = (text: string): Uint8Array =>
  gunzipSync(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));

const tables = lazily((): Readonly<Record<string, string>> => JSON.parse(strFromU8(unpacked(packedTables))));

export const installed: Sources = {
  table: (path) => tables()[path] ?? '',
  lid: lazily(() => unpacked(packedLid)),
};

/**
 * What the stages know, with the user's tables laid over it.
 *
 * @throws Problem where a table is malformed
 */
export const loadKnowledge = async (overlays: Omit<KnowledgeOptions, 'lingua'> = {}): Promise<Knowledge> =>
  buildKnowledge(installed, overlays);
