import { expect, test } from 'vitest';
import { loadLanguageResources } from '../../src/language/resources.ts';
import { readMeetings, rightness } from './meetings.ts';

const resources = await loadLanguageResources();

/** The bar is 97% of all messages, in each meeting by itself; of those in two languages or three, what is reached today. */
test.each([...readMeetings('seen'), ...readMeetings('unseen')])('$name', ({ messages }) => {
  const { messages: told, right, bilingual, bilingualRight } = rightness(messages, resources);
  expect(told).toBeGreaterThan(200);
  expect(bilingual).toBeGreaterThan(40);
  expect(right / told).toBeGreaterThanOrEqual(0.97);
  expect(bilingualRight / bilingual).toBeGreaterThanOrEqual(0.95);
});
