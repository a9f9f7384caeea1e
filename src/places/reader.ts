import type { NameReader } from '../people/names.ts';
import { nameSplitter } from '../people/names.ts';
import type { NameWords } from '../people/words.ts';
import type { Gazetteer } from './gazetteer.ts';
import { placeJudge, placesOfLabel } from './labels.ts';
import { settle } from './settle.ts';

/** What the stage of people must know of names and places, made of its words and of the gazetteer. */
export function nameReader(words: NameWords, gazetteer: Gazetteer): NameReader {
  return {
    words,
    split: nameSplitter(words, placeJudge(gazetteer)),
    placeKey: (labels) => {
      const mentions = labels.flatMap((label) => placesOfLabel(label, gazetteer));
      const settled = mentions.length === 0 ? undefined : settle(mentions);
      return settled === undefined ? '' : [settled.country, settled.regionCode].filter((part) => part !== '').join('/');
    },
  };
}
