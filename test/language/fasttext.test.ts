import { readFileSync } from 'node:fs';
import { getLIDModel } from 'fasttext.wasm.js';
import { beforeAll, expect, test } from 'vitest';
import { fastTextDetector } from '../../src/language/evidence/fasttext.ts';
import { readWords } from '../../src/language/reading/words.ts';
import type { Detector, Language } from '../../src/language/types.ts';

const labels = ['en', 'uk', 'ru', 'pl', 'cy', 'de', 'ja', 'ar'];
const languages = labels.map((lid): Language => ({ code: lid, tier: 0, scripts: [], lingua: '', lid: [lid] }));
const file = new URL(import.meta.resolve('fasttext.wasm.js/dist/models/language-identification/assets/lid.176.ftz'));

let ours: Detector;
let theirs: Awaited<ReturnType<Awaited<ReturnType<typeof getLIDModel>>['load']>>;
beforeAll(async () => {
  ours = fastTextDetector(readFileSync(file), languages);
  theirs = await (await getLIDModel()).load();
});

test.each([
  'hello from kharkiv',
  'дуже дякую всім за участь',
  'so',
  'diolch yn fawr iawn',
  'äö straße über',
  'ありがとうございます',
  'شكرا جزيلا لكم',
  'a𝒳b',
])('says what the WebAssembly build says: %s', (text) => {
  const found = theirs.predict(text, 176, 0);
  const expected = new Map(
    Array.from({ length: found.size() }, (_, i) => {
      const [probability, label] = found.get(i) as unknown as [number, string];
      return [label.replace('__label__', ''), probability];
    }),
  );
  const scores = new Array<number>(labels.length);
  ours(
    readWords(text, (word) => word.toLowerCase()).map(({ form }) => form),
    scores,
  );
  labels.forEach((label, i) => {
    expect(Math.exp(scores[i] as number)).toBeCloseTo(expected.get(label) ?? 0, 2);
  });
});

test('what is no model is refused', () => {
  expect(() => fastTextDetector(new Uint8Array(64), languages)).toThrow('not a fastText model');
});
