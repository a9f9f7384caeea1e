import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWords } from '../../src/language/reading/words.ts';
import { lazily } from '../../src/text/remember.ts';
import { wordFinder, wordPattern, wordsOf } from '../../src/text/words.ts';

const letter = fc.constantFrom(...`aZéŵłйЇґ'’ʼ\u0301\u0306ª²Ωж한字ẁ٣१🇺🇦❤️- ,.р-н&0\n`);
const texts = fc.array(fc.oneof(letter, fc.string({ unit: 'grapheme', maxLength: 2 }))).map((parts) => parts.join(''));

test('a word is the same whichever pattern finds it', () => {
  const find = wordFinder({ digits: true }, { first: 'р-н', last: '&' });
  const all = new RegExp(`р-н|${wordPattern({ digits: true })}|&`, 'gu');
  fc.assert(fc.property(texts, (text) => void expect(text.match(find(text))).toEqual(text.match(all))));
});

test('the language stage, which cuts by hand, cuts as the pattern does', () => {
  const plain = fc.array(fc.constantFrom(...`aZéйЇґ'’字 -`)).map((parts) => parts.join(''));
  fc.assert(
    fc.property(plain, (text) => {
      expect(readWords(text, (written) => written).map(({ form }) => form)).toEqual(
        text.match(new RegExp(wordPattern({ hyphens: true, apart: true }), 'gu')) ?? [],
      );
    }),
  );
});

test.each([
  ["Rock'n'roll isn’t б'ється", {}, ["Rock'n'roll", 'isn’t', "б'ється"]],
  ['Stoke-on-Trent', {}, ['Stoke', 'on', 'Trent']],
  ['Stoke-on-Trent', { hyphens: true }, ['Stoke-on-Trent']],
  ['Library 21b', {}, ['Library', 'b']],
  ['Library 21b', { digits: true }, ['Library', '21b']],
  ['dockerの中', {}, ['dockerの中']],
  ['dockerの中', { apart: true }, ['docker', 'の中']],
  ['Hel\u200ben', {}, ['Hel', 'en']],
  ['Hel\u200ben', { invisible: true }, ['Hel\u200ben']],
])('%j cut with %j', (text, cut, words) => {
  expect(text.match(new RegExp(wordPattern(cut), 'gu'))).toEqual(words);
});

test('no words', () => expect(wordsOf('12 — 💛')).toEqual([]));

test('what is made lazily is made once, though it is undefined', () => {
  let times = 0;
  const make = lazily(() => {
    times += 1;
  });
  make();
  make();
  expect(times).toBe(1);
});
