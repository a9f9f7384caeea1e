import { describe, expect, test } from 'vitest';
import { buildKnowledge } from '../../src/knowledge.ts';
import { installed } from '../../src/read/installed.ts';
import { findSolidarity } from '../../src/solidarity/find.ts';

const { lexicon } = buildKnowledge(installed);
/** Everyday talk before a message, so that its meeting says nothing for it. */
const talk = ['Hello all', 'Can you hear me?', 'Thank you for the slides', 'The link is in the invitation', 'Yes'];

describe('who takes Ukraine’s side in their own name does so whatever stands around it', () => {
  test.each([
    ['We stand with Ukraine!', 'support'],
    ['Hello from Hexham Library, Northumberland. We stand with Ukraine!', 'support'],
    ['Good afternoon from Norwich. Could someone resend the link please? We stand with Ukraine.', 'support'],
    ['I stand with Ukraine, and sorry for the noise, my dog', 'support'],
    ['Hello from Wigan! Stay strong Ukraine', 'strength'],
    ['Вітаю з Лідса, чути добре. Ми з Україною!', 'support'],
    ['Morning, Jo here, is the recording shared afterwards? Standing with Ukraine', 'support'],
    ['The bishop’s letter says the whole diocese stands with Ukraine, it is read on Sunday', ''],
    ['Can a club wear a Stand with Ukraine armband on the 24th?', ''],
    ['For the display we are thinking of Ukrainian titles', ''],
  ])('%s', (text, kind) => {
    for (const turns of [0, 1, 10]) {
      const before = Array<readonly string[]>(turns).fill(talk).flat();
      const said = [...before, text].map((one, i) => ({ text: one, sender: `P${i}` }));
      const { kinds, solidarity } = findSolidarity(said, lexicon).at(-1) ?? { kinds: [], solidarity: undefined };
      expect([turns, solidarity, kinds.filter((one) => one !== kind)]).toEqual([turns, kind !== '', []]);
    }
  });
});
