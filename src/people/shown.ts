/** `Shown (Original)` in parts: what is shown, and the original in the last balanced bracket; alone where there is none, or only pronouns stand in it. */
export function shownAndOriginal(cell: string): [shown: string, original?: string] {
  if (!cell.endsWith(')')) return [cell];
  let depth = 0;
  for (let i = cell.length - 1; i > 0; i -= 1) {
    if (cell[i] === ')') depth += 1;
    else if (cell[i] === '(') depth -= 1;
    if (depth > 0) continue;
    const inside = cell.slice(i + 1, -1).trim();
    return inside === '' || PRONOUNS.test(inside) ? [cell] : [cell.slice(0, i).trim(), inside];
  }
  return [cell];
}

const PRONOUNS = /^(?:she|he|they|вона|він|вони|ona|on)(?:\s*[/,|]\s*\p{L}+)*$/iu;
