import { scaleLinear } from 'd3-scale';
import { escaped } from './escape.ts';
import type { Bar, Story } from './story.ts';

/** Bars from the left, a line each: what it is, how many. An SVG that a screen reader passes over: the table of the same figures is beside it. */
export function barChart(bars: readonly Bar[], label: string): string {
  const most = 12;
  const shown = bars.slice(0, most);
  const width = 640;
  const row = 26;
  const names = Math.min(260, 14 + 8 * Math.max(1, ...shown.map(({ name }) => name.length)));
  const x = scaleLinear([0, Math.max(1, ...shown.map(({ count }) => count))], [0, width - names - 56]);
  const lines = shown.map(({ name, count }, i) => {
    const y = i * row;
    return `<text x="${names - 8}" y="${y + 17}" text-anchor="end">${escaped(cut(name, 32))}</text><rect x="${names}" y="${y + 4}" width="${round(Math.max(1, x(count)))}" height="${row - 8}" rx="2" class="mark"/><text x="${round(names + x(count) + 6)}" y="${y + 17}" class="count">${count}</text>`;
  });
  return svg(width, Math.max(row, shown.length * row), label, lines.join(''));
}

/** Two bars on one line: all messages, and on it those with solidarity. */
export function pairedChart(
  rows: Story['countries'],
  label: string,
  words: { readonly messages: string; readonly solidarity: string },
): string {
  const shown = rows.slice(0, 12);
  const width = 640;
  const row = 30;
  const names = Math.min(260, 14 + 8 * Math.max(1, ...shown.map(({ name }) => name.length)));
  const x = scaleLinear([0, Math.max(1, ...shown.map(({ messages }) => messages))], [0, width - names - 84]);
  const lines = shown.map(({ name, messages, solidarity }, i) => {
    const y = i * row + 26;
    return `<text x="${names - 8}" y="${y + 19}" text-anchor="end">${escaped(cut(name, 32))}</text><rect x="${names}" y="${y + 4}" width="${round(Math.max(1, x(messages)))}" height="${row - 10}" rx="2" class="soft"/><rect x="${names}" y="${y + 4}" width="${round(x(solidarity))}" height="${row - 10}" rx="2" class="mark"/><text x="${round(names + x(messages) + 6)}" y="${y + 19}" class="count">${solidarity} / ${messages}</text>`;
  });
  return svg(width, shown.length * row + 30, label, `${legend(words)}${lines.join('')}`);
}

/** Messages over time, those with solidarity marked. */
export function timeChart(
  steps: Story['timeline'],
  label: string,
  words: { readonly messages: string; readonly solidarity: string },
): string {
  const shown = steps.filter(({ start }) => start !== '');
  const [width, height, left, bottom] = [640, 220, 34, 34];
  const top = Math.max(1, ...shown.map(({ messages }) => messages));
  const y = scaleLinear([0, top], [height - bottom, 30]).nice();
  const step = (width - left) / Math.max(1, shown.length);
  const bars = shown.map(({ messages, solidarity }, i) => {
    const x = round(left + i * step + step * 0.1);
    const bar = (count: number, kind: string): string =>
      count === 0
        ? ''
        : `<rect x="${x}" y="${round(y(count))}" width="${round(Math.min(40, step * 0.8))}" height="${round(y(0) - y(count))}" class="${kind}"/>`;
    return bar(messages, 'soft') + bar(solidarity, 'mark');
  });
  const ticks = y
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        `<line x1="${left}" x2="${width}" y1="${round(y(tick))}" y2="${round(y(tick))}" class="grid"/><text x="${left - 6}" y="${round(y(tick) + 4)}" text-anchor="end" class="tick">${tick}</text>`,
    );
  const every = Math.max(1, Math.ceil(shown.length / 7));
  const labels = shown.flatMap(({ start }, i) =>
    i % every === 0
      ? [
          `<text x="${round(left + i * step)}" y="${height - bottom + 18}" class="tick">${escaped(clock(start, shown))}</text>`,
        ]
      : [],
  );
  return svg(width, height, label, `${legend(words)}${ticks.join('')}${bars.join('')}${labels.join('')}`);
}

/** What differs: the time of day within one day, the date over several. */
export function clock(start: string, all: Story['timeline']): string {
  const [date = '', time = ''] = start.includes(' ') ? start.split(' ') : ['', start];
  const days = new Set(all.map((step) => (step.start.includes(' ') ? step.start.split(' ')[0] : '')));
  if (time === '') return date;
  return days.size > 1 ? `${date.slice(5)} ${time.slice(0, 5)}` : time.slice(0, 5);
}

const legend = ({ messages, solidarity }: { readonly messages: string; readonly solidarity: string }): string =>
  `<rect x="0" y="2" width="12" height="12" class="soft"/><text x="18" y="13">${escaped(messages)}</text><rect x="${30 + 8 * messages.length}" y="2" width="12" height="12" class="mark"/><text x="${48 + 8 * messages.length}" y="13">${escaped(solidarity)}</text>`;

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);

const round = (value: number): number => Math.round(value * 10) / 10;

const svg = (width: number, height: number, label: string, inside: string): string =>
  `<svg viewBox="0 0 ${width} ${round(height)}" width="${width}" height="${round(height)}" role="img" aria-label="${escaped(label)}">${inside}</svg>`;
