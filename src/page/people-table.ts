import type { PersonShown } from './protocol.ts';
import type { Correction } from './session.ts';
import type { PageWords } from './words.ts';

/** More rows than this are searched, not looked through. */
const most = 300;

/** The table of people, as far as it fits a search, each with a button that corrects where somebody is from. */
export function fillPeople(
  { rows, more }: { readonly rows: HTMLElement; readonly more: HTMLElement },
  people: readonly PersonShown[],
  search: string,
  corrections: ReadonlyMap<string, Correction>,
  words: PageWords,
  correct: (person: PersonShown) => void,
): void {
  const wanted = search.trim().toLowerCase();
  const found = people.filter((person) =>
    [person.name, ...person.names, person.library, person.region, person.countryName].some((text) =>
      text.toLowerCase().includes(wanted),
    ),
  );
  more.textContent = found.length > most ? words.more(found.length - most) : '';
  rows.replaceChildren(
    ...found.slice(0, most).map((person) => {
      const row = document.createElement('tr');
      const isCorrected = corrections.has(person.name);
      if (isCorrected) row.className = 'corrected';
      const source = isCorrected ? words.corrected : person.source;
      for (const text of [person.name, person.library, person.region, person.countryName, source, person.messages]) {
        const cell = row.insertCell();
        cell.textContent = String(text);
        cell.dir = 'auto';
        if (typeof text === 'number') cell.className = 'number';
      }
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words.correct;
      button.setAttribute('aria-label', `${words.correct}: ${person.name}`);
      button.addEventListener('click', () => correct(person));
      row.insertCell().append(button);
      return row;
    }),
  );
}
