import { foldName } from './words.ts';

/** Which column of a table of people is which, by index. */
export interface Columns {
  readonly name: readonly number[];
  /** The name cell is Zoom's `Shown (Original)`. */
  readonly original: boolean;
  /** The names stand in one cell, parted by `; `: the tool's own table. */
  readonly list: number | undefined;
  readonly given: number | undefined;
  readonly family: number | undefined;
  readonly library: number | undefined;
  readonly region: number | undefined;
  readonly regionCode: number | undefined;
  readonly city: number | undefined;
  readonly country: number | undefined;
  readonly email: number | undefined;
  /** The tool's own table: where a home was taken from. */
  readonly source: number | undefined;
}

/** Which column is which, by a heading line; undefined where the line is none, or holds no names. */
export function columnsOf(record: readonly string[]): Columns | undefined {
  const headings = record.map(foldHeading);
  const at = (test: RegExp): number | undefined => {
    const index = headings.findIndex((heading) => test.test(heading));
    return index < 0 ? undefined : index;
  };
  const name = headings.flatMap((heading, i) => (NAME.test(heading) ? [i] : []));
  const given = at(GIVEN);
  const family = at(FAMILY);
  const list = headings.some((heading) => /^(?:participant|учасник)$/.test(heading))
    ? at(/^(?:names|імена)$/)
    : undefined;
  if (name.length === 0 && given === undefined) return undefined;
  const country = at(/^country(?: ?region)?(?: name)?$|^країна|^land$|^kraj$|^страна|\bcountry\b/);
  return {
    name,
    original: headings.some((heading) => NAME.test(heading) && /\(/.test(heading)),
    list,
    given,
    family,
    library: at(/^(?:home )?library(?: service| name)?$/) ?? libraryOf(headings),
    regionCode: at(/^region[ _]code$/) ?? (list === undefined ? undefined : at(/^(?:code|код)$/)),
    region: at(
      /^region(?: name)?$|^county$|^oblast$|^область$|^регіон$|^регион$|^bundesland$|^wojewodztwo$|^state ?province$|^(?:uk )?region\b(?!.*code)|\bcounty\b|област|регіон/,
    ),
    city: at(CITY),
    country,
    email: at(EMAIL),
    source: list === undefined ? undefined : at(/^(?:source|джерело)$/),
  };
}

/** A question whose answer is yes or no, or an opinion, names no library: 'Would you visit our library again?' */
const OPINION =
  /^(?:do|does|did|have|has|had|are|is|was|were|can|could|will|would|should|may|how|why|when|чи|як|чому|коли|ли|как|почему)\b|^(?:чи|як|чому|коли|как|почему)(?: |$)|\b(?:comments?|feedback|hear about|favou?rite|topics?)\b/;

/** The column that names a library, by its heading: 'In which town is your library?' asks for the town. */
function libraryOf(headings: readonly string[]): number | undefined {
  const named = headings.flatMap((heading, i) => (LIBRARY.test(heading) && !OPINION.test(heading) ? [i] : []));
  return named.find((i) => !CITY.test(headings[i] ?? '') || /^library/.test(headings[i] ?? ''));
}

const CITY =
  /^city|^town|\btown\b|\bcity\b|^place$|^location$|^місто|населений пункт|^громада|^stadt$|^ort$|^miasto$|^miejscowosc|^город/;

/** In the languages of the client and of who asks at registration. */
const EMAIL =
  /^(?:user |your |work )?e ?mail(?: address)?$|^(?:адреса )?(?:електронн\p{L}+ |ел )?пошт|^(?:адрес )?(?:электронн\p{L}+ |эл )?почт|^correo(?: electronico)?$|^(?:adresse )?(?:courriel|e ?mail)$|^adres e ?mail$|^e ?mail adresse$|^e ?post(?:a|i)?$|^ebost$|邮|郵|メール|이메일/u;

const NAME =
  /^(?:user |display |zoom |full |participant |attendee )?name(?:s)?(?: \(.*\))?$|^participants?$|^attendee$|^(?:your |first and last |full )name$|^(?:піб|п і б|прізвище та імя|прізвище імя.*|імя та прізвище|імя прізвище|імя учасника|імя користувача.*|учасник|учасниця|фио|имя|имя пользователя.*)(?: \(.*\))?$|^(?:vollstandiger name|teilnehmer|benutzername|anzeigename)(?: \(.*\))?$|^(?:imie i nazwisko|uczestnik|nazwa)(?: \(.*\))?$|^імя(?: \(.*\))?$|^enw(?: llawn)?$|^(?:nom|nombre|nome|naam|jmeno|vardas|ad|adi|gebruikersnaam)(?: (?:complet|completo|utilisateur|de usuario|d utilisateur|do usuario|utente|i prijmeni|soyadi))?(?: \(.*\))?$|^(?:姓名|名称|名稱|用户名|用戶名|用户名称|名前|氏名|ユーザー名|表示名|이름|사용자 이름)(?: \(.*\))?$/;
const GIVEN = /^(?:first|given) ?name$|^vorname$|^imie$|^імя$|^имя$/;
const FAMILY = /^(?:last|family|sur) ?name$|^nachname$|^nazwisko$|^прізвище$|^фамилия$/;
const LIBRARY =
  /\blibrary\b|organi[sz]ation|\bemployer\b|institution|\bcouncil\b|authority|бібліотек|організац|установ|заклад|місце роботи|библиотек|организац|учрежден|bibliothek|bucherei|einrichtung|bibliotek|instytucja|llyfrgell|^affiliation|workplace|^company/;

/** A title of a section like `Host Details`, or the heading of Zoom's first block: what follows has a heading of its own. */
export const SECTION =
  /^(?:meeting id|topic|webinar id|webinar name|poll report|attendee details|host details|panelist details|report generated|registration report|attendee report|other attended)\b/;

export function foldHeading(heading: string): string {
  const plain = heading.replace(/（/g, '(').replace(/）/g, ')');
  const bracket = /\(([^)]*)\)/.exec(plain)?.[1];
  return foldName(plain.replace(/\([^)]*\)/g, ' ')) + (bracket === undefined ? '' : ` (${foldName(bracket)})`);
}
