import type { Gazetteer } from './gazetteer.ts';
import { findMentions, type Mention, textOf } from './mentions.ts';
import { agree, type Settled, settle } from './settle.ts';
import { type Token, tokenise } from './tokens.ts';
import type { Place } from './types.ts';
import type { IntroductionKind, PlaceWords } from './words.ts';

/** A place that a message gives as its writer's. */
export interface Introduction {
  readonly strength: number;
  readonly settled: Settled;
  /** The library as it is named; empty where none is. */
  readonly library: string;
  /** The words. */
  readonly evidence: string;
}

/** What tells more of where somebody is now: a place of work before a place of origin. `bare` is a place without a word around it. */
const STRENGTH = { now: 7, work: 6, live: 5, greet: 4, from: 3, bare: 1 } as const;
type Kind = keyof typeof STRENGTH;

/**
 * Where a message says that its writer is from: the strongest introduction in it, and the first of those.
 *
 * @param text the message
 * @param self the words of the writer's own name, folded: 'Jane from Kent' is Jane's own, not somebody else's
 */
export function findIntroduction(
  text: string,
  self: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Introduction | undefined {
  // Nobody introduces themselves at the end of an essay.
  const tokens = tokenise(text.slice(0, LONGEST));
  const mentions = findMentions(text, tokens, gazetteer);
  if (mentions.length === 0) return undefined;
  const reader = new Reader(text, tokens, mentions, self, gazetteer.words);
  let best: { kind: Kind; chain: readonly Mention[] } | undefined;
  for (let i = 0; i < mentions.length; ) {
    const chain = chainFrom(mentions, i, reader);
    const kind = reader.kindOf(chain);
    if (kind !== undefined && (best === undefined || STRENGTH[kind] > STRENGTH[best.kind])) best = { kind, chain };
    i += chain.length;
  }
  if (best === undefined) return undefined;
  const { kind, chain } = best;
  const settled = settle(chain) ?? several(chain);
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    strength: STRENGTH[kind],
    settled,
    library: chain.find(({ library }) => library !== '')?.library ?? '',
    evidence: textOf(text, tokens, Math.max(reader.startOf(first.first), first.first - 4), last.next),
  };
}

const LONGEST = 2000;

/** Places that contradict one another, and are all claimed ('hello from Kharkiv and Lviv'): what they have in common, and the choices. */
function several(chain: readonly Mention[]): Settled {
  const choices = chain.flatMap(({ places }) => places);
  const countries = new Set(choices.map(({ country }) => country));
  return {
    country: countries.size === 1 ? (choices[0] as Place).country : '',
    region: '',
    regionCode: '',
    service: '',
    choices,
  };
}

/** The mentions that stand together with this one: `Norwich, Norfolk, UK`, `Diss in Norfolk`; with 'and' between them even those that differ. */
function chainFrom(mentions: readonly Mention[], at: number, reader: Reader): readonly Mention[] {
  const chain = [mentions[at] as Mention];
  for (let i = at + 1; i < mentions.length; i += 1) {
    const [before, next] = [chain.at(-1) as Mention, mentions[i] as Mention];
    const joint = reader.joint(before.next, next.first);
    if (joint === '') break;
    const agrees = before.places.some((a) => next.places.some((b) => agree(a, b)));
    if (!agrees && joint !== 'and') break;
    chain.push(next);
  }
  return chain;
}

class Reader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #self: ReadonlySet<string>;
  readonly #words: PlaceWords;
  /** The tokens that are part of a place's name. */
  readonly #places: ReadonlySet<number>;
  /** The first token of each token's sentence. */
  readonly #starts: readonly number[];

  constructor(
    text: string,
    tokens: readonly Token[],
    mentions: readonly Mention[],
    self: ReadonlySet<string>,
    words: PlaceWords,
  ) {
    this.#text = text;
    this.#tokens = tokens;
    this.#self = self;
    this.#places = new Set(
      mentions.flatMap(({ first, next }) => Array.from({ length: next - first }, (_, i) => first + i)),
    );
    this.#words = words;
    const starts: number[] = [];
    tokens.forEach((token, i) => {
      const opens = i === 0 || ends(token.gap, tokens[i - 1] as Token);
      starts.push(opens ? i : (starts[i - 1] as number));
    });
    this.#starts = starts;
  }

  startOf(i: number): number {
    return this.#starts[i] ?? 0;
  }

  /** How two mentions hang together: '' not at all, 'and' as a list, 'in' as one within the other. */
  joint(from: number, to: number): '' | 'and' | 'in' {
    if (
      to < this.#tokens.length &&
      this.startOf(to) >= from &&
      this.startOf(to) > 0 &&
      this.startOf(to) !== this.startOf(from - 1)
    )
      return '';
    let and = false;
    for (let i = from; i < to; i += 1) {
      const key = this.#key(i);
      if (AND.has(key)) and = true;
      else if (!this.#words.is('link', key) && !this.#is('filler', i)) return '';
    }
    return and ? 'and' : 'in';
  }

  /** How strongly a chain of mentions is claimed as the writer's place, and on which ground; undefined where it is not. */
  kindOf(chain: readonly Mention[]): Kind | undefined {
    const first = chain[0] as Mention;
    const next = (chain.at(-1) as Mention).next;
    const start = this.startOf(first.first);
    if (this.#quoted(first.first)) return undefined;
    // The writer's own name is no place: 'Devon here'.
    if (chain.length === 1 && first.library === '' && this.#self.has(this.#key(first.first))) return undefined;
    let i = first.first - 1;
    while (i >= start && this.#is('filler', i) && !this.#is('from', i) && !this.#isIn(i)) i -= 1;
    // 'from all of us at Norwich Library': the way back to 'from' leads over 'at' and the like.
    if (this.#isIn(i)) {
      let back = i - 1;
      while (back >= start && this.#is('filler', back)) back -= 1;
      if (back >= start && this.#is('from', back)) i = back;
    }
    if (i >= start && this.#moved(i, start)) return 'now';
    if (i >= start && this.#is('from', i)) return this.#afterFrom(i, start);
    if (i >= start && this.#isIn(i)) return this.#afterIn(i, start);
    return this.#plain(chain, i, start, next);
  }

  /** '… from Norwich'. */
  #afterFrom(at: number, start: number): Kind | undefined {
    const left = at - 1;
    if (left < start) return 'greet';
    if (this.#within('away', left, start, 3) >= 0 || this.#within('move', left, start, 4) >= 0) return undefined;
    const parted = this.#tokens[at]?.gap.match(/[,–—:]|\s-/) !== null;
    if (this.#ownName(left, start)) return 'greet';
    if (this.#is('third', left) && !parted) return undefined;
    if (this.#isName(left, start) && !this.#is('self', left)) return undefined;
    const third = this.#within('third', left, start, 8);
    const join = this.#within('join', left, start, 5);
    if (join >= 0 && third < join - 3) return 'greet';
    if (this.#is('self', left)) return third >= 0 && third >= left - 2 ? undefined : 'from';
    const work = this.#within('work', left, start, 2);
    const self = this.#within('self', left, start, 6);
    if (work >= 0 && (self >= 0 || work <= start + 2)) return third > self ? undefined : 'work';
    if (self >= 0 && self >= left - 2 && third < 0) return 'from';
    if (this.#is('are', left) && this.#within('self', left, start, 3) >= 0) return 'from';
    const greet = this.#within('greet', left, start, 10);
    if (greet >= 0 && (third < 0 || parted)) return 'greet';
    return undefined;
  }

  /** '… in Norwich'. */
  #afterIn(at: number, start: number): Kind | undefined {
    const left = at - 1;
    if (left < start) return undefined;
    if (this.#within('away', left, start, 3) >= 0) return undefined;
    const third = this.#within('third', left, start, 6);
    const self = this.#within('self', left, start, 7);
    const someoneElse = third >= 0 && third > self && !(this.#key(third) === 'are' && self === third - 1);
    if (someoneElse) return undefined;
    if (this.#within('now', left, start, 3) >= 0) return 'now';
    const work = this.#within('work', left, start, 3);
    if (work >= 0 && (self >= 0 || work <= start + 3 || this.#parted(work))) return 'work';
    const live = this.#within('live', left, start, 2);
    if (live >= 0 && (self >= 0 || live <= start + 2 || this.#parted(live))) return 'live';
    if (HERE.has(this.#key(left))) return 'greet';
    if (this.#within('own', left, start, 2) >= 0 && this.#words.is('library', this.#key(left))) return 'work';
    if (self >= 0 && self >= left - 1 && STATE.has(this.#key(left))) return 'live';
    return undefined;
  }

  /** No preposition: 'Norwich here', 'вас вітає Сумська бібліотека', 'Jane Smith, Kent Libraries', 'Доброго дня, м. Житомир'. */
  #plain(chain: readonly Mention[], at: number, start: number, next: number): Kind | undefined {
    const first = chain[0] as Mention;
    const library = chain.some((mention) => mention.library !== '');
    const end = next >= this.#tokens.length || this.startOf(next) === next;
    const opens = at < start || this.#onlyGreets(start, at + 1) || this.#ownName(at, start);
    if (
      opens &&
      next < this.#tokens.length &&
      this.startOf(next) !== next &&
      HERE_AFTER.has(this.#key(next)) &&
      !this.#is('third', at)
    ) {
      if (first.traps.has('given') && !library && this.#self.size === 0) return undefined;
      return 'greet';
    }
    if (
      at >= start &&
      PRESENTS.has(this.#key(at)) &&
      (library || /^\p{Script=Cyrillic}/u.test(this.#key(at))) &&
      this.#within('third', at - 1, start, 4) < 0
    )
      return 'greet';
    if (at >= start && REPRESENTS.test(this.#key(at))) return 'work';
    if (!end) return undefined;
    const marked = library || chain.length > 1 || first.first - at > 1;
    if (at < start) return this.#alone(first, next, start) ? 'bare' : undefined;
    if (this.#ownName(at, start)) return 'greet';
    const parted = this.#tokens[at + 1]?.gap.match(/[,–—:(|]|\s-/) !== null;
    if (marked && parted && this.#onlyGreets(start, at + 1)) return 'greet';
    if (library && parted && this.#onlyNames(start, at + 1)) return 'greet';
    return undefined;
  }

  /** 'moved from X to Y': Y is where the writer is. */
  #moved(at: number, start: number): boolean {
    if (!this.#is('to', at)) return false;
    const move = this.#within('move', at - 1, start, 7);
    return move >= 0 && this.#within('third', move - 1, start, 3) < 0 && this.#within('from', at - 1, move, 6) >= 0;
  }

  /** Whether a place is the whole of the message, greetings aside. */
  #alone(first: Mention, next: number, start: number): boolean {
    return (
      next >= this.#tokens.length &&
      (start === 0 || this.#onlyGreets(0, start)) &&
      !/[?]/.test(this.#text.slice(this.#tokens[next - 1]?.end)) &&
      first.first === start
    );
  }

  #onlyGreets(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1)
      if (!this.#is('greet', i) && !POLITE.has(this.#key(i)) && !this.#is('filler', i)) return false;
    return true;
  }

  #onlyNames(from: number, to: number): boolean {
    let names = 0;
    for (let i = from; i < to; i += 1) {
      if (this.#is('greet', i) || POLITE.has(this.#key(i)) || this.#is('work', i)) continue;
      if (!/^\p{Lu}/u.test(this.#tokens[i]?.text ?? '')) return false;
      names += 1;
    }
    return names > 0 && names <= 3;
  }

  /** Whether what ends here is the writer's own name. */
  #ownName(at: number, start: number): boolean {
    return at >= start && this.#self.has(this.#key(at));
  }

  /** Whether a name stands here, somebody's whom the writer addresses or speaks of. */
  #isName(at: number, start: number): boolean {
    return (
      at > start &&
      !this.#places.has(at) &&
      /^\p{Lu}\p{Ll}/u.test(this.#tokens[at]?.text ?? '') &&
      !this.#is('greet', at) &&
      !POLITE.has(this.#key(at)) &&
      !this.#is('join', at)
    );
  }

  #parted(at: number): boolean {
    return /[,;–—:]|\s-/.test(this.#tokens[at]?.gap ?? '');
  }

  /** The last word of a kind among the so many before and at `at`, or -1. */
  #within(kind: IntroductionKind, at: number, start: number, reach: number): number {
    for (let i = at; i >= start && i > at - reach; i -= 1) if (this.#is(kind, i)) return i;
    return -1;
  }

  #isIn(at: number): boolean {
    return this.#is('in', at);
  }

  #is(kind: IntroductionKind | 'are', at: number): boolean {
    const key = this.#key(at);
    return kind === 'are' ? key === 'are' : this.#words.is(kind, key);
  }

  #key(at: number): string {
    const token = this.#tokens[at];
    // Without its apostrophe 'we're' would be 'were'.
    return token === undefined ? '' : WE_ARE.test(token.text) ? 'we' : token.key;
  }

  #quoted(at: number): boolean {
    const before = this.#text.slice(0, this.#tokens[at]?.start);
    return (before.match(/[“„«]/g)?.length ?? 0) > (before.match(/[”»]/g)?.length ?? 0);
  }
}

const WE_ARE = /^we['’]re$/i;
const AND = new Set(['and', 'та', 'і', 'й', 'и', 'i', 'a', 'und', 'et', 'or', 'або']);
const HERE = new Set(['here', 'тут', 'hier', 'tutaj', 'здесь', 'yma', 'over']);
const HERE_AFTER = new Set([
  'here',
  'calling',
  'тут',
  'hier',
  'tutaj',
  'здесь',
  'yma',
  'вітає',
  'вітають',
  'вітаємо',
  'приєдналась',
  'приєдналася',
  'приєднались',
  'приєдналися',
  'pozdrawia',
]);
const PRESENTS = new Set([
  'is',
  'its',
  'вітає',
  'вітають',
  'вас',
  'вам',
  'pozdrawia',
  'wita',
  'приветствует',
  'це',
  'представляє',
]);
const REPRESENTS = /^(?:represent(?:s|ing)?|представля(?:ю|ємо|є)|представни(?:к|ця)|reprezentuj\p{L}*)$/u;
/** 'I am in Norwich', 'we are at'. */
const STATE = new Set([
  'am',
  'im',
  'are',
  'were',
  'я',
  'ми',
  'мы',
  'jestem',
  'jestesmy',
  'bin',
  'sind',
  'suis',
  'we',
  'i',
  'be',
  'still',
  'also',
]);
const POLITE = new Set([
  'all',
  'everyone',
  'everybody',
  'folks',
  'colleagues',
  'friends',
  'there',
  'team',
  'again',
  'good',
  'dear',
  'to',
  'you',
  'усім',
  'всім',
  'вам',
  'колеги',
  'друзі',
  'шановні',
  'дорогі',
  'хорошого',
  'panstwu',
  'wszystkim',
  'всем',
  'коллеги',
  'друзья',
  'alle',
  'zusammen',
  'everybody',
  'ladies',
  'gentlemen',
  'im',
  'i',
  'am',
  'my',
  'name',
  'is',
  'мене',
  'звати',
  'я',
  'мое',
  'имя',
  'this',
  'its',
  'and',
  'so',
  'much',
  'pawb',
  'i',
  'happy',
  'new',
  'year',
]);

/** Whether a sentence ends between two words. A full stop after an abbreviation ends none: `м. Суми`, `St. Helens`. */
function ends(gap: string, before: Token): boolean {
  if (/[!?;…\n\r\u2028]/.test(gap)) return true;
  return /\.(?:\s|$)/.test(gap) && !(before.key.length < 3 || ABBREVIATED.has(before.key));
}

const ABBREVIATED = new Set(['смт', 'обл', 'вул', 'пров', 'mrs', 'prof', 'sir']);
