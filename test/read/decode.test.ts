import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decode, isBinary } from '../../src/read/decode.ts';

const chat = '10:00:00 From Їжакевич Ірина to Everyone:\n\tДоброго дня, колеги! Вітаємо всіх учасників\n';
const western = '10:00:00 From Siân Môn to Everyone:\n\t“Smart quotes” – and a café, Noël, über, señor\n';

test.each<[string, Uint8Array, string, string, boolean]>([
  ['UTF-8', new TextEncoder().encode(chat), 'utf-8', chat, false],
  ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], new TextEncoder().encode(chat)), 'utf-8', chat, false],
  ['UTF-16 LE with its mark', bytes([0xff, 0xfe], utf16(chat, true)), 'utf-16le', chat, false],
  ['UTF-16 BE with its mark', bytes([0xfe, 0xff], utf16(chat, false)), 'utf-16be', chat, false],
  ['UTF-16 LE without one', utf16(western, true), 'utf-16le', western, false],
  ['UTF-16 BE without one', utf16(western, false), 'utf-16be', western, false],
  ['Windows-1251', iconv.encode(chat, 'windows-1251'), 'windows-1251', chat, true],
  ['Windows-1252', iconv.encode(western, 'windows-1252'), 'windows-1252', western, true],
  ['nothing', new Uint8Array(), 'utf-8', '', false],
])('%s is told from the bytes', (_, given, encoding, text, assumed) => {
  expect(decode(given)).toEqual({ text, encoding, assumed });
});

test("the user's word goes before any guess", () => {
  expect(decode(iconv.encode(chat, 'windows-1251'), 'CP1251')).toEqual({
    text: chat,
    encoding: 'windows-1251',
    assumed: false,
  });
  expect(() => decode(new Uint8Array(), 'no-such-thing')).toThrow(RangeError);
});

test.each<[string, string, boolean]>([
  ['a chat', chat, false],
  ['a terminal escape in a chat', `${chat}\u001b[31mred\u001b[0m`, false],
  ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', true],
  ['random control characters', '\u0001\u0002\u0003\u0004\u0005\u0006', true],
])('is %s binary?', (_, text, answer) => {
  expect(isBinary(text)).toBe(answer);
});

test('any text comes back from UTF-8, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const given = new TextEncoder().encode(`10:00:00 ${text}`);
      expect(decode(given)).toEqual({ text: `10:00:00 ${text}`, encoding: 'utf-8', assumed: false });
    }),
  );
});

test('any bytes at all are decoded somehow', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (given) => typeof decode(given).text === 'string'));
});

function bytes(mark: readonly number[], rest: Uint8Array): Uint8Array {
  return Uint8Array.from([...mark, ...rest]);
}

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}
