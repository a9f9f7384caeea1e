import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { detectLanguages } from '../../src/language/detect.ts';
import type { LanguageResources } from '../../src/language/resources.ts';

/** A message of an invented meeting, and all its languages in order; `?` where a human could not tell. */
export interface KeyedMessage {
  readonly sender: string;
  readonly languages: string;
  readonly text: string;
}

/** Invented meetings with their languages: those that were looked at while the detector was made, or those that were not. */
export function readMeetings(which: 'seen' | 'unseen'): { readonly name: string; readonly messages: KeyedMessage[] }[] {
  const folder = `fixtures/languages/${which}`;
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: `${which}/${file}`,
      messages: parse<KeyedMessage>(readFileSync(`${folder}/${file}`, 'utf8'), { columns: true }),
    }));
}

/** How many of the messages that a human can tell have just the right languages, and of those in several. */
export interface Rightness {
  readonly messages: number;
  readonly right: number;
  readonly bilingual: number;
  readonly bilingualRight: number;
}

export function rightness(messages: readonly KeyedMessage[], resources: LanguageResources): Rightness {
  const answers = detectLanguages(
    messages.map(({ sender, text }) => ({ sender, text, meeting: 'm' })),
    resources,
    {},
  );
  const told = messages.flatMap(({ languages }, i) =>
    languages === '?'
      ? []
      : [{ isRight: answers[i]?.languages.join(' ') === languages, isBilingual: languages.includes(' ') }],
  );
  const bilingual = told.filter(({ isBilingual }) => isBilingual);
  return {
    messages: told.length,
    right: told.filter(({ isRight }) => isRight).length,
    bilingual: bilingual.length,
    bilingualRight: bilingual.filter(({ isRight }) => isRight).length,
  };
}

/** Those of several meetings together. */
export const sumRightness = (meetings: readonly Rightness[]): Rightness =>
  meetings.reduce((sum, one) => ({
    messages: sum.messages + one.messages,
    right: sum.right + one.right,
    bilingual: sum.bilingual + one.bilingual,
    bilingualRight: sum.bilingualRight + one.bilingualRight,
  }));
