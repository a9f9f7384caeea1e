import type { PlaceJudge } from '../people/names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findMentions, type Mention, textOf } from './mentions.ts';
import { RANK } from './namings.ts';
import { settle } from './settle.ts';
import { type Token, tokenise } from './tokens.ts';
import type { PlaceWords } from './words.ts';

/** The places that a label of a display name gives as its bearer's: none where the label speaks of something else. */
export function placesOfLabel(label: string, gazetteer: Gazetteer): readonly Mention[] {
  const tokens = tokenise(label);
  // 'Player7 (Polygon)': a village that only another spelling makes of a word.
  const mentions = findMentions(label, tokens, gazetteer).filter(
    ({ exact, name, institution, places }) =>
      exact || institution || !/^[A-Za-z]/.test(name) || places.some(({ kind }) => kind !== 'settlement'),
  );
  if (mentions.length === 0) return [];
  // 'Kharkiv → Poltava': from there to here.
  const arrow = label.search(/→|➡|⇒|->|=>/u);
  const after = arrow < 0 ? [] : mentions.filter(({ at }) => (tokens[at]?.start ?? 0) > arrow);
  if (after.length > 0) return after;
  const rest = tokens.filter((_, i) => !mentions.some(({ first, next }) => first <= i && i < next));
  const left = rest.filter(({ key }) => !isGlue(key, gazetteer.words));
  if (left.length === 0) return mentions;
  // 'Stand with Ukraine' is a cause, not a home.
  if (left.some(({ key }) => gazetteer.words.is('cause', key))) return [];
  const named = mentions.filter(({ library }) => library !== '');
  if (named.length > 0) return mentions;
  const plain = mentions.filter(({ traps }) => !traps.has('surname') && !traps.has('given') && !traps.has('word'));
  // 'Interpreter EN-UK' names no country.
  return left.length <= 3 ? plain.filter(({ places }) => places.some(({ kind }) => kind !== 'country')) : [];
}

const isGlue = (key: string, words: PlaceWords): boolean =>
  words.is('link', key) ||
  words.is('authority', key) ||
  words.is('part', key) ||
  words.is('library', key) ||
  words.is('other', key) ||
  words.is('now', key) ||
  /^\d+$/.test(key);

/** What the splitter of display names must know of places. */
export function placeJudge(gazetteer: Gazetteer): PlaceJudge {
  const { words } = gazetteer;
  return {
    kind: (piece, isGiven) => {
      const tokens = tokenise(piece);
      // 'Марія Канів': Марія is a settlement too.
      const mentions = findMentions(piece, tokens, gazetteer).filter(
        ({ places, institution, name }) =>
          institution || !isGiven(name) || places.some(({ rank }) => rank >= RANK.town),
      );
      const outside = tokens.filter((_, i) => !mentions.some(({ first, next }) => first <= i && i < next));
      if (!outside.every(({ key }) => isGlue(key, words))) {
        // 'Центр культури Пирятинської громади' names nobody.
        const named = tokens.some(({ text }) => isGiven(text));
        return !named && outside.length > 2 && mentions.some(({ institution }) => institution) ? 'place' : '';
      }
      if (mentions.length === 0) return tokens.some(({ key }) => words.is('library', key)) ? 'place' : '';
      const [only] = mentions;
      // 'Florence Ely'
      const persons = mentions.every(
        ({ traps, institution }) => !institution && (traps.has('surname') || traps.has('given')),
      );
      // 'Santiago Córdoba', 'Dallas Whitfield': names and surnames are places as well.
      const cities = mentions.every(
        ({ places, institution }) => !institution && places.every(({ kind }) => kind === 'abroad'),
      );
      const beside = mentions.length > 1 && !/[,;|/()–—-]/.test(piece);
      const apart = mentions.every(({ institution }) => !institution) && settle(mentions) === undefined;
      if (beside && (cities || apart)) return 'surname';
      if (persons) return mentions.every(({ exact }) => exact) ? 'surname' : '';
      const bare = mentions.length === 1 && only !== undefined && only.name.length === piece.length;
      if (!bare) return 'place';
      // Another case without a preposition is another word: Ліна, Рівна.
      if (!only.exact) return '';
      // Of the many small places most are words or names as well: Нікіта, Forest Hill.
      return only.places.every(
        ({ kind, rank }) => kind === 'settlement' || kind === 'town' || (kind === 'abroad' && rank < 3),
      )
        ? 'surname'
        : 'place';
    },
    cut: (piece, isGiven) => cutPiece(piece, gazetteer, isGiven),
  };
}

/** Where a piece without separators parts into name and place: `Jane Smith Kent Libraries`, `Суми Олена`. */
function cutPiece(
  piece: string,
  gazetteer: Gazetteer,
  isGiven: (word: string) => boolean,
): { person: string; label: string } | undefined {
  const tokens = tokenise(piece);
  const { words } = gazetteer;
  const mentions = findMentions(piece, tokens, gazetteer);
  for (const mention of mentions) {
    const { first: at, next } = mention;
    const rest = tokens.slice(next);
    // 'Sasha Kharkiv University of Culture'
    const after = at > 0 && rest.every(({ key }) => isGlue(key, words)) ? [] : rest;
    const person = after.length === 0 ? tokens.slice(0, at) : at === 0 ? after : [];
    if (!isPerson(person, isGiven, words, mention.institution)) continue;
    // 'Ковель Ігор' is rather a surname and a name than a town and who is from there.
    const surname =
      after.length > 0 &&
      person.length === 1 &&
      !/[\s-]/.test(mention.name) &&
      mention.places.every(({ kind }) => kind === 'city');
    if (
      mention.library === '' &&
      !mention.institution &&
      (surname || !(isSure(mention, person.length) && mention.exact))
    )
      continue;
    const [from, to] = after.length === 0 ? [0, at] : [next, tokens.length];
    const [first, end] = after.length === 0 ? [at, tokens.length] : [0, next];
    return { person: textOf(piece, tokens, from, to), label: textOf(piece, tokens, first, end) };
  }
  return undefined;
}

/**
 * A place whose bare name after a person's can hardly be a surname: the seat of a Ukrainian region after a given name, another city or a
 * place in the United Kingdom after a full name.
 */
function isSure({ places, traps, name }: Mention, words: number): boolean {
  if (traps.has('surname') || traps.has('given') || name.length < 4) return false;
  const kinds = words > 1 ? ['seat', 'city', 'service', 'town', 'region'] : ['seat', 'region', 'city'];
  return (
    places.some(({ kind }) => kinds.includes(kind)) &&
    places.every(({ kind, rank }) => kinds.includes(kind) || rank < 4)
  );
}

/** Whether these words are a person's; beside an institution any name will do: `Sandwell MBC Jas`. */
function isPerson(
  tokens: readonly Token[],
  isGiven: (word: string) => boolean,
  words: PlaceWords,
  institution: boolean,
): boolean {
  if (tokens.length === 0 || tokens.length > 3) return false;
  if (tokens.some(({ key }) => isGlue(key, words) && key.length > 1)) return false;
  if (isGiven(tokens[0]?.text ?? '') || isGiven(tokens.at(-1)?.text ?? '')) return true;
  return institution && tokens.length < 3 && tokens.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
}
