/** What a page can do where scripts run: sort, search, copy. It reads without. */
export const script = `
'use strict';
for (const hidden of document.querySelectorAll('[hidden]')) hidden.hidden = false;
const copy = async (button, text) => {
  try { await navigator.clipboard.writeText(text); } catch {
    const area = document.createElement('textarea');
    area.value = text; document.body.append(area); area.select(); document.execCommand('copy'); area.remove();
  }
  const label = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = label; }, 1500);
};
for (const button of document.querySelectorAll('.copy-text')) {
  button.addEventListener('click', () => copy(button, [...document.querySelectorAll('#sentences p')].map((p) => p.textContent).join(' ')));
}
for (const details of document.querySelectorAll('details')) {
  const table = details.querySelector('table');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  details.querySelector('.copy-table').addEventListener('click', (event) =>
    copy(event.currentTarget, [table.tHead.rows[0], ...body.rows].filter((row) => !row.hidden)
      .map((row) => [...row.cells].map((cell) => cell.textContent.replace(/[\\t\\n]/g, ' ').replace(/^[=+@-]/, "'$&")).join('\\t')).join('\\n')));
  details.querySelector('input').addEventListener('input', (event) => {
    const wanted = event.target.value.toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
  });
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.textContent = '';
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') !== 'descending';
      for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const key = (row) => row.cells[column].dataset.sort;
      const text = (row) => row.cells[column].textContent;
      rows.sort((a, b) => (key(a) !== undefined && key(b) !== undefined ? key(b) - key(a) : text(a).localeCompare(text(b), document.documentElement.lang)) * (down ? 1 : -1));
      body.append(...rows);
    });
  });
}
`;
