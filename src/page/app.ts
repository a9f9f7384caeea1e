import type { ViewName } from '../views/registry.ts';
import { drawings } from './drawings.ts';
import { chosenFiles, droppedFiles } from './dropped.ts';
import { fillPeople } from './people-table.ts';
import type { Ask, Download, Dropped, PersonShown, Settings, Shown, Step, Tell } from './protocol.ts';
import type { Correction } from './session.ts';
import { type PageWords, pageWords } from './words.ts';

// The page: what was dropped goes to a worker, what it answers is shown. Nothing is kept but on this page.

const by = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

let locale: Settings['locale'] = navigator.language.toLowerCase().startsWith('uk') ? 'uk' : 'en';
let worker: Worker | undefined;
let busy = false;
let dropped: readonly Dropped[] = [];
let shown: Shown | undefined;
/** By the person's name. */
const corrections = new Map<string, Correction>();

const say = (): PageWords => pageWords[locale];
const form = by<HTMLFormElement>('settings');
const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;

const settings = (): Settings => ({
  locale,
  private: field('private').checked,
  anonymise: field('anonymise').checked,
  title: field('title').value.trim(),
  quotes: Math.max(0, Math.min(999, Math.trunc(Number(field('quotes').value)) || 0)),
  date: field('date').value,
  corrections: [...corrections.values()],
});

/** Everything that the page says, in the language that is chosen. */
function speak(): void {
  const words = say();
  const sayingOf = (path: string): string => {
    let found: unknown = words;
    for (const key of path.split('.')) found = (found as Record<string, unknown>)[key];
    return String(found);
  };
  document.documentElement.lang = locale;
  document.title = words.title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) {
    element.textContent = sayingOf(element.dataset.say ?? '');
  }
  by('table').setAttribute('aria-label', words.saves.table);
  by('report').setAttribute('title', words.report);
  for (const button of document.querySelectorAll<HTMLElement>('[data-locale]')) {
    button.setAttribute('aria-pressed', String(button.dataset.locale === locale));
  }
  const pictures = drawings(words);
  by('how').replaceChildren(
    ...words.how.steps.map((sentence, i) => {
      const item = document.createElement('li');
      item.innerHTML = pictures[i] ?? '';
      item.append(sentence);
      return item;
    }),
  );
  by('people-head').replaceChildren(
    ...[...words.columns, ''].map((name, i) => {
      const head = document.createElement(name === '' ? 'td' : 'th');
      head.textContent = name;
      if (i === 5) head.className = 'number';
      return head;
    }),
  );
}

function ask(request: Ask): void {
  worker?.postMessage(request);
}

/** A worker of its own for each work: to stop one is to end it. */
function startWorker(): void {
  const code = by('worker').textContent ?? '';
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  worker = new Worker(address);
  URL.revokeObjectURL(address);
  worker.addEventListener('message', ({ data }: MessageEvent<Tell>) => hear(data));
  worker.addEventListener('error', ({ message }) => fail(say().failed(message)));
  ask({ do: 'load', tables: by('tables').textContent ?? '', lid: by('lid').textContent ?? '' });
}

function open(files: readonly Dropped[]): void {
  if (files.length === 0) return;
  if (busy) stop();
  corrections.clear();
  field('date').value = '';
  field('title').value = '';
  dropped = files;
  if (worker === undefined) startWorker();
  ask({ do: 'open', files });
  show();
}

function show(): void {
  if (worker === undefined) {
    startWorker();
    ask({ do: 'open', files: dropped });
  }
  busy = true;
  by('failed').hidden = true;
  by('work').hidden = false;
  ask({ do: 'show', settings: settings() });
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
  busy = false;
  by('work').hidden = true;
}

const steps: readonly Step[] = ['load', 'read', 'chat', 'language', 'people', 'places', 'solidarity', 'draw'];

function hear(told: Tell): void {
  if (told.tell === 'begun') {
    by('status').textContent = '';
    by<HTMLProgressElement>('progress').value = steps.indexOf(told.step);
    by('step').textContent = `${say().steps[told.step]}…`;
  } else if (told.tell === 'shown') {
    busy = false;
    by('work').hidden = true;
    shown = told;
    fill(told);
  } else if (told.tell === 'saved') save(told.name, told.type, told.content);
  else fail(told.known ? told.text : say().failed(told.text));
}

function fail(text: string): void {
  busy = false;
  by('work').hidden = true;
  by('failed').hidden = false;
  by('failed').textContent = text;
}

function fill({ html, people, notes, dated, files, tables }: Shown): void {
  const words = say();
  const isRead = html !== '';
  by('taken').hidden = false;
  by('again').hidden = false;
  by('taken-files').replaceChildren(
    ...files.map(({ file, use, kind, problem }) => {
      const item = document.createElement('li');
      const what = use === 'nothing' ? words.notUsed[kind] : words.used[use];
      item.textContent = `${file}: ${what}${problem === '' ? '' : ` (${problem})`}`;
      if (use === 'nothing') item.className = 'unused';
      return item;
    }),
  );
  by('notes').replaceChildren(
    ...notes.map((note) => {
      const item = document.createElement('li');
      item.textContent = note;
      return item;
    }),
  );
  by('result').hidden = !isRead;
  by('people').hidden = !isRead;
  by('nav').hidden = !isRead;
  by('date').hidden = dated && field('date').value === '';
  by('status').textContent = isRead ? words.ready : files.some(({ use }) => use === 'chat') ? '' : words.noChat;
  if (!isRead) return;
  by<HTMLIFrameElement>('report').srcdoc = html;
  by('save-roster').hidden = corrections.size === 0;
  const table = by<HTMLSelectElement>('table');
  const chosen = table.value;
  table.replaceChildren(...tables.map(({ name, title }) => new Option(title, name)));
  if (chosen !== '') table.value = chosen;
  listPeople(people);
}

function listPeople(people: readonly PersonShown[]): void {
  fillPeople(
    { rows: by('people-rows'), more: by('people-more') },
    people,
    by<HTMLInputElement>('search').value,
    corrections,
    say(),
    correct,
  );
}

/** The frame is as high as what it holds, so that there is one thing to scroll. */
by<HTMLIFrameElement>('report').addEventListener('load', ({ target }) => {
  const frame = target as HTMLIFrameElement;
  const root = frame.contentDocument?.documentElement;
  if (root === undefined || root === null) return;
  const stretch = (): void => {
    frame.style.height = `${root.scrollHeight + 4}px`;
  };
  new ResizeObserver(stretch).observe(root);
  stretch();
});

/** Asks where somebody is from, and has all counted anew. */
function correct(person: PersonShown): void {
  if (shown === undefined) return;
  const words = say();
  const { regions, countries, people } = shown;
  const dialog = by<HTMLDialogElement>('correct');
  const inputs = (dialog.querySelector('form') as HTMLFormElement).elements;
  const library = inputs.namedItem('library') as HTMLInputElement;
  const country = inputs.namedItem('country') as HTMLSelectElement;
  const region = inputs.namedItem('region') as HTMLSelectElement;
  const choose = (select: HTMLSelectElement, items: readonly { code: string; name: string }[], code: string): void => {
    select.replaceChildren(
      ...[{ code: '', name: words.none }, ...items].map(({ code: value, name }) => new Option(name, value)),
    );
    select.value = items.some((item) => item.code === code) ? code : '';
  };
  const offerRegions = (): void => {
    const own = regions.filter((one) => one.country === country.value);
    by('region-label').hidden = own.length === 0;
    choose(region, own, person.regionCode);
  };
  by('correct-title').textContent = words.correctOf(person.name);
  library.value = person.library;
  const known = [...new Set(people.map((one) => one.library))].filter((name) => name !== '').sort();
  by('libraries').replaceChildren(...known.map((name) => new Option(name, name)));
  choose(country, countries, person.country);
  country.onchange = offerRegions;
  offerRegions();
  by('undo').hidden = !corrections.has(person.name);
  dialog.returnValue = '';
  dialog.onclose = () => {
    if (dialog.returnValue === 'undo') corrections.delete(person.name);
    else if (dialog.returnValue === 'ok') {
      corrections.set(person.name, {
        participant: person.name,
        names: person.names,
        library: library.value.trim(),
        region: regions.find(({ code }) => code === region.value)?.region ?? '',
        regionCode: region.value,
        country: country.value,
      });
    } else return;
    show();
  };
  dialog.showModal();
}

function save(name: string, type: string, content: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as Uint8Array<ArrayBuffer>], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function listen(): void {
  const drop = by('drop');
  for (const kind of ['dragover', 'drop']) document.addEventListener(kind, (event) => event.preventDefault());
  document.addEventListener('dragover', () => drop.classList.add('over'));
  document.addEventListener('dragleave', () => drop.classList.remove('over'));
  document.addEventListener('drop', ({ dataTransfer }) => {
    drop.classList.remove('over');
    if (dataTransfer !== null) void droppedFiles(dataTransfer).then(open);
  });
  for (const kind of ['files', 'folder']) {
    const input = by<HTMLInputElement>(kind);
    by(`choose-${kind}`).addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      open(chosenFiles(input.files ?? []));
      input.value = '';
    });
  }
  by('cancel').addEventListener('click', () => {
    stop();
    by('status').textContent = say().cancelled;
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    if (dropped.length > 0) show();
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-save]')) {
    button.addEventListener('click', () =>
      ask({ do: 'save', what: button.dataset.save as Download, settings: settings() }),
    );
  }
  by('save-roster').addEventListener('click', () => ask({ do: 'save', what: 'roster', settings: settings() }));
  by('save-table').addEventListener('click', () =>
    ask({ do: 'save', what: by<HTMLSelectElement>('table').value as ViewName, settings: settings() }),
  );
  by('print').addEventListener('click', () => by<HTMLIFrameElement>('report').contentWindow?.print());
  by('search').addEventListener('input', () => shown && listPeople(shown.people));
  by('again').addEventListener('click', () => location.reload());
  for (const button of document.querySelectorAll<HTMLElement>('[data-locale]')) {
    button.addEventListener('click', () => {
      locale = button.dataset.locale === 'uk' ? 'uk' : 'en';
      speak();
      if (shown !== undefined) show();
    });
  }
  // What was corrected is gone with the page: the browser asks first.
  addEventListener('beforeunload', (event) => {
    if (corrections.size > 0) event.preventDefault();
  });
}

speak();
listen();
// It gets ready while people look for their file.
startWorker();
