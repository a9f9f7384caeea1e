import { expect, test } from 'vitest';
import { detectLanguages } from '../../src/language/detect.ts';
import { type Lingua, linguaDetector, loadLingua } from '../../src/language/evidence/lingua.ts';
import { loadLanguageResources } from './resources.ts';

/** A lingua that is sure of one language, whatever it reads, and says what it was asked. */
function sureOf(name: string | undefined): Lingua & { readonly asked: string[]; readonly built: string[][] } {
  const asked: string[] = [];
  const built: string[][] = [];
  const names = ['English', 'Polish', 'Spanish'];
  return {
    asked,
    built,
    LanguageDetectorBuilder: {
      fromISOCodes6393: (codes) => {
        built.push(codes);
        return {
          build: () => ({
            computeLanguageConfidenceValues: (text) => {
              asked.push(text);
              return names.map((language) => ({ language, confidence: language === name ? 1 : 0 }));
            },
          }),
        };
      },
    },
  };
}

const plain = loadLanguageResources();
const detect = (text: string, lingua: Lingua): string | undefined =>
  detectLanguages(
    [{ text, sender: 'A', meeting: 'm' }],
    { ...plain, further: linguaDetector(lingua, plain.languages) },
    {},
  )[0]?.language;

test.each([
  ['material', 'Spanish', 'spa'],
  ['material', 'English', 'eng'],
  ['material', 'Polish', 'pol'],
  // It shares out what is its languages' among them; what is not, stays.
  ['Tapadh leibh, tha sin math', 'Polish', 'gla'],
  // A clear message is not put to it.
  ['Дуже дякую всім за запрошення', 'Polish', 'ukr'],
])('%s, where it hears %s: %s', (text, heard, language) => {
  expect(detect(text, sureOf(heard))).toBe(language);
});

test('what it does not know changes nothing', () => {
  const [answer] = detectLanguages([{ text: 'material', sender: 'A', meeting: 'm' }], plain, {});
  expect(detect('material', sureOf(undefined))).toBe(answer?.language);
});

test('it is asked in lower case, for the languages that are expected', () => {
  const lingua = sureOf('English');
  detect('OK Material', lingua);
  expect(lingua.asked).toEqual(['ok material']);
  expect(lingua.built).toEqual([
    ['eng', 'ukr', 'rus', 'bel', 'bul', 'pol', 'deu', 'fra', 'spa', 'ron', 'cym', 'gle', 'lit'],
  ]);
});

test('where it is not installed, the error says what to install', async () => {
  const missing = Object.assign(new Error(), { code: 'ERR_MODULE_NOT_FOUND' });
  await expect(loadLingua(() => Promise.reject(missing))).rejects.toMatchObject({
    code: 'detector-missing',
    hint: expect.stringContaining('npm install @bluzzi/lingua'),
  });
});

test('any other failure to load it is not hidden', async () => {
  await expect(loadLingua(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});
