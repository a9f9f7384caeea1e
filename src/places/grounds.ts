import { isCyrillic } from '../text/letters.ts';
import type { Clauses } from './clauses.ts';
import type { Mention } from './mentions.ts';
import { exclaims, isAlone, namesLibrary, opensWith, pastVillage } from './rest.ts';

/** On which ground a place is taken for the writer's: see `introduction_words.csv`. `bare` is a place without a word around it. */
export type Ground = 'now' | 'work' | 'live' | 'greet' | 'from' | 'bare';

/**
 * On which ground the places that stand together are claimed as the writer's; undefined where they are not: talked about, somebody else's, or
 * left behind. The word for 'from' or 'in' before the place is found first, then what stands before that.
 */
export function groundOf(chain: readonly Mention[], clauses: Clauses): Ground | undefined {
  const first = chain[0] as Mention;
  const next = (chain.at(-1) as Mention).next;
  const start = clauses.startOf(first.first);
  if (clauses.quoted(first.first)) return undefined;
  if (clauses.asks(first.first)) return asksElse(first.first, next, start, clauses) ? 'greet' : undefined;
  // The writer's own name is no place: 'Devon here'.
  if (chain.length === 1 && !first.institution && clauses.isOwnName(first.first)) return undefined;
  const found = groundAt(chain, first.first, start, next, clauses);
  // 'I manage three libraries in Bradford': the library's name begins before the preposition.
  return found ?? (first.first < first.at ? groundAt(chain, first.at, start, next, clauses) : undefined);
}

function groundAt(
  chain: readonly Mention[],
  first: number,
  start: number,
  next: number,
  clauses: Clauses,
): Ground | undefined {
  // 'з мого Миргорода', 'У нашій Коломиї сніг'
  const own = clauses.is('own', first - 1) ? first - 2 : -1;
  if (own >= start && clauses.is('from', own)) return afterFrom(own, start, clauses, chain[0] as Mention);
  const [mention] = chain as readonly [Mention];
  if (own === start && clauses.is('in', own) && !mention.exact && cyrillicAt(mention, clauses)) return 'live';
  const near = prepositionBefore(first, start, clauses);
  const wider = widerBefore(near, first, start, clauses);
  const at = libraryBetween(wider ?? near, start, clauses) ?? wider ?? near;
  if (at >= start && moved(at, start, clauses)) return 'now';
  if (at >= start && clauses.is('from', at)) return afterFrom(at, start, clauses, chain[0] as Mention);
  // 'Terveisiä kylmästä Oulusta', 'Työskentelen Oulussa'
  const says = chain.find((mention) => mention.says !== '')?.says;
  // 'Trabzon'dan selamlar', 'Oulusta terveisiä'
  const greetsBehind = clauses.is('greet', next) || clauses.is('join', next);
  if (says === 'from' && greetsBehind && first <= start + 1 && !clauses.is('third', start)) return 'greet';
  if (says === 'from')
    return afterFrom(clauses.key(first - 1) === 'no' ? first - 1 : first, start, clauses, chain[0] as Mention);
  // 'Noi a Matera', 'Vivo a Lecce': elsewhere 'a' describes a place.
  if (clauses.key(first - 1) === 'a' && (['we', 'work', 'live'] as const).some((kind) => clauses.is(kind, first - 2)))
    return afterIn(first - 1, start, next, clauses);
  // 'Edirne'de çocuk kütüphanesinde çalışıyorum', 'გორში ვმუშაობ': in some languages the verb comes last.
  if (says === 'in' && worksBehind(next, start, first, clauses)) return 'work';
  if (says === 'in' && !clauses.is('in', at)) return afterIn(first, start, next, clauses);
  if (at >= start && clauses.is('in', at)) return afterIn(at, start, next, clauses);
  return withoutPreposition(chain, at, start, next, clauses);
}

/**
 * Of a place behind a library without a place in its name the preposition before the library: 'from [the Capucins library, in] Brest', 'z Městské knihovny v
 * Pardubicích'. Undefined where no library stands between two prepositions.
 */
function libraryBetween(at: number, start: number, clauses: Clauses): number | undefined {
  let library = false;
  for (let i = at - 1; i >= start && i > at - furthest; i -= 1) {
    // 'a library assistant in', 'our library in' say where by themselves.
    if (clauses.is('role', i) || clauses.is('own', i) || clauses.is('self', i)) return undefined;
    library ||= clauses.isLibrary(i);
    if (library && (clauses.is('from', i) || clauses.is('in', i))) return prepositionBefore(i + 1, start, clauses);
  }
  return undefined;
}

/**
 * Of a place behind one that no table has the preposition before that one: 'from [Littletown,] Minnesota', 'na [Podlasiu, w] Łomży'. Undefined where none is.
 */
function widerBefore(near: number, first: number, start: number, clauses: Clauses): number | undefined {
  // In Catalan and Italian 'a' stands before a town: 'des de la Biblioteca Vapor Badia, a Sabadell'.
  const said = clauses.is('from', near) || clauses.is('in', near) || clauses.key(first - 1) === 'a';
  const prepositional = near === first - 1 ? near >= start && said : clauses.key(first - 1) === 'a';
  if (!clauses.parted(prepositional ? first - 1 : first)) return undefined;
  let at = (prepositional ? first - 1 : first) - 1;
  for (let names = 0; names < 2 && clauses.isName(at); names += 1) at -= 1;
  const name = at + 1;
  // 'from the Wolds, Louth'
  while (at > start && clauses.is('filler', at) && !clauses.is('from', at) && !clauses.is('in', at)) at -= 1;
  const found =
    at >= start && at < first - 1 && !clauses.isOwnName(name) && (clauses.is('from', at) || clauses.is('in', at));
  return found && clauses.isName(name) ? at : undefined;
}

/** Words of a library's name with the words before and behind it. */
const furthest = 9;

/** The word before the place, what only describes it passed over: 'from [a very wet] Truro', 'from [all of us at] Norwich Library'. */
function prepositionBefore(first: number, start: number, clauses: Clauses): number {
  const isPreposition = (i: number): boolean => clauses.is('from', i) || clauses.is('in', i);
  let at = first - 1;
  // 'at the University of Reading'
  const isPart = (i: number): boolean =>
    clauses.is('filler', i) || (clauses.isOther(i) && (i + 1 === first || clauses.key(i + 1) === 'of'));
  while (at >= start && isPart(at) && !isPreposition(at)) {
    // 'Київський район Харкова'
    const named = clauses.key(at).startsWith('район') && /(?:ий|ій|ого|ому|ім)$/.test(clauses.key(at - 1));
    at -= named && at > start ? 2 : 1;
  }
  // Any other adjective right after the preposition: 'from a dreich Aberdeen', 'from rainswept Hull'.
  if (clauses.isPlain(at)) {
    let back = at - 1;
    const passes = (i: number): boolean => clauses.is('filler', i) || (clauses.isPlain(i) && i === at - 1);
    while (back >= start && passes(back) && !isPreposition(back)) back -= 1;
    if (back >= start && clauses.is('from', back)) return back;
  }
  if (clauses.is('in', at)) {
    let back = at - 1;
    // 'from [the Lightbox in] Barnsley'
    const passes = (i: number): boolean => clauses.is('filler', i) || (clauses.isTitled(i) && !clauses.isOwnName(i));
    while (back >= start && back > at - 5 && passes(back)) back -= 1;
    if (back >= start && clauses.is('from', back)) return back;
  }
  return at;
}

/** '… from Norwich'. */
function afterFrom(at: number, start: number, clauses: Clauses, first: Mention): Ground | undefined {
  const left = at - 1;
  if (isWith(first, clauses)) return undefined;
  const last = (kind: Parameters<Clauses['last']>[0], reach: number): number => clauses.last(kind, left, start, reach);
  // 'z Krakowa jest ta książka', 'від Києва до Львова 500 км'
  const goesOn = clauses.is('to', first.next) && clauses.isPlace(first.next + 1);
  if (left < start) return goesOn || clauses.is('are', first.next) ? undefined : 'greet';
  if (last('away', 3) >= 0 || last('move', 4) >= 0) return undefined;
  if (clauses.isOwnName(left)) return 'greet';
  // 'Same from all of us in Kirkcaldy'
  if (left === start && clauses.is('ditto', left)) return 'greet';
  // 'Ya z Vinnytsi'
  if (left === start && clauses.is('ya', left) && clauses.is('latin', at)) return 'from';
  // 'Вітання від нас із Чернігова'
  if (clauses.is('we', left) && clauses.is('from', left - 1)) return 'greet';
  const parted = clauses.parted(at);
  if (left > start && clauses.isName(left) && introduces(left, start, clauses)) return 'greet';
  // 'Ірино, з Рівного думками з вами', but not 'Olena, from Kharkiv, said'
  if (left === start && clauses.isName(left) && parted && !clauses.parted(first.next) && !clauses.endsAt(first.next))
    return 'greet';
  // 'Dans notre bibliothèque d'Esch-sur-Alzette'
  if (clauses.isLibrary(left) && last('own', 3) >= 0 && last('third', 5) < 0) return 'work';
  if (left > start && clauses.isName(left) && !(parted && clauses.onlyNames(start, at))) return undefined;
  const third = Math.max(last('third', 8), last('folk', 4));
  const join = last('join', 5);
  if (join >= 0 && (third < 0 || third < join - 3)) return 'greet';
  const self = last('self', 9);
  const role = last('role', 2);
  const work = Math.max(last('work', 2), role);
  // 'Can we invite the librarian from Glasgow?', but 'I am the librarian from Glasgow'.
  if (role >= 0 && clauses.key(role - 1) === 'the' && !clauses.is('state', role - 2)) return undefined;
  if (work >= 0 && (self >= 0 || work <= start + 2)) return last('third', 8) > self ? undefined : 'work';
  if (self >= 0 && third < 0 && clauses.onlyStates(self + 1, at)) return 'from';
  if (last('greet', 10) >= 0 && (third < 0 || parted)) return 'greet';
  return undefined;
}

/** 'Ми з Харковом': in the instrumental what stands before a Ukrainian place is 'with'. */
const isWith = ({ exact, at, next }: Mention, clauses: Clauses): boolean =>
  !exact && isCyrillic(clauses.key(at).charAt(0)) && /(?:[оеє]м|[оеє]ю|[ая]ми)$/.test(clauses.key(next - 1));

/** 'This is Halyna from …', 'I am Jane Reed from …': a name that is said to be the writer's. */
function introduces(name: number, start: number, clauses: Clauses): boolean {
  const before = clauses.isName(name - 1) && name - 1 > start ? name - 2 : name - 1;
  const key = clauses.key(before);
  return (
    clauses.is('self', before) || key === 'це' || key === 'its' || (key === 'is' && clauses.key(before - 1) === 'this')
  );
}

/** '… in Norwich'. */
function afterIn(at: number, start: number, next: number, clauses: Clauses): Ground | undefined {
  const left = at - 1;
  const last = (kind: Parameters<Clauses['last']>[0], reach: number): number => clauses.last(kind, left, start, reach);
  // 'In Dundee we have a library of instruments'
  const have = clauses.is('speaks', next) && clauses.is('have', next + 1);
  if (left < start && (have || clauses.is('wehave', next) || clauses.is('wehave', next + 1))) return 'live';
  if (left < start || last('away', 3) >= 0) return undefined;
  if (clauses.isOwnName(left)) return 'greet';
  // 'Noi a Matera', 'Kod nas u Subotici', 'Bei uns in Graz', 'приходять до нас у Запоріжжі', 'All of us at Hexham Library'
  if (
    clauses.is('we', left) &&
    (left === start || clauses.is('with', left - 1) || clauses.parted(left)) &&
    !soon(next, clauses)
  )
    return 'live';
  const self = last('self', 9);
  const role = last('role', 5);
  const third = last('third', 8);
  // 'I'm the reader development librarian for Stockport': whom the work is for does not matter, whose it is does.
  if (role >= 0 && (self >= 0 ? third < self : role <= start + 3 && third < 0 && speaksOfOneself(role, next, clauses)))
    return 'work';
  // 'Народилась у Бахчисараї, з 2014-го бібліотекарка в Ірпені'
  if (
    role === left &&
    self < 0 &&
    third < 0 &&
    partBegins(role, start, clauses) > start &&
    !clauses.isName(partBegins(role, start, clauses) - 1)
  )
    return 'work';
  // 'our community library in Thame', 'our branch on Podil', 'бібліотека моя у Фастові'
  if (last('own', 4) > third && (clauses.isLibrary(left) || (clauses.is('stock', left) && !clauses.is('folk', left))))
    return 'work';
  // 'We're a tiny branch in Wem'
  if (
    (clauses.isLibrary(left) || clauses.is('stock', left)) &&
    self >= 0 &&
    third < self &&
    onlyDescribes(self + 1, left, clauses)
  )
    return 'work';
  const other = Math.max(third, last('folk', 6));
  if (other > self && clauses.key(other) !== 'are') return undefined;
  // 'The van is now in Kharkiv' is no word of the writer's.
  const now = last('now', 3);
  const isOwn =
    self >= 0 ||
    now <= start + 1 ||
    clauses.parted(now) ||
    clauses.parted(now - 1) ||
    last('away', 9) >= 0 ||
    last('move', 9) >= 0;
  if (now >= 0 && isOwn && !clauses.is('purpose', at)) return 'now';
  // 'Born in Cork, been running the branch in Chorlton'
  const begins = (i: number): boolean =>
    i >= 0 && (self >= 0 || i <= start + 3 || i - partBegins(i, start, clauses) <= mostBefore(i, start, clauses));
  if (begins(last('work', 4))) return 'work';
  if (begins(last('live', 2))) return 'live';
  if (clauses.is('here', left) && !clauses.is('third', next)) return 'greet';
  if (clauses.is('own', left) && clauses.isLibrary(left - 1)) return 'work';
  // 'We're piloting that in Luton', 'I look after the mobile out of Enniskillen'
  const made = last('made', 5);
  if (made >= 0 && !clauses.is('purpose', at) && clauses.last('self', made - 1, start, 3) >= 0 && !soon(next, clauses))
    return 'work';
  // 'Ми, сєвєродончани, у Хмельницькому'
  if (self >= 0 && self >= left - 2 && clauses.parted(self + 1) && clauses.parted(at) && !soon(next, clauses))
    return 'live';
  // 'I am in Kyiv next week' is a journey.
  if (self >= left - 1 && self >= 0 && clauses.is('state', left) && !soon(next, clauses)) return 'live';
  return undefined;
}

/** 'our Blackburn branch', 'our Leeds Library' */
const isBranch = (next: number, clauses: Clauses): boolean =>
  clauses.isLibrary(next - 1) || clauses.isLibrary(next) || clauses.is('stock', next);

/** Whether nothing stands there but an article and what describes. */
function onlyDescribes(from: number, to: number, clauses: Clauses): boolean {
  if (to - from > 4) return false;
  for (let i = from; i < to; i += 1) {
    const passes = clauses.is('filler', i) || clauses.is('state', i) || clauses.isThe(i) || clauses.key(i) === 'a';
    if (!passes && !(i + 1 === to && clauses.isPlain(i))) return false;
  }
  return true;
}

/** How many words may stand before a verb in its part of a sentence, so that it is the writer's: 'born in A, but for five years now I live in B'. None where somebody is named. */
function mostBefore(verb: number, start: number, clauses: Clauses): number {
  const first = partBegins(verb, start, clauses);
  if (first === start) return 0;
  for (let i = first; i < verb; i += 1)
    if (clauses.is('third', i) || clauses.is('folk', i) || clauses.isName(i)) return 0;
  return 4;
}

/** Whether a role is the writer's where nobody is named: not 'Ask the librarian in Sumy', 'A librarian in Sumy told me', 'Librarians in Sumy are heroes'. */
function speaksOfOneself(role: number, next: number, clauses: Clauses): boolean {
  if (clauses.is('folk', role) || clauses.isThe(role - 1)) return false;
  return clauses.key(role - 1) !== 'a' || clauses.endsAt(next) || clauses.parted(next);
}

/** Where the part of a sentence between commas begins that this word stands in. */
function partBegins(at: number, start: number, clauses: Clauses): number {
  let first = at;
  while (first > start && !clauses.parted(first)) first -= 1;
  return first;
}

/** 'Хто ще з Прилук?', 'Any other Leicester people on?': who asks for more of them is one. */
function asksElse(first: number, next: number, start: number, clauses: Clauses): boolean {
  if (clauses.is('else', first - 1) && (clauses.is('folk', next) || clauses.isLibrary(next - 1))) return true;
  const at = prepositionBefore(first, start, clauses);
  if (at <= start || !(clauses.is('from', at) || clauses.is('in', at))) return false;
  return clauses.is('else', at - 1) && clauses.is('third', at - 2);
}

/** Whether what comes says that somebody is there for a time. */
const soon = (next: number, clauses: Clauses): boolean => [next, next + 1, next + 2].some((i) => clauses.is('soon', i));

/** 'moved from X to Y': Y is where the writer is. */
function moved(at: number, start: number, clauses: Clauses): boolean {
  if (!clauses.is('to', at)) return false;
  const move = clauses.last('move', at - 1, start, 7);
  const third = Math.max(clauses.last('third', move - 1, start, 3), clauses.last('folk', move - 1, start, 3));
  return move >= 0 && third < 0 && clauses.last('from', at - 1, move, 6) >= 0;
}

/** No preposition: 'Norwich here', 'вас вітає Сумська бібліотека', 'Jane Smith, Kent Libraries', 'Доброго дня, м. Житомир'. */
function withoutPreposition(
  chain: readonly Mention[],
  at: number,
  start: number,
  next: number,
  clauses: Clauses,
): Ground | undefined {
  const first = chain[0] as Mention;
  const institution = chain.some((mention) => mention.institution);
  // 'The lads at our Blackburn branch'
  if (at >= start && clauses.is('own', first.first - 1) && first.first === first.at && isBranch(next, clauses))
    return 'work';
  const greets = clauses.onlyGreets(start, at + 1) || (clauses.parted(at + 1) && clauses.onlyAddresses(start, at + 1));
  const own = at >= start && clauses.isOwnName(at);
  const opens = at < start || greets || own || (at === start && clauses.is('own', at));
  // 'Біла Церква з вами', 'hello dear friends, Dubno is here'
  const present =
    clauses.is('after', next) ||
    // 'Наш Дрогобич уклінно вітає'
    (clauses.isPlain(next) && clauses.is('after', next + 1) && !clauses.parted(next)) ||
    // 'Leicester would love to', 'Peckham Library sends its love'
    (clauses.is('would', next) && clauses.is('wish', next + 1)) ||
    clauses.saysWithYou(next) ||
    (clauses.key(next) === 'is' && clauses.key(next + 1) === 'here');
  if (opens && !clauses.endsAt(next) && present && (clauses.is('after', next) || !isCountry(first))) {
    // 'Devon here' of somebody whose name is not known may be a person's name.
    return first.traps.has('given') && !institution && !clauses.named ? undefined : 'greet';
  }
  // 'Була Сєвєродонецьк, тепер Кропивницький'
  if (
    at >= start &&
    clauses.is('now', at) &&
    first.exact &&
    !first.traps.has('word') &&
    clauses.last('third', at, start, 6) < 0 &&
    clauses.last('we', at, start, 3) < 0
  )
    return 'now';
  if (sayHome(chain, at, start, next, clauses)) return 'live';
  // 'LibrariesWest member here, the North Somerset bit'
  if (!isCountry(first) && claimsSpot(first.first - 1, start, next, clauses)) return 'greet';
  // 'My town is Prizren'
  if (ownCity(at, start, clauses)) return 'live';
  const cyrillic = isCyrillic(clauses.key(at).charAt(0));
  // 'This is Kent Libraries', but not 'there is a library in Hull'.
  const presents = clauses.key(at) === 'is' ? clauses.is('it', at - 1) : clauses.is('present', at);
  if (at === start && institution && clauses.is('join', at)) return 'greet';
  if (at >= start && presents && (institution || cyrillic)) {
    if (clauses.last('third', at - 1, start, 4) < 0) return 'greet';
  }
  // 'We are the Calderdale team'
  if (
    at >= start &&
    clauses.is('state', at) &&
    clauses.last('self', at, start, 2) >= 0 &&
    (institution || clauses.key(next - 1) === 'team')
  ) {
    return 'work';
  }
  // 'Zosia here, Peterborough Central, I do the rhyme times': the writer's name, then where from.
  if (at >= start && clauses.parted(at + 1) && clauses.onlySelf(start, at + 1)) {
    const behind = clauses.pastName(next);
    if (clauses.endsAt(behind) || clauses.parted(behind)) return 'greet';
  }
  const behindLast = clauses.pastName(next);
  const stands = clauses.endsAt(behindLast) || clauses.parted(behindLast);
  // 'А я Віра, сільська бібліотека біля Хуста', 'this is Lorna on the wrong ipad, Mitchell Library Glasgow'
  if (institution && stands && clauses.parted(first.first) && presentsOneself(first.first, start, clauses))
    return 'greet';
  // 'I represent the Scientific Library of Karazin University, Kharkiv'
  if (stands && clauses.parted(first.first) && worksFor(first.first, start, clauses)) return 'work';
  // 'I open up Crook library': whose work is done at a library without a word between.
  if (institution && worksAt(first.first, start, clauses)) return 'work';
  // 'Rhondda Cynon Taf, Treorchy branch, tidy session'
  const goesOn = institution || /^\p{Ll}/u.test(clauses.tokens[next]?.text ?? '');
  const behindName = goesOn ? clauses.pastName(next) : next;
  // Who names a place in another case speaks of it, or to it: 'Ліверпулю, обіймаємо'.
  const claims = institution || (first.traps.size === 0 && (first.exact || !cyrillicAt(first, clauses)));
  // 'Norwich, Ipswich, Cambridge' is a list.
  const praised = !institution && chain.length === 1 && isUkrainianInLatin(first);
  const begins = at < start && claims && !clauses.isPlace(next) && behindName < clauses.tokens.length;
  if (begins && opensWith(behindName, start, praised, clauses)) return 'bare';
  const village = pastVillage(next, clauses);
  const library = namesLibrary(next, clauses);
  if (!clauses.endsAt(village) && !library) return undefined;
  const marked = institution || chain.length > 1 || first.first - at > 1;
  const isWord = first.traps.has('word') && !institution && chain.length === 1;
  // 'Суми, дитяча бібліотека' are no sums.
  if (at < start && isWord && !library) return undefined;
  // 'England!' cheers.
  if (at < start && isCountry(first) && exclaims(next, clauses)) return undefined;
  if (at < start) return isAlone(next, start, clauses) ? (institution ? 'greet' : 'bare') : undefined;
  if (!clauses.parted(at + 1)) return undefined;
  // 'Добрий день, Суми' says where from; 'Hello, Kharkiv!' greets a city.
  if (greets && (marked || village > next || (cyrillic && !exclaims(next, clauses)))) return 'greet';
  // 'З Полісся вітаємо, Овруч'
  if (cyrillic && clauses.is('salute', at) && clauses.last('third', at, start, 6) < 0 && !exclaims(next, clauses))
    return 'greet';
  // 'Ми тут, Луцьк!', 'Ros here, Ipswich', 'Бібліотека № 7, Черкаси'
  let named = start;
  while (named < at && clauses.isOwnName(named)) named += 1;
  if (clauses.onlyPresent(start, at + 1) || clauses.onlyLibrary(named, at + 1)) return 'greet';
  return institution && clauses.onlyNames(start, at + 1) ? 'greet' : undefined;
}

/** Whether the sentence goes on to a word of work or of living, and nobody else is spoken of before. */
function worksBehind(next: number, start: number, first: number, clauses: Clauses): boolean {
  if (first > start + 2 || clauses.last('third', first - 1, start, 3) >= 0) return false;
  for (let i = next; i < next + 6 && !clauses.endsAt(i) && !clauses.parted(i); i += 1) {
    if (clauses.is('work', i) || clauses.is('live', i)) return true;
  }
  return false;
}

/** Whether a word of work stands before a library, and the writer before that, with at most two plain words between: 'I mostly run Witney library'. */
function worksAt(first: number, start: number, clauses: Clauses): boolean {
  const work = Math.max(clauses.last('work', first - 1, start, 3), clauses.last('made', first - 1, start, 3));
  if (work < 0) return false;
  for (let i = work + 1; i < first; i += 1) if (!clauses.is('filler', i) && !clauses.is('up', i)) return false;
  // Of many languages a verb says by itself who does.
  const self = work === start ? work : clauses.last('self', work, start, 3);
  return self >= 0 && clauses.last('third', work, self, 3) < 0 && clauses.last('away', work, start, 5) < 0;
}

/** 'X is home', 'home is X', 'X's home now', but not 'X is home to a library'. */
function sayHome(chain: readonly Mention[], at: number, start: number, next: number, clauses: Clauses): boolean {
  const first = chain[0] as Mention;
  const owns = /\P{L}s$/u.test(clauses.tokens[next - 1]?.text ?? '');
  // 'Hull's home', 'Hull is home', 'Hull's my home town'
  const behind = owns ? next : clauses.is('are', next) ? next + 1 : -1;
  const word = behind > 0 && clauses.is('own', behind) ? behind + 1 : behind;
  const home = word > 0 && clauses.is('home', word) ? (clauses.isCity(word + 1) ? word + 1 : word) : -1;
  const opens = at < start || clauses.parted(first.first) || clauses.onlyGreets(start, first.first);
  const ends = (i: number): boolean =>
    clauses.endsAt(i) || clauses.parted(i) || clauses.is('now', i) || clauses.isForMe(i);
  if (home > 0) return opens && (ends(home + 1) || clauses.is('own', behind));
  const said = clauses.is('home', at - 1) && clauses.is('are', at) ? at - 1 : clauses.is('home', at) ? at : -1;
  const before = said === start || (said > start && (clauses.parted(said) || clauses.is('own', said - 1)));
  return said >= start && before && (said < at || /\P{L}s$/u.test(clauses.tokens[said]?.text ?? ''));
}

/** 'the North Somerset bit', 'I cover the Hexham patch' */
function claimsSpot(the: number, start: number, next: number, clauses: Clauses): boolean {
  if (the < start || !clauses.isThe(the) || !clauses.is('spot', next)) return false;
  const covers = clauses.is('made', the - 1) && clauses.is('self', the - 2);
  // 'the London bit was the best'
  const ends = clauses.endsAt(next + 1) || clauses.parted(next + 1) || clauses.is('after', next + 1);
  return covers || (ends && (the === start || clauses.parted(the)));
}

/** 'My town is …', 'My patch is …', 'Qyteti im është …' */
function ownCity(at: number, start: number, clauses: Clauses): boolean {
  if (at < start + 2 || !clauses.is('are', at)) return false;
  const own = [at - 1, at - 2].some((i) => i >= start && clauses.is('own', i));
  const city = [at - 1, at - 2].some((i) => i >= start && (clauses.isCity(i) || clauses.is('spot', i)));
  return own && city && clauses.last('third', at - 1, start, 4) < 0;
}

/** Whether the writer's own name stands before, as one that is said for the first time. */
function presentsOneself(first: number, start: number, clauses: Clauses): boolean {
  if (clauses.isOwnName(first - 1)) return true;
  for (let i = start; i < start + 5 && i < first; i += 1)
    if (clauses.isOwnName(i)) return introduces(i, start - 1, clauses) || clauses.is('after', i + 1);
  return false;
}

/** Whether the part before the comma says that the writer works for an institution: its place comes behind. */
function worksFor(first: number, start: number, clauses: Clauses): boolean {
  let institution = false;
  for (let i = first - 1; i >= start && i > first - furthest; i -= 1) {
    institution ||= clauses.isLibrary(i) || clauses.isOther(i);
    if (clauses.is('third', i) || clauses.is('away', i)) return false;
    if (clauses.is('work', i) || clauses.is('role', i)) return institution && clauses.last('self', i, start, 5) >= 0;
  }
  return false;
}

const cyrillicAt = ({ at }: Mention, clauses: Clauses): boolean => isCyrillic(clauses.key(at).charAt(0));

const isUkrainianInLatin = ({ name, places }: Mention): boolean =>
  /^[A-Za-z]/.test(name) && places.every(({ country }) => country === 'UA');

const isCountry = ({ places }: Mention): boolean => places.some(({ kind }) => kind === 'country');
