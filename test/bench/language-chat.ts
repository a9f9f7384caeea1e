import { hash, readSamples, type Sample, sets } from './language-samples.ts';

/** A message of a simulated chat. */
export interface Spoken extends Sample {
  readonly sender: string;
}

/**
 * A chat as the issue has it: 300 messages of all lengths, 55% English, 35% Ukrainian, 10% in one of the other languages, 30 people who mostly
 * keep to their language, unless `keeping` is false: then anybody writes anything. Lines are of the half that weights are not fitted on.
 * The same seed gives the same chat.
 */
export function simulateChat(seed: number, keeping = true): Spoken[] {
  const random = (i: number, purpose: string): number => hash(`${seed} ${i} ${purpose}`) / 2 ** 32;
  const others = ['pol', 'cym', 'lit', 'gle', 'rus', 'deu', 'fra', 'ron', 'bul', 'spa', 'bel'];
  const languages = Array.from({ length: 30 }, (_, i) => {
    if (i < 16) return 'eng';
    return i < 27 ? 'ukr' : (others[Math.floor(random(i, 'language') * others.length)] as string);
  });
  return Array.from({ length: 300 }, (_, i) => {
    const sender = Math.floor(random(i, 'sender') * languages.length);
    const language = languages[sender] as string;
    const lines = pool[Math.floor(random(i, 'set') * pool.length)]?.get(language) as readonly string[];
    const who = keeping ? sender : Math.floor(random(i, 'who') * languages.length);
    return { language, sender: `P${who}`, text: lines[Math.floor(random(i, 'line') * lines.length)] as string };
  });
}

const pool = sets.map((set) => {
  const byLanguage = new Map<string, string[]>();
  for (const { text, language } of readSamples(set, 1)) {
    const own = byLanguage.get(language) ?? [];
    byLanguage.set(language, own);
    own.push(text);
  }
  return byLanguage;
});
