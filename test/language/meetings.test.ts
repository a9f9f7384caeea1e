import { expect, test } from 'vitest';
import { loadLanguageResources } from '../../src/language/resources.ts';
import { type Rightness, readMeetings, rightness } from './meetings.ts';

const resources = await loadLanguageResources();

/** The bar is 97% of all messages, in each meeting by itself. */
test.each([...readMeetings('seen'), ...readMeetings('unseen')])('$name', ({ messages }) => {
  const { messages: told, right, bilingual, bilingualRight } = rightness(messages, resources);
  expect(told).toBeGreaterThan(200);
  expect(bilingual).toBeGreaterThan(40);
  expect(right / told).toBeGreaterThanOrEqual(0.97);
  expect(bilingualRight / bilingual).toBeGreaterThanOrEqual(0.92);
});

/** What is reached today, of all messages and of those in two languages or three. */
test.each([
  ['seen', 0.99, 0.98],
  ['unseen', 0.985, 0.96],
] as const)('all %s meetings', (which, least, leastBilingual) => {
  const found = readMeetings(which).map(({ messages }) => rightness(messages, resources));
  const sum = (of: (one: Rightness) => number): number => found.reduce((total, one) => total + of(one), 0);
  expect(sum(({ right }) => right) / sum(({ messages }) => messages)).toBeGreaterThanOrEqual(least);
  expect(sum((one) => one.bilingualRight) / sum((one) => one.bilingual)).toBeGreaterThanOrEqual(leastBilingual);
});
