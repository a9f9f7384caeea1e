import { Problem } from '../../problem.ts';
import type { Detector, Language } from '../types.ts';

/** What is used of the optional package @bluzzi/lingua. */
export interface Lingua {
  readonly LanguageDetectorBuilder: {
    fromISOCodes6393(codes: string[]): {
      build(): {
        /** One entry for each language it was built with; they sum to 1, or are all 0 where it knows nothing of the text. */
        computeLanguageConfidenceValues(
          text: string,
        ): readonly { readonly language: string; readonly confidence: number }[];
      };
    };
  };
}

/**
 * Loads lingua, if it is installed: 72 MB on disk, which is why it is no dependency.
 *
 * @throws Problem `detector-missing`
 */
export async function loadLingua(load: () => Promise<unknown> = () => import(packageName)): Promise<Lingua> {
  try {
    return ((await load()) as { readonly default: Lingua }).default;
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Problem('detector-missing', `--detector lingua needs the package ${packageName}`, {
      hint: `npm install ${packageName}, beside zoomchat (72 MB)`,
      values: { package: packageName },
    });
  }
}

/** A plain text to the compiler, which need not find the package. */
const packageName: string = '@bluzzi/lingua';

/**
 * Lingua over the languages that are expected: each takes some 35 MB of memory and 0.1 s to load, and the time it takes for a message
 * grows with their number.
 */
export function linguaDetector({ LanguageDetectorBuilder }: Lingua, languages: readonly Language[]): Detector {
  const known = languages.filter(({ tier, lingua }) => tier < 1 && lingua !== '');
  const detector = LanguageDetectorBuilder.fromISOCodes6393(known.map(({ code }) => code)).build();
  const placeOf = new Map(known.map((language) => [language.lingua, languages.indexOf(language)]));
  return (words, scores) => {
    scores.fill(Number.NEGATIVE_INFINITY);
    const values = detector.computeLanguageConfidenceValues(words.join(' '));
    const isKnown = values.some(({ confidence }) => confidence > 0);
    for (const { language, confidence } of values) {
      const place = placeOf.get(language.toLowerCase());
      if (place !== undefined) scores[place] = isKnown ? Math.log(Math.max(confidence, least)) : 0;
    }
  };
}

/** Lingua's rules give 1 to a language and 0 to others by a single letter: sure, but not that sure. */
const least = 1e-6;
