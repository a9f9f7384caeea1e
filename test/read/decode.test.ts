import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decode, isBinary } from '../../src/read/decode.ts';

const chat = '10:00:00 From Їжакевич Ірина to Everyone:\n\tДоброго дня, колеги! Вітаємо всіх учасників\n';
const western = '10:00:00 From Siân Môn to Everyone:\n\t“Smart quotes” – and a café, Noël, über, señor\n';

test.each<[string, Uint8Array, string, string, boolean]>([
  ['UTF-8', utf8(chat), 'utf-8', chat, false],
  ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], utf8(chat)), 'utf-8', chat, false],
  ['UTF-16 LE with its mark', bytes([0xff, 0xfe], utf16(chat, true)), 'utf-16le', chat, false],
  ['UTF-16 BE with its mark', bytes([0xfe, 0xff], utf16(chat, false)), 'utf-16be', chat, false],
  ['UTF-16 LE without one', utf16(western, true), 'utf-16le', western, false],
  ['UTF-16 BE without one', utf16(western, false), 'utf-16be', western, false],
  ['Windows-1251', iconv.encode(chat, 'windows-1251'), 'windows-1251', chat, true],
  ['Windows-1252', iconv.encode(western, 'windows-1252'), 'windows-1252', western, true],
  ['nothing', new Uint8Array(), 'utf-8', '', false],
  ['UTF-8 with a byte too many', bytes([...utf8(chat), 0xe9], utf8(chat)), 'utf-8', `${chat}\uFFFD${chat}`, true],
  [
    'UTF-8 with half of an emoji, where a quote was cut',
    bytes([...utf8(chat), 0xed, 0xa0, 0xbd], utf8('...')),
    'utf-8',
    `${chat}\uFFFD\uFFFD\uFFFD...`,
    true,
  ],
  ['UTF-8 cut at its end', utf8(`${chat}є`).subarray(0, -1), 'utf-8', `${chat}\uFFFD`, true],
  [
    'UTF-16 LE of few letters that ASCII has',
    utf16(`10:00:00 From 王 to 李:\n一天需要开会，我们说说图书馆和读者的事情以及今年的计划和明年的计划`, true),
    'utf-16le',
    `10:00:00 From 王 to 李:\n一天需要开会，我们说说图书馆和读者的事情以及今年的计划和明年的计划`,
    false,
  ],
])('%s is told from the bytes', (_, given, encoding, text, assumed) => {
  expect(decode(given)).toEqual({ text, encoding, assumed });
});

test.each<[string, string, string]>([
  ['one Ukrainian word', 'windows-1251', 'hello\nїї'],
  ['one Russian word', 'windows-1251', 'hello\nда'],
  ['capitals alone', 'windows-1251', 'СЛАВА УКРАЇНІ!'],
  ['quotation marks and a dash around Ukrainian', 'windows-1251', '«Дякую» — всім’'],
  ['Ukrainian beside English', 'windows-1251', 'Good morning from Kent libraries to all of you! Доброго ранку'],
  ['a name alone', 'windows-1252', 'Zoë'],
  ['German of many umlauts', 'windows-1252', 'Grüße aus München\nSchön, danke'],
  ['French', 'windows-1252', 'Où êtes-vous ? À Orléans, ça va très bien'],
  ['Spanish marks', 'windows-1252', '¡Hola a todos! ¿Qué tal? mañana'],
  ['a no-break space, pounds and euros', 'windows-1252', 'it costs\u00a0£5 or €6'],
  ['a quotation mark alone', 'windows-1252', 'it’s me'],
  ['Polish', 'windows-1250', 'Dzień dobry, dziękuję wszystkim\nPozdrawiam z Łodzi'],
  ['an older Russian code', 'koi8-u', 'Добрый день, коллеги\nСпасибо большое'],
  ['Japanese', 'shift_jis', '18:00:27 開始 太郎 終了 皆様 : こんにちは'],
  ['simplified Chinese', 'gb18030', '14:39:26  王伟 对 所有人:\n\t大家好，今天开会'],
  ['traditional Chinese', 'big5', '14:39:26  王偉 對 所有人:\n\t大家好，今天開會'],
  ['Korean', 'euc-kr', '13:02:43 발신자 손현진 수신자 모두에게:\n\t안녕하세요'],
])('a few words tell the code: %s', (_, encoding, words) => {
  const text = `10:00:00 From Anna to Everyone:\r\n\t${words}\r\n`;
  expect(decode(iconv.encode(text, encoding))).toEqual({ text, encoding, assumed: true });
});

test.each([
  ['gb18030', '14:39:26  王 对 所有人:\r\n\thello\r\n'],
  ['big5', '14:39:26  王 對 所有人:\r\n\thello\r\n'],
  ['euc-kr', '14:39:26 발신자 A 수신자 모두에게:\r\n\thello\r\n'],
  ['shift_jis', '18:00:27 開始 A 終了 皆様 : hello\r\n'],
])('where letters are few, header words tell: %s', (encoding, text) => {
  const isExport = (words: string) => /所有人|모두에게|皆様/.test(words);
  expect(decode(iconv.encode(text, encoding), undefined, isExport)).toMatchObject({ text, encoding });
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

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bytes(mark: readonly number[], rest: Uint8Array): Uint8Array {
  return Uint8Array.from([...mark, ...rest]);
}

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}
