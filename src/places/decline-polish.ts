/**
 * The forms in which a Polish place name, or a Polish name of a foreign place, can stand.
 *
 * @param word one word of a name in the nominative, folded (lower case, no diacritics)
 */
export function declinePolish(word: string): readonly string[] {
  const forms = new Set([word]);
  const add = (stem: string, ...endings: string[]): void => {
    for (const ending of endings) forms.add(stem + ending);
  };
  const stem = word.slice(0, -1);
  if (/[aeo]$/.test(word)) {
    add(stem, 'y', 'i', 'ie', 'e', 'a', 'u', 'em', 'iem', 'ej', 'ego', '', 'ach', 'om', 'ami');
    if (/[kg]$/.test(stem)) add(stem.slice(0, -1), stem.endsWith('k') ? 'ce' : 'dze');
    if (/[rdt]$/.test(stem)) add(stem.slice(0, -1), stem.endsWith('r') ? 'rze' : stem.endsWith('d') ? 'dzie' : 'cie');
  } else if (/[iy]$/.test(word)) add(stem, '', 'ow', 'om', 'ach', 'ami', 'ego', 'iego', 'im');
  else {
    const vowel = /^(.*)o([wdlzb])$/.exec(word);
    for (const base of [word, ...(vowel === null ? [] : [`${vowel[1]}o${vowel[2]}`])]) {
      add(base, 'a', 'u', 'ia', 'iu', 'ie', 'em', 'iem', 'owi', 'i', 'y', 'ią');
      if (/[rdt]$/.test(base)) add(base.slice(0, -1), base.endsWith('r') ? 'rze' : base.endsWith('d') ? 'dzie' : 'cie');
    }
    if (/e[ckn]$/.test(word)) add(word.slice(0, -2) + word.slice(-1), 'a', 'u', 'em', 'ie', 'iem');
  }
  return [...forms];
}
