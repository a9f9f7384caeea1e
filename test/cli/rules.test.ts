import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zoomchat } from './program.ts';

const heading = 'id,kind,language,phrase,strength,needs,cancels,example,counter_example';
const said = 'We are with our colleagues in Gaza';
const input = `2026-03-12 11:00:00 From Jo to Everyone:\n\t${said}\n`;

/** The message above, read with a table of rules of a user's own. */
function withRules(...rows: readonly string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'zoomchat-')), 'rules.csv');
  writeFileSync(file, `${rows.join('\n')}\n`);
  return zoomchat(['messages', '-', '--rules', file, '--explain', '--csv', '--columns', 'kinds,evidence'], { input });
}

describe('--rules', () => {
  test.each([
    [
      'a phrase of one’s own',
      [heading, 'gaza,support,eng,colleagues in gaza,,,,Our colleagues in Gaza,Gaza on the map'],
      'support,colleagues in Gaza (gaza)',
    ],
    [
      'one that is weak in such a meeting',
      [heading, 'gaza,support,eng,colleagues in gaza,1,,,Our colleagues in Gaza,Gaza on the map'],
      ',',
    ],
    [
      'a table without strengths',
      [heading.replace('strength,', ''), 'gaza,support,eng,in gaza,,,In Gaza,Gaza on the map'],
      'support,in Gaza (gaza)',
    ],
    ['nothing new', [heading], ','],
  ])('%s', async (_, rows, line) => {
    const { stdout, code } = await withRules(...rows);
    expect({ stdout, code }).toEqual({ stdout: `kinds,evidence\r\n${line}\r\n`, code: 0 });
  });

  test.each([
    [
      'no such kind',
      [heading, 'x,hope,eng,in gaza,,,,In Gaza,Gaza'],
      /rules\.csv:2: there is no kind hope; the kinds are salute, /,
    ],
    [
      'no example',
      [heading, 'x,support,eng,in gaza,,,,,Gaza'],
      /rules\.csv:2: the rule has no example; every rule needs /,
    ],
    [
      'no such strength',
      [heading, 'x,support,eng,in gaza,9,,,In Gaza,Gaza'],
      /rules\.csv:2: there is no strength 9; 3 counts anywhere/,
    ],
    [
      'no such class',
      [heading, 'x,support,eng,@gaza,,,,In Gaza,Gaza'],
      /rules\.csv:2: there is no class of words @gaza/,
    ],
    ['no phrase', [heading, 'x,support,eng,,,,,In Gaza,Gaza'], /rules\.csv:2: a phrase needs a word/],
    ['no such column', ['id,kind', 'x,support'], /rules\.csv:1: the column language, phrase, .* is missing; /],
  ])('%s is told in one sentence', async (_, rows, sentence) => {
    const { stdout, stderr, code } = await withRules(...rows);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr.trimEnd()).toMatch(sentence);
    expect(stderr.trimEnd().split('\n').length).toBe(1);
  });
});
