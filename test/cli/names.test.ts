import { describe, expect, test } from 'vitest';
import { ownNames } from '../../src/cli/names.ts';
import { zoomchat } from './program.ts';

describe('what people see is what they may name', () => {
  test.each<[keyof typeof ownNames, string, string]>([
    ['region', 'Рівненська область', 'Rivne Oblast'],
    ['region', 'рівненська', 'Rivne Oblast'],
    ['region', 'Лондон', 'London'],
    ['region', 'Rivne Oblast', 'Rivne Oblast'],
    ['region', 'UA-56', 'UA-56'],
    ['language', 'українська', 'uk'],
    ['language', 'Ukrainian', 'uk'],
    ['language', 'ukr', 'ukr'],
    ['language', 'нема такої', 'нема такої'],
    ['country', 'Україна', 'UA'],
    ['country', 'United Kingdom', 'GB'],
    ['country', 'PL', 'PL'],
    ['kind', 'гасло', 'salute'],
    ['kind', 'salute', 'salute'],
    ['column', 'повідомлення', 'messages'],
    ['column', 'солідарність:asc', 'solidarity:asc'],
    ['column', 'messages:desc', 'messages:desc'],
  ])('%s %s is %s', (what, value, own) => expect(ownNames[what](value)).toBe(own));

  test('by the program', async () => {
    const { stdout } = await zoomchat([
      ...['messages', 'fixtures/exchange/chat.txt', '-q', '--csv', '--kind', 'гасло', '--country', 'Україна'],
      ...['--columns', 'учасник,країна', '--sort', 'учасник'],
    ]);
    expect(stdout).toBe('participant,country\r\nМарія Гнатюк,UA\r\nНаталія Ш.,UA\r\n');
  });

  test('and an error lists names in the language of the user', async () => {
    const { stderr, code } = await zoomchat(['regions', 'x.txt', '--kind', 'якесь', '--locale', 'uk']);
    expect(code).toBe(2);
    expect(stderr).toContain('є гасло, підтримка');
  });
});
