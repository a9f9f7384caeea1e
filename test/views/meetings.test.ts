import { expect, test } from 'vitest';
import { byMeeting } from '../../src/views/by-meeting.ts';
import { views } from '../../src/views/registry.ts';
import { analysisOf, person } from './sample.ts';

const in_ = (...meetings: string[]) => ({ presence: meetings.map((meeting) => ({ meeting, minutes: undefined })) });
const jane = { ...person('Jane', { country: 'GB' }), ...in_('March', 'April') };
const amir = { ...person('Amir', { country: 'GB' }), ...in_('March') };
const olha = { ...person('Ольга', { country: 'UA', region: 'Sumy Oblast', library: 'L' }), ...in_('March', 'April') };
const zofia = { ...person('Zofia'), ...in_('April') };

const series = analysisOf(
  [
    { by: jane, meeting: 'March', date: '2026-03-12', at: '10:00:00' },
    { by: olha, meeting: 'March', date: '2026-03-12', at: '10:30:00', language: 'ukr', kinds: ['support'] },
    { by: jane, meeting: 'April', date: '2026-04-09', at: '10:05:00' },
    { by: zofia, meeting: 'April', date: '2026-04-09', at: '11:00:00', kinds: ['symbol'] },
  ],
  [amir],
);
const meetings = series.meetings.filter(({ name }) => name !== 'exchange');

test('a row a meeting: who came, who wrote, who came for the first time', () => {
  expect(views.meetings({ ...series, meetings }).rows).toEqual([
    ['March', '2026-03-12', '10:00:00', '10:30:00', 3, 2, 3, 2, 1, 0.5, 1, 1, 2, 2],
    ['April', '2026-04-09', '10:05:00', '11:00:00', 3, 2, 1, 2, 1, 0.5, 1, 1, 2, 1],
  ]);
});

test('people have the number of their meetings', () => {
  const rows = views.participants({ ...series, meetings }).rows.map((row) => [row[0], row.at(-1)]);
  expect(rows).toEqual([
    ['Jane', 2],
    ['Ольга', 2],
    ['Zofia', 1],
    ['Amir', 1],
  ]);
});

test('--by meeting: each meeting by itself, one under the other', () => {
  expect(byMeeting(views.regions)({ ...series, meetings }).rows.map((row) => row.slice(0, 5))).toEqual([
    ['March', 'GB', '', '', 2],
    ['March', 'UA', 'Sumy Oblast', '', 1],
    ['April', 'GB', '', '', 1],
    ['April', 'UA', 'Sumy Oblast', '', 1],
    ['April', '', '', '', 1],
  ]);
});

test('a timeline of a series has a row a day, a week or a month, and its gaps are one row where people read it', () => {
  expect(views.timeline(series, { printed: true }).rows).toEqual([
    ['2026-03-12 00:00:00', 2, 2, 1],
    ['…', null, null, null],
    ['2026-04-09 00:00:00', 2, 2, 1],
  ]);
  const later = analysisOf([
    { by: jane, date: '2026-03-12' },
    { by: jane, date: '2026-05-21' },
  ]);
  expect(views.timeline(later).rows.at(-1)).toEqual(['2026-05-18 00:00:00', 1, 1, 0]);
  expect(views.timeline(later).rows).toHaveLength(11);
});
