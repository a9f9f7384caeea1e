import { describe, expect, test } from 'vitest';
import { buildKnowledge, type Sources } from '../src/knowledge.ts';
import { Problem } from '../src/problem.ts';
import { installed } from '../src/read/installed.ts';

/** The program's own data with a slip of the hand in one table. */
const withSlip = (path: string, from: string | RegExp, to: string): Sources => ({
  ...installed,
  table: (asked) => {
    const text = installed.table(asked);
    if (asked !== path) return text;
    const slipped = text.replace(from, to);
    if (slipped === text) throw new Error(`nothing to change in ${path}`);
    return slipped;
  },
});

describe('a slip of the hand in a table is told, with its line', () => {
  test.each<[string, string, string | RegExp, string, string, RegExp]>([
    [
      'a kind of Ukrainian place',
      'places/ua_places.csv',
      /^UA-05,settlement,/m,
      'UA-05,village,',
      'table-value',
      /village is no kind/,
    ],
    [
      'a rule’s id that is taken',
      'solidarity/rules.csv',
      /^eng-support-65,/m,
      'eng-support-66,',
      'rule-twice',
      /there is a rule eng-support-66/,
    ],
    ['a language of words', 'language/tables/words.csv', /^ukr,/m, 'ukl,', 'table-value', /ukl is no language/],
    [
      'a language of frequent words',
      'language/tables/frequent.csv',
      /^pol,/m,
      'pot,',
      'table-value',
      /pot is no language/,
    ],
    ['a language of greetings', 'language/tables/greetings.csv', /^cym,/m, 'cim,', 'table-value', /cim is no language/],
    [
      'a weight that is missing',
      'language/tables/weights.csv',
      /^ngrams,.*\n/m,
      '',
      'table-row-missing',
      /no row ngrams/,
    ],
    [
      'a weight that is no number',
      'language/tables/weights.csv',
      /^ngrams,[^,\n]*/m,
      'ngrams,0.1o',
      'table-value',
      /0\.1o is no value/,
    ],
    [
      'a weight of the model',
      'solidarity/weights.csv',
      /^solidarity,/m,
      'solidarty,',
      'table-row-missing',
      /no row solidarity/,
    ],
    ['a class of a rule', 'solidarity/rules.csv', '@slava @ukraini', '@slavva @ukraini', 'rule-phrase', /slavva/],
    ['a region of a service', 'places/uk_services.csv', /,TLH,/, ',TLX,', 'table-value', /TLX is no region/],
    ['a service of a town', 'places/uk_places.csv', /^Norfolk,/m, 'Norfolck,', 'table-value', /Norfolck is no service/],
    ['a region of a town', 'places/ua_places.csv', /^UA-59,/m, 'UA-95,', 'table-value', /UA-95 is no region/],
    ['a row with a cell too many', 'language/tables/languages.csv', /^ukr,/m, 'ukr,,', 'csv-malformed', /cells/],
  ])('%s', (_, path, from, to, code, message) => {
    let thrown: unknown;
    try {
      buildKnowledge(withSlip(path, from, to));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Problem);
    const problem = thrown as Problem;
    expect([problem.code, problem.message]).toEqual([code, expect.stringMatching(message)]);
    expect(path.endsWith((problem.file ?? '').split('/').at(-1) ?? '?')).toBe(true);
    if (code === 'table-value') expect(problem.line).toBeGreaterThan(1);
  });
});
