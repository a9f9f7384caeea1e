import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeOf } from '../../src/solidarity/range.ts';

const said = (...chances: number[]) => chances.map((confidence) => ({ solidarity: confidence >= 0.5, confidence }));

test.each([
  ['nothing said', [], [0, 0]],
  ['nothing doubtful', [0, 0, 0], [0, 0]],
  ['salutes alone', [0.99, 0.99, 0, 0], [2, 3]],
  ['all of them as likely as not', Array<number>(40).fill(0.5), [7, 40]],
])('%s', (_, chances, range) => expect(Object.values(rangeOf(said(...chances)))).toEqual(range));

test('what is told lies within, and there are never more than messages', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (chances) => {
      const messages = said(...chances);
      const { low, high } = rangeOf(messages);
      const told = messages.filter(({ solidarity }) => solidarity).length;
      expect(low).toBeLessThanOrEqual(told);
      expect(high).toBeGreaterThanOrEqual(told);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(chances.length);
    }),
  );
});
