import { plain } from '../text/romanise.ts';

/** Names that are also words: in lower case they are taken for the word. */
export const ordinary: ReadonlySet<string> = new Set(
  `an april art ash august bacon bailey baker banks barber barry bay beach bell berry best bill bird bishop black bliss bloom blue bond boy boys bridge
  bright brook brooks brown bury bush butler byrd carol carter cash castle chance chase child church clay clear clerk cliff close cole cook cotton court
  craft crane cross dawn day days deal dean dear derby dove drew dudek duke earl early east en eve fair faith fall fellow field fields fish fisher
  flower floyd ford forest foster fox frank free french fun gale garden glen gold golden good grace grant graves gray green grey guy hale ham hand hands
  hardy hart haven hazel heath heaven herb hill holly home hood hook hope house hunt hunter ice iris ivy jack jet jewel joy jump june kind king knight
  kos kowal krawiec król lake lamb land lane lark last law lee life lily lis little lock long lord love low luck major manor mark marks marsh mason may
  mazur mead meadow melody mercy merry mile miles milk mill miller mint mo moon moor more moss motto mount młynarz nation new news nick night noble noon
  north nowak oak oh old olive page pain paris parish park parks pat peace pearl penny pepper perry person pet piers pike pitt plant plum pool pope
  porter post pound power powers price priest prince prose purse queen quick rail rain rainbow ranger rank ray read reading reed rice rich ride rivers
  road rob robin rock rolls room root rose rover ruby rush rust sad sage saint salt sands sandy savage save school sea seal self sharp shepherd short
  silver singer sky slack slow small smart smile snow son song south sowa speaker speed spencer spring star stark stay steel still stock stone storm
  strange street strong style sue sum summer summers sun sunday sunny swan sweet swift sword table taylor teach tell temple thorn thorne tide tiger
  tools tower town tree true turn under underwood van vance violet wade wait walk walker wall ward waters way welcome wells welsh west wheel whisper
  white wild wilk will win wing winter wisdom wise wolf wood woods word worth wright wójcik yard yes young zając баран бик бойко бондар білий великий
  весна вечір вовк вчитель віра гай голуб горобець гусак день доба добрий доля дуб дума дяк дякую жук заєць злата зоря зуб книга коза козел комар кот
  кухар кіт лев лис лисиця любов лілія літо майстер малий мед мир мисник мова муха надія новий ніч орел осінь пастух писар пісня рада радість ранок риба
  рибак роман різник світ сила скляр слава слово сова сокіл соловей старий стельмах хата чорний чумак шум`
    .split(/\s+/)
    .map(plain),
);
