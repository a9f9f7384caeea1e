import { describe, expect, test } from 'vitest';
import { type Filter, filterAnalysis, unmetConditions } from '../src/filter.ts';
import { analysisOf, person } from './views/sample.ts';

const norfolk = { library: 'Norfolk Libraries', region: 'East of England', regionCode: 'TLH', country: 'GB' } as const;
const sumy = { library: 'Сумська ОНБ', region: 'Sumy Oblast', regionCode: 'UA-59', country: 'UA' } as const;
const helen = person('Helen Marsden', norfolk);
const olena = person('Олена Ковальчук', sumy);
const guest = person('Guest');
const silent = person('Silent Sam', norfolk);

// Messages 1 to 5, each with its text: `text 1` and so on.
const whole = analysisOf(
  [
    { by: helen, at: '10:58:00', date: '2026-03-12', language: 'eng' },
    { by: olena, at: '11:00:00', date: '2026-03-12', language: 'ukr', kinds: ['gratitude'] },
    {
      by: olena,
      at: '11:30:59',
      date: '2026-03-12',
      language: 'eng',
      languages: ['eng', 'ukr'],
      kinds: ['inspiration'],
    },
    { by: guest, at: '11:31:00', date: '2026-03-12', language: 'und' },
    { by: helen, at: '09:00:00', date: '2026-03-13', language: 'eng', kinds: ['support'] },
  ],
  [silent],
);

describe('keeps', () => {
  test.each<[Filter, number[], string[]]>([
    [{}, [1, 2, 3, 4, 5], ['Helen Marsden', 'Олена Ковальчук', 'Guest', 'Silent Sam']],
    [{ language: ['ukr'] }, [2, 3], ['Олена Ковальчук']],
    [{ language: ['uk'] }, [2, 3], ['Олена Ковальчук']],
    [{ language: ['Ukrainian'] }, [2, 3], ['Олена Ковальчук']],
    [{ language: ['und'] }, [4], ['Guest']],
    [{ language: ['ukr', 'eng'] }, [1, 2, 3, 5], ['Helen Marsden', 'Олена Ковальчук']],
    [{ region: ['east of england'] }, [1, 5], ['Helen Marsden', 'Silent Sam']],
    [{ region: ['TLH'] }, [1, 5], ['Helen Marsden', 'Silent Sam']],
    [{ region: ['Sumy'] }, [2, 3], ['Олена Ковальчук']],
    [{ region: ['unknown'] }, [4], ['Guest']],
    [{ country: ['GB', 'UA'] }, [1, 2, 3, 5], ['Helen Marsden', 'Олена Ковальчук', 'Silent Sam']],
    [{ library: ['norfolk'] }, [1, 5], ['Helen Marsden', 'Silent Sam']],
    [{ participant: ['олена'] }, [2, 3], ['Олена Ковальчук']],
    [{ kind: ['gratitude', 'support'] }, [2, 5], ['Helen Marsden', 'Олена Ковальчук']],
    [{ since: '11:00' }, [2, 3, 4], ['Олена Ковальчук', 'Guest']],
    [{ until: '11:30' }, [1, 2, 3, 5], ['Helen Marsden', 'Олена Ковальчук']],
    [{ until: '11:30:00' }, [1, 2, 5], ['Helen Marsden', 'Олена Ковальчук']],
    [{ since: '2026-03-13' }, [5], ['Helen Marsden']],
    [{ until: '2026-03-12' }, [1, 2, 3, 4], ['Helen Marsden', 'Олена Ковальчук', 'Guest']],
    [{ since: '2026-03-12 11:31', until: '2026-03-12' }, [4], ['Guest']],
    [{ match: 'TEXT 4' }, [4], ['Guest']],
    [{ region: ['TLH'], language: ['ukr'] }, [], []],
  ])('%j', (filter, ids, names) => {
    const { messages, participants } = filterAnalysis(whole, filter);
    expect(messages.map(({ id }) => id)).toEqual(ids);
    expect(participants.map(({ name }) => name)).toEqual(names);
  });
});

test('a message without a date is in no span of dates', () => {
  const undated = analysisOf([{ by: helen, at: '11:00:00' }]);
  expect(filterAnalysis(undated, { since: '2020-01-01' }).messages).toEqual([]);
  expect(filterAnalysis(undated, { until: '2030-01-01' }).messages).toEqual([]);
  expect(filterAnalysis(undated, { since: '10:00', until: '12:00' }).messages.length).toBe(1);
});

test('tells which conditions nothing meets', () => {
  const unmet = unmetConditions(whole, {
    region: ['TLH', 'Walse', 'unknown'],
    language: ['cym'],
    participant: ['helen'],
  });
  expect(unmet.map(({ condition, value }) => [condition, value])).toEqual([
    ['language', 'cym'],
    ['region', 'Walse'],
  ]);
});
