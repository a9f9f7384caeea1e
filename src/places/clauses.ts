import { straightened } from '../text/marks.ts';
import type { Mention } from './mentions.ts';
import { endsSentence, type Token } from './tokens.ts';
import type { IntroductionKind, PlaceWords } from './words.ts';

/** The words of a message, for reading what stands around a place: every position is an index of a token, out of range reads as nothing. */
export class Clauses {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly #self: ReadonlySet<string>;
  readonly #words: PlaceWords;
  /** The first token of each token's sentence. */
  readonly #starts: readonly number[];
  /** The tokens that are part of a place's name. */
  readonly #places: ReadonlySet<number>;

  constructor(
    text: string,
    tokens: readonly Token[],
    mentions: readonly Mention[],
    self: ReadonlySet<string>,
    words: PlaceWords,
  ) {
    this.text = text;
    this.tokens = tokens;
    this.#self = self;
    this.#words = words;
    const starts: number[] = [];
    tokens.forEach((_, i) => {
      starts.push(i === 0 || endsSentence(tokens, i) ? i : (starts[i - 1] as number));
    });
    this.#starts = starts;
    this.#places = new Set(
      mentions.flatMap(({ first, next }) => Array.from({ length: next - first }, (_, i) => first + i)),
    );
  }

  /** Whether the writer's own name is known. */
  get named(): boolean {
    return this.#self.size > 0;
  }

  /** Where the sentence of this token begins. */
  startOf(at: number): number {
    return this.#starts[at] ?? 0;
  }

  /** Whether a sentence, or the message, ends before this token. */
  endsAt(at: number): boolean {
    return at >= this.tokens.length || this.startOf(at) === at;
  }

  key(at: number): string {
    const token = this.tokens[at];
    if (token === undefined) return '';
    // Without its apostrophe 'we're' would be 'were', without its accent the Lithuanian 'iš' and the Gaelic 'às' would be English.
    if (token.key === 'were' && straightened(token.text.toLowerCase()) === "we're") return 'we';
    if (FROM.test(token.text)) return 'from';
    return this.#isBehind(at) ? 'from' : token.key;
  }

  /** 'Abraço do Porto': what is a word for 'from' only right behind a greeting or who speaks. */
  #isBehind(at: number): boolean {
    const [before, token] = [this.tokens[at - 1]?.key ?? '', this.tokens[at]];
    if (token === undefined || !this.#words.is('behind', token.key) || !/^\s*$/.test(token.gap)) return false;
    return (['greet', 'join', 'self'] as const).some((kind) => this.#words.is(kind, before));
  }

  is(kind: IntroductionKind, at: number): boolean {
    // 'i Södertälje', 'i gCorcaigh': in small letters it is no English 'I'.
    if (kind === 'in' && this.tokens[at]?.text === 'i') return true;
    // The Polish 'we' is not what 'we're' begins with.
    if (kind === 'in' && /\P{L}/u.test(this.tokens[at]?.text ?? '')) return false;
    return this.#words.is(kind, this.key(at));
  }

  /** Whether an institution that is no public library is named here: 'University' */
  isOther(at: number): boolean {
    return this.#words.is('other', this.key(at));
  }

  /** Whether the sentence of this token is a question in which nobody greets or speaks of themselves. */
  asks(at: number): boolean {
    let end = at + 1;
    while (!this.endsAt(end)) end += 1;
    const last = this.tokens[end - 1]?.end ?? 0;
    if (!/^[\s)"”»]*\?/.test(this.text.slice(last, last + 4))) return false;
    for (let i = this.startOf(at); i < end; i += 1) if (this.is('greet', i) || this.is('self', i)) return false;
    return true;
  }

  isThe(at: number): boolean {
    return this.key(at) === 'the';
  }

  /** Whether a word for a town stands here. */
  isCity(at: number): boolean {
    return this.#words.is('city', this.key(at));
  }

  /** Whether 'village', 'town' or what is short for it stands here, before its name. */
  isVillage(at: number): boolean {
    return this.#words.is('village', this.key(at));
  }

  isBranch(at: number): boolean {
    return this.#words.is('branch', this.key(at));
  }

  isForMe(at: number): boolean {
    return this.key(at) === 'for' && this.is('self', at + 1);
  }

  isLibrary(at: number): boolean {
    return this.#words.is('library', this.key(at));
  }

  /** The last word of a kind among the `reach` words up to and with `at`, not before `start`; -1 where there is none. */
  last(kind: IntroductionKind, at: number, start: number, reach: number): number {
    for (let i = at; i >= start && i > at - reach; i -= 1) if (this.is(kind, i)) return i;
    return -1;
  }

  /** Whether a comma or the like stands before this token. */
  parted(at: number): boolean {
    return /[,;–—:(|/]|\s-|-\s|\.\s/.test(this.tokens[at]?.gap ?? '');
  }

  /** Whether this is a word of the writer's own name. */
  isOwnName(at: number): boolean {
    return this.#self.has(this.key(at));
  }

  /** Whether a name stands here that is no place and no word of a greeting: somebody whom the writer addresses or speaks of. */
  isName(at: number): boolean {
    const text = this.tokens[at]?.text ?? '';
    const plain = this.is('greet', at) || this.is('polite', at) || this.is('join', at) || this.is('self', at);
    return /^\p{Lu}\p{Ll}/u.test(text) && !plain && !this.#places.has(at);
  }

  /** Whether a place is named here. */
  isPlace(at: number): boolean {
    return this.#places.has(at);
  }

  /** Whether a name stands here, or what is written in capitals. */
  isTitled(at: number): boolean {
    return this.isName(at) || (/^\p{Lu}{2,}$/u.test(this.tokens[at]?.text ?? '') && !this.#places.has(at));
  }

  /** Whether all words from here to there are of a greeting. */
  onlyGreets(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) {
      if (!this.is('greet', i) && !this.is('polite', i) && !this.is('filler', i)) return false;
    }
    return true;
  }

  /** Whether all words from here to there greet somebody: 'hello dear friends', 'вітаю, колеги'. */
  onlyAddresses(from: number, to: number): boolean {
    if (!this.is('greet', from)) return false;
    for (let i = from; i < to; i += 1)
      if (!this.onlyGreets(i, i + 1) && !this.is('folk', i) && !this.is('third', i)) return false;
    return true;
  }

  /** Whether 'with you' stands here in Ukrainian or Russian: who is with you is here. */
  saysWithYou(at: number): boolean {
    return this.is('from', at) && this.is('withyou', at + 1);
  }

  /** Whether all words from here to there say that the writer is here: 'we are here', the writer's name. */
  onlyPresent(from: number, to: number): boolean {
    let here = false;
    for (let i = from; i < to; i += 1) {
      here ||= this.is('after', i);
      if (!this.is('after', i) && !this.is('self', i) && !this.isOwnName(i) && !this.onlyGreets(i, i + 1)) return false;
    }
    return here;
  }

  /** Whether all words from here to there are of a greeting and the writer's own name, which is among them, with 'here' or 'I am' or without. */
  onlySelf(from: number, to: number): boolean {
    let named = false;
    for (let i = from; i < to; i += 1) {
      named ||= this.isOwnName(i);
      const plain = this.is('after', i) || this.is('self', i) || this.is('state', i) || this.is('role', i);
      // 'Dave, prison librarian, West Midlands', 'Brian, mobile library driver, Barnsley'
      if (this.#describesRole(i, to)) continue;
      // Somebody may be greeted first: 'Ларисо, я Денис, …'
      const addressed = i === from && this.isName(i) && this.parted(i + 1) && this.is('self', i + 1);
      if (!this.isOwnName(i) && !plain && !addressed && !this.onlyGreets(i, i + 1)) return false;
    }
    return named;
  }

  /** Whether what a role is told by stands here: 'mobile library' before 'driver'. */
  #describesRole(at: number, to: number): boolean {
    for (let i = at; i < at + 3 && i < to; i += 1) {
      if (this.is('role', i)) return i > at;
      if (!this.isPlain(i) && !this.is('filler', i)) return false;
    }
    return false;
  }

  /** Behind the words with a capital that belong to a place's name: 'Peterborough [Central]', 'Wrexham [library]'. */
  pastName(at: number): number {
    let end = at;
    while (end < at + 3 && !this.endsAt(end) && !this.parted(end)) {
      const part = this.isLibrary(end) || this.#words.is('part', this.key(end));
      if (!/^\p{Lu}/u.test(this.tokens[end]?.text ?? '') && !part) break;
      end += 1;
    }
    return end;
  }

  /** Whether all words from here to there are a library's name. */
  onlyLibrary(from: number, to: number): boolean {
    let library = false;
    for (let i = from; i < to; i += 1) {
      library ||= this.isLibrary(i);
      const part = this.#words.is('part', this.key(i)) || /^(?:\p{Lu}|\d+$)/u.test(this.tokens[i]?.text ?? '');
      if (!part && !this.isLibrary(i) && !this.#words.is('link', this.key(i))) return false;
    }
    return library;
  }

  /** Whether all words from here to there are of a greeting, a role, and up to three of a name. */
  onlyNames(from: number, to: number): boolean {
    let names = 0;
    let role = false;
    for (let i = from; i < to; i += 1) {
      if (this.is('greet', i) || this.is('polite', i)) continue;
      if (this.is('role', i) || this.#describesRole(i, to)) {
        role = true;
        continue;
      }
      if (!/^\p{Lu}/u.test(this.tokens[i]?.text ?? '')) return false;
      names += 1;
    }
    return (names > 0 || role) && names <= 3;
  }

  /** Whether all words from here to there only say 'am', 'also', 'now'. */
  onlyStates(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1)
      if (!this.is('state', i) && !this.is('filler', i) && !this.is('self', i) && !this.is('beside', i)) return false;
    return true;
  }

  /** Whether this is a word in small letters of no kind that matters here. */
  isPlain(at: number): boolean {
    const other = (
      [
        'from',
        'in',
        'to',
        'third',
        'folk',
        'self',
        'greet',
        'own',
        'away',
        'move',
        'join',
        'work',
        'present',
        'role',
        'we',
      ] as const
    ).some((kind) => this.is(kind, at));
    // 'з Шевченківського району Харкова'
    const plain = /^\p{Ll}{3}|\p{Ll}ого$/u;
    return plain.test(this.tokens[at]?.text ?? '') && !other && !this.isOwnName(at);
  }

  /** How two places hang together: '' not at all, 'and' as a list, 'in' as one within the other. */
  joint(from: number, to: number): '' | 'and' | 'in' {
    if (to > 0 && this.startOf(to) >= from && this.startOf(to) !== this.startOf(from - 1)) return '';
    let and = false;
    for (let i = from; i < to; i += 1) {
      if (this.is('and', i)) and = true;
      else if (!this.#words.is('link', this.key(i)) && !this.is('filler', i)) return '';
    }
    return and ? 'and' : 'in';
  }

  /** Whether this token stands within quotation marks. */
  quoted(at: number): boolean {
    const before = this.text.slice(0, this.tokens[at]?.start);
    if ((before.match(/"/g)?.length ?? 0) % 2 === 1) return true;
    return (before.match(/[“„«]/g)?.length ?? 0) > (before.match(/[”»]/g)?.length ?? 0);
  }
}

const FROM = /^(?:iš|às|à|từ)$/i;
