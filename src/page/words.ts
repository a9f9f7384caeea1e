import type { OtherFile } from '../read/types.ts';
import type { Step } from './protocol.ts';
import type { Use } from './session.ts';

/** What the page says, in one language, to people who may never have heard of a terminal. */
export interface PageWords {
  readonly title: string;
  readonly lead: string;
  readonly drop: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly promise: string;
  readonly lost: string;
  readonly how: { readonly title: string; readonly steps: readonly [string, string, string]; readonly more: string };
  /** What stands in the drawings of how to save a chat. */
  readonly drawings: {
    readonly chat: string;
    readonly save: string;
    readonly messages: readonly string[];
    readonly documents: string;
    readonly folder: string;
    readonly here: string;
  };
  readonly steps: Readonly<Record<Step, string>>;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: (what: string) => string;
  readonly files: string;
  readonly used: Readonly<Record<Exclude<Use, 'nothing'>, string>>;
  readonly notUsed: Readonly<Record<OtherFile['kind'], string>>;
  readonly noChat: string;
  readonly settings: string;
  readonly reportTitle: string;
  readonly quotes: string;
  readonly noQuotes: string;
  readonly anonymise: string;
  readonly private: string;
  readonly date: string;
  readonly report: string;
  readonly saveAs: string;
  readonly saves: {
    readonly report: string;
    readonly docx: string;
    readonly xlsx: string;
    readonly table: string;
    readonly print: string;
  };
  readonly people: string;
  readonly peopleLead: string;
  readonly search: string;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly unknown: string;
  readonly more: (count: number) => string;
  readonly correct: string;
  readonly correctOf: (name: string) => string;
  readonly library: string;
  readonly country: string;
  readonly region: string;
  readonly none: string;
  readonly ok: string;
  readonly undo: string;
  readonly back: string;
  readonly corrected: string;
  readonly roster: string;
  readonly notes: string;
  readonly again: string;
  readonly ready: string;
  readonly about: string;
  readonly source: string;
}

const english: PageWords = {
  title: 'What was said in the Zoom chat',
  lead: 'Who took part, from which library and region, in which languages people wrote, and how much solidarity was voiced: a report from the file that Zoom saved.',
  drop: 'Drop the chat here',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  promise:
    'Nothing leaves this computer: the page has no connection to any network, and needs none. You may add Zoom’s report of participants, and a list of who is from where (CSV or Excel).',
  lost: 'Nothing is kept either: when you close or reload this page, all is gone but what you have saved.',
  how: {
    title: 'How do I get the chat from Zoom?',
    steps: [
      'In the meeting, before it ends: open the chat, then the three dots, then “Save chat”.',
      'The file is on your computer, in Documents, in the folder Zoom, in a folder with the meeting’s date and name.',
      'Drop that folder here, or the file in it. The folder’s name tells the date, so the folder is better.',
    ],
    more: 'For a meeting that was recorded to the cloud: on zoom.us, Recordings, open the meeting, download the chat file. Who was there: on zoom.us, Reports, Usage, the number of participants, Export.',
  },
  drawings: {
    chat: 'Chat',
    save: 'Save chat',
    messages: ['Hello from Norwich!', 'Вітання із Сум!'],
    documents: 'Documents',
    folder: '2026-03-12 14.00.05 Exchange',
    here: 'this page',
  },
  steps: {
    load: 'Getting ready',
    read: 'Reading the files',
    chat: 'Taking the messages apart',
    language: 'Telling the languages',
    people: 'Telling who is who',
    places: 'Finding home libraries',
    solidarity: 'Finding solidarity',
    draw: 'Drawing the report',
  },
  cancel: 'Stop',
  cancelled: 'Stopped.',
  failed: (what) => `That went wrong, and it is the program’s fault: ${what}`,
  files: 'Your files',
  used: {
    chat: 'a chat: read',
    attendance: 'a report of who was there: counted',
    roster: 'a list of people: used for who is from where',
  },
  notUsed: {
    chat: 'a chat',
    participants: 'a report of participants that could not be read',
    webinar: 'a report of attendees that could not be read',
    registration: 'a report of registrations that could not be read',
    questions: 'a report of questions and answers: not used',
    polls: 'a report of polls: not used',
    table: 'a table that could not be read',
    captions: 'a transcript of what was spoken, not the chat: not used',
    teams: 'from Microsoft Teams: only Zoom’s chats can be read',
    meet: 'from Google Meet: only Zoom’s chats can be read',
    whatsapp: 'from WhatsApp: only Zoom’s chats can be read',
    pdf: 'a PDF: not used. Drop the .txt file that Zoom saved',
    docx: 'a Word document: not used. If it holds the chat, save it as plain text (.txt) first',
    workbook: 'an Excel workbook without a list of names: not used',
    'old-workbook': 'a document of an old Office: save it as .xlsx, .csv or .txt first',
    zip: 'a ZIP: unpack it first, and drop the folder',
    recording: 'a recording: not used',
    picture: 'a picture: not used',
    text: 'a text, but no line in it begins a message of Zoom: not used',
    binary: 'not a text: not used',
    empty: 'empty',
    'passed-over': 'not used',
  },
  noChat: 'There is no chat of Zoom among these files. Below is shown how to save one.',
  settings: 'Settings',
  reportTitle: 'Heading of the report',
  quotes: 'Messages that are quoted, at most',
  noQuotes: '0 for none',
  anonymise: 'Call people by pseudonyms, fold small groups',
  private: 'Count private messages too',
  date: 'Day of the meeting (the files don’t tell it)',
  report: 'The report',
  saveAs: 'Save',
  saves: {
    report: 'Report, to send',
    docx: 'Report, for Word',
    xlsx: 'All tables, for Excel',
    table: 'One table (CSV)',
    print: 'Print',
  },
  people: 'People',
  peopleLead:
    'Where somebody is from was told by a program. Correct what you know better; the figures follow. This table is on this page alone, not in the report.',
  search: 'Search',
  columns: ['Name', 'Library', 'Region', 'Country', 'Told by', 'Messages'],
  unknown: 'unknown',
  more: (n) => `… and ${n} more: search for a name`,
  correct: 'Correct',
  correctOf: (name) => `Where is ${name} from?`,
  library: 'Library',
  country: 'Country',
  region: 'Region',
  none: '(none)',
  ok: 'Correct it',
  undo: 'Take the correction back',
  back: 'Leave it',
  corrected: 'corrected',
  roster: 'Save the corrections, for the next meeting',
  notes: 'What to know of these files',
  again: 'Start again with other files',
  ready: 'The report is ready.',
  about: 'Languages, homes and solidarity are told by a program, which errs at times: look before you quote.',
  source: 'zoomchat. Outlines: Natural Earth. Cities: GeoNames (CC BY 4.0).',
};

const ukrainian: PageWords = {
  title: 'Про що писали в чаті Zoom',
  lead: 'Хто брав участь, з якої бібліотеки й регіону, якими мовами писали та скільки було слів солідарності: звіт із файлу, який зберіг Zoom.',
  drop: 'Перетягніть чат сюди',
  chooseFiles: 'Вибрати файли',
  chooseFolder: 'Вибрати папку',
  promise:
    'Нічого не залишає цього комп’ютера: сторінка не має зв’язку з мережею і не потребує його. Можна додати звіт Zoom про учасників і список, хто звідки (CSV або Excel).',
  lost: 'Нічого й не зберігається: коли ви закриєте чи оновите цю сторінку, зникне все, крім того, що ви зберегли.',
  how: {
    title: 'Як отримати чат із Zoom?',
    steps: [
      'Під час зустрічі, до її завершення: відкрийте чат, потім три крапки, потім «Зберегти чат».',
      'Файл лежить на вашому комп’ютері: у «Документах», у папці Zoom, у папці з датою і назвою зустрічі.',
      'Перетягніть цю папку сюди або файл із неї. Назва папки містить дату, тож краще папку.',
    ],
    more: 'Якщо зустріч записували у хмару: на zoom.us відкрийте «Записи», потім зустріч, і завантажте файл чату. Хто був присутній: на zoom.us «Звіти», «Використання», кількість учасників, «Експорт».',
  },
  drawings: {
    chat: 'Чат',
    save: 'Зберегти чат',
    messages: ['Hello from Norwich!', 'Вітання із Сум!'],
    documents: 'Документи',
    folder: '2026-03-12 14.00.05 Обмін',
    here: 'ця сторінка',
  },
  steps: {
    load: 'Готуємося',
    read: 'Читаємо файли',
    chat: 'Розбираємо повідомлення',
    language: 'Визначаємо мови',
    people: 'З’ясовуємо, хто є хто',
    places: 'Шукаємо бібліотеки учасників',
    solidarity: 'Шукаємо слова солідарності',
    draw: 'Малюємо звіт',
  },
  cancel: 'Зупинити',
  cancelled: 'Зупинено.',
  failed: (what) => `Щось пішло не так, і це помилка програми: ${what}`,
  files: 'Ваші файли',
  used: {
    chat: 'чат: прочитано',
    attendance: 'звіт про присутніх: враховано',
    roster: 'список людей: взято до уваги, хто звідки',
  },
  notUsed: {
    chat: 'чат',
    participants: 'звіт про учасників, який не вдалося прочитати',
    webinar: 'звіт про відвідувачів, який не вдалося прочитати',
    registration: 'звіт про реєстрацію, який не вдалося прочитати',
    questions: 'звіт про запитання й відповіді: не використано',
    polls: 'звіт про опитування: не використано',
    table: 'таблиця, яку не вдалося прочитати',
    captions: 'розшифровка сказаного, а не чат: не використано',
    teams: 'з Microsoft Teams: можна прочитати лише чати Zoom',
    meet: 'з Google Meet: можна прочитати лише чати Zoom',
    whatsapp: 'з WhatsApp: можна прочитати лише чати Zoom',
    pdf: 'PDF: не використано. Перетягніть файл .txt, який зберіг Zoom',
    docx: 'документ Word: не використано. Якщо в ньому чат, спершу збережіть його як звичайний текст (.txt)',
    workbook: 'книга Excel без списку імен: не використано',
    'old-workbook': 'документ старого Office: спершу збережіть його як .xlsx, .csv або .txt',
    zip: 'архів ZIP: спершу розпакуйте його й перетягніть папку',
    recording: 'запис: не використано',
    picture: 'зображення: не використано',
    text: 'текст, але жоден рядок у ньому не схожий на початок повідомлення Zoom: не використано',
    binary: 'не текст: не використано',
    empty: 'порожній файл',
    'passed-over': 'не використано',
  },
  noChat: 'Серед цих файлів немає чату Zoom. Нижче показано, як його зберегти.',
  settings: 'Налаштування',
  reportTitle: 'Заголовок звіту',
  quotes: 'Скільки повідомлень цитувати, щонайбільше',
  noQuotes: '0 — жодного',
  anonymise: 'Називати людей псевдонімами, об’єднувати малі групи',
  private: 'Враховувати й приватні повідомлення',
  date: 'День зустрічі (у файлах його немає)',
  report: 'Звіт',
  saveAs: 'Зберегти',
  saves: {
    report: 'Звіт, щоб надіслати',
    docx: 'Звіт, для Word',
    xlsx: 'Усі таблиці, для Excel',
    table: 'Одна таблиця (CSV)',
    print: 'Друкувати',
  },
  people: 'Люди',
  peopleLead:
    'Хто звідки, визначила програма. Виправте те, що знаєте краще, і числа зміняться. Ця таблиця є лише на цій сторінці, у звіті її немає.',
  search: 'Пошук',
  columns: ['Ім’я', 'Бібліотека', 'Регіон', 'Країна', 'Звідки відомо', 'Повідомлення'],
  unknown: 'невідомо',
  more: (n) => `… і ще ${n}: шукайте за іменем`,
  correct: 'Виправити',
  correctOf: (name) => `${name}: звідки ця людина?`,
  library: 'Бібліотека',
  country: 'Країна',
  region: 'Регіон',
  none: '(немає)',
  ok: 'Виправити',
  undo: 'Скасувати виправлення',
  back: 'Залишити як є',
  corrected: 'виправлено',
  roster: 'Зберегти виправлення для наступної зустрічі',
  notes: 'Що варто знати про ці файли',
  again: 'Почати знову з іншими файлами',
  ready: 'Звіт готовий.',
  about: 'Мови, домівки й солідарність визначає програма, яка часом помиляється: перевірте, перш ніж цитувати.',
  source: 'zoomchat. Контури: Natural Earth. Міста: GeoNames (CC BY 4.0).',
};

export const pageWords: Readonly<Record<'en' | 'uk', PageWords>> = { en: english, uk: ukrainian };
