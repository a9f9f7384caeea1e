import { expect, test } from 'vitest';
import { readMeetings, rightness, sumRightness } from './meetings.ts';
import { loadLanguageResources } from './resources.ts';

const resources = loadLanguageResources();

/** What is reached today, of all messages and of those in two languages or three. */
test.each([
  ['seen', 0.99, 0.98],
  ['unseen', 0.985, 0.96],
] as const)('all %s meetings', (which, least, leastBilingual) => {
  const found = sumRightness(readMeetings(which).map(({ messages }) => rightness(messages, resources)));
  expect(found.right / found.messages).toBeGreaterThanOrEqual(least);
  expect(found.bilingualRight / found.bilingual).toBeGreaterThanOrEqual(leastBilingual);
});

test.each(['seen', 'unseen'] as const)('no %s meeting is read badly', (which) => {
  const poor = readMeetings(which).filter(({ messages }) => {
    const { messages: told, right } = rightness(messages, resources);
    return right / told < 0.97;
  });
  expect(poor.map(({ name }) => name)).toEqual([]);
});
