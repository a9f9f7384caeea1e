import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { notes } from '../../src/cli/notes.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { formats, outputs } from '../../src/outputs/registry.ts';
import { loadKnowledge } from '../../src/read/installed.ts';
import { en } from '../../src/speech/en.ts';
import { views } from '../../src/views/registry.ts';
import { bytesOf, textOf } from './tables.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** The parts of a zip as text: what a search of its bytes would miss. */
function unzipped(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  let text = '';
  for (let at = file.indexOf('PK\x03\x04'); at !== -1; at = file.indexOf('PK\x03\x04', at + 4)) {
    const [method, name, extra] = [8, 26, 28].map((offset) => file.readUInt16LE(at + offset));
    const body = file.subarray(at + 30 + (name as number) + (extra as number));
    text += method === 8 ? inflateRawSync(body).toString('utf8') : body.toString('utf8');
  }
  return text;
}

describe('no word of a private message reaches any output', () => {
  test.each([
    'exchange/chat.txt',
    'forms/2-webinar-2020.txt',
    'forms/3-desktop-2021.txt',
    'forms/4-desktop-2023.txt',
    'forms/5-continuous-2026.txt',
    'forms/9-spaces-for-tabs.txt',
  ])('of %s', async (name) => {
    const file = {
      file: `fixtures/${name}`,
      folder: '',
      text: readFileSync(`fixtures/${name}`, 'utf8'),
      encoding: 'utf-8',
      diagnostics: [],
    };
    const all = analyse([file], knowledge, { private: true }).messages;
    const said = new Set(all.filter((message) => !message.private).flatMap(({ text }) => wordsOf(text)));
    const shown = analyse([file], knowledge);
    const rendered = [JSON.stringify(shown.diagnostics), notes(shown, en).join('\n')];
    for (const view of Object.values(views)) {
      const table = view(shown, { explain: true });
      for (const format of formats) {
        if (format === 'xlsx') rendered.push(unzipped(await bytesOf(format, [table])));
        else if (outputs[format].binary) rendered.push(Buffer.from(await bytesOf(format, [table])).toString('utf8'));
        else rendered.push(await textOf(format, [table], { width: 300 }));
      }
    }
    const everything = new Set(rendered.flatMap(wordsOf));
    // What the tool itself says, and what others said in public, may be the same words.
    const own = new Set(wordsOf(rendered.map((text) => text.split('\n')[0] ?? '').join(' ')));
    const secret = all
      .filter((message) => message.private)
      .flatMap(({ text }) => wordsOf(text))
      .filter((word) => !said.has(word) && !own.has(word));
    expect(secret.length).toBeGreaterThan(0);
    expect(secret.filter((word) => everything.has(word))).toEqual([]);
  });
});
