import { type Columns, columnsOf, foldHeading } from '../people/headings.ts';
import type { Row } from '../read/sheet.ts';
import { isMoment } from './moment.ts';

/** Which column of a report is which, by index. */
export interface ReportColumns {
  /** Name, registered name, e-mail and the answers that tell where somebody is from. */
  readonly people: Columns;
  readonly join: number | undefined;
  readonly leave: number | undefined;
  readonly minutes: number | undefined;
  /** Yes or no: a webinar's report lists who registered too. */
  readonly attended: number | undefined;
  /** Yes or no: a row of time before somebody was let in. */
  readonly waiting: number | undefined;
  /** When somebody registered: only reports with registration have it. */
  readonly registration: number | undefined;
}

/**
 * Which column is which, by the heading and, as the client that wrote it speaks some twenty languages, by what stands beneath: addresses, times and
 * numbers look alike in all of them. Undefined where this is no heading of people.
 *
 * @param heading the line that may be a heading
 * @param below   the rows beneath it
 */
export function reportColumns(heading: readonly string[], below: readonly Row[]): ReportColumns | undefined {
  const folded = heading.map(foldHeading);
  const known = columnsOf(heading);
  const beneath = (i: number): string[] => below.map(({ cells }) => cells[i] ?? '').filter((cell) => cell !== '');
  const mostly = (i: number, test: (cell: string) => boolean): boolean => {
    const cells = beneath(i);
    return cells.length > 0 && cells.filter(test).length >= 0.8 * cells.length;
  };
  const all = heading.map((_, i) => i);
  const at = (test: RegExp): number | undefined => all.find((i) => test.test(folded[i] ?? ''));

  const email = known?.email ?? all.find((i) => mostly(i, (cell) => /^\S+@\S+$/.test(cell)));
  const registration = at(REGISTERED);
  const times = all.filter(
    (i) => i !== registration && !/consent|disclaimer|consentimiento/.test(folded[i] ?? '') && mostly(i, isMoment),
  );
  const join = at(JOINED) ?? times[0];
  const leave = at(LEFT) ?? times.find((i) => i > (join ?? -1));
  const minutes = at(MINUTES) ?? all.find((i) => i > (leave ?? email ?? 0) && mostly(i, (cell) => /^\d+$/.test(cell)));
  const attended = at(ATTENDED);
  const people = known ?? unknownPeople(heading, email, [join, minutes], mostly);
  if (people === undefined) return undefined;
  return { people: { ...people, email }, join, leave, minutes, attended, waiting: at(WAITING), registration };
}

const JOINED =
  /^join(?:ed)?(?: time)?$|^beitritt|^час приєднання|^время (?:входа|подключения)|^hora de (?:entrada|ingreso|union|conexion)/;
const LEFT =
  /^leave(?: time)?$|^left$|^час виходу|^время выхода|^(?:zeit des )?(?:verlassens?|austritts?)|^hora de (?:salida|saida)/;
const MINUTES =
  /^(?:total )?(?:duration|time in (?:session|meeting))\b|^(?:gesamt)?dauer\b|^(?:загальна )?тривалість|^(?:общая )?(?:продолжительность|длительность)|^duracion\b|^duree\b|^(?:total )?minutes\b|^czas trwania|^durata\b|^duracao\b|^duur\b|時間|时长|時長|기간/;
const ATTENDED =
  /^attended$|^teilgenommen$|^(?:був|була|були) (?:присутн|на)|^присутн|^відвід|^присутств|^посет|^участвовал|^asistio$|^a participe$|^participou$|^uczestniczyl/;
const WAITING =
  /^in waiting room$|^im warteraum|^в (?:залі|зале|кімнаті) (?:очікування|ожидания)|^у залі очікування|sala de espera|salle d attente|poczekaln/;
const REGISTERED =
  /^registration (?:time|date)$|^registrierungs|^час реєстрації|^дата реєстрації|^время регистрации|^hora de registro/;

/** The columns of a report in a language that no table has: Zoom's own reports begin with the name, and have an address and a time or a count. */
function unknownPeople(
  heading: readonly string[],
  email: number | undefined,
  others: readonly (number | undefined)[],
  mostly: (i: number, test: (cell: string) => boolean) => boolean,
): Columns | undefined {
  const named = mostly(0, (cell) => /\p{L}/u.test(cell) && !isMoment(cell));
  const counted = others.some((column) => column !== undefined);
  if (!named || !counted || heading.length < 3 || heading.some((cell) => /\d|@/.test(cell))) return undefined;
  const none = undefined;
  const cells = { library: none, region: none, regionCode: none, city: none, country: none, source: none };
  const original = /[(（]/.test(heading[0] ?? '');
  return { name: [0], original, list: none, given: none, family: none, email, ...cells };
}

const YES = /^(?:yes|y|true|ja|так|да|si|sí|oui|tak|sim|evet|ano|taip|ie|igen|da|是|はい|예)$/iu;

/** What stands beneath `Attended`, `In waiting room`. */
export const isYes = (cell: string): boolean => YES.test(cell);
