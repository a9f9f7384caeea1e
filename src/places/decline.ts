/**
 * The forms in which a Ukrainian or Russian place name can stand, by the rules of stems and endings. Gender and number are not told apart:
 * a name gets the forms of every declension that its ending allows, since forms that nobody says do no harm.
 *
 * @param word one word of a name in the nominative, folded (lower case, no apostrophe)
 * @returns the forms, the nominative first
 */
export function decline(word: string): readonly string[] {
  const forms = new Set([word]);
  const add = (stems: readonly string[], endings: readonly string[]): void => {
    for (const stem of stems) for (const ending of endings) forms.add(stem + ending);
  };
  const last = word.slice(-1);
  const stem = word.slice(0, -1);
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) add(oblique(word), HARD);
  else if (last === 'ь') {
    add(oblique(stem), SOFT);
    add([stem], FEMININE_SOFT);
  } else if (last === 'й') {
    add([stem], ['ю', 'єві', 'єм', 'ї', 'я']);
    if (/[иіы]$/.test(stem)) add([stem.slice(0, -1)], ADJECTIVE);
  } else if (last === 'ї' || last === 'и' || last === 'і' || last === 'ы') {
    add(pluralStems(stem), ['', 'ів', 'їв', 'ей', 'ь', 'й']);
    add([stem], ['іх', 'ім', 'іми', 'ам', 'ям', 'ах', 'ях', 'ами', 'ями', 'ов', 'ев', 'ими', 'их', 'им']);
  } else if (last === 'а' || last === 'я') {
    add([stem, soften(stem)], ['и', 'і', 'ї', 'ы', 'у', 'ю', 'ою', 'ею', 'єю', 'ой', 'ей', 'е']);
    add([stem], ['ої', 'ій', 'ую', 'ьої', 'ом', 'ем', 'ям', 'ам', 'ах', 'ях', 'ами']);
    add(pluralStems(stem), ['', 'ь']);
  } else if (/[сзц]ьке$/.test(word)) add([stem], ADJECTIVE);
  else if (last === 'о' || last === 'е' || last === 'є') {
    add([stem, soften(stem)], ['а', 'я', 'у', 'ю', 'і', 'е', 'ом', 'ем', 'єм', 'ові', 'еві']);
    add([stem], [...ADJECTIVE, 'ьому', 'и']);
  }
  return [...forms];
}

const HARD = ['а', 'у', 'ові', 'еві', 'ом', 'ем', 'і', 'е', 'я', 'ю', 'и', 'ы', 'ів'];
const SOFT = ['я', 'ю', 'еві', 'єві', 'ем', 'єм', 'і', 'ї', 'е'];
const FEMININE_SOFT = ['і', 'и', 'ю', 'ню', 'лю'];
const ADJECTIVE = [
  'ого',
  'ому',
  'им',
  'ім',
  'их',
  'ої',
  'ою',
  'ій',
  'у',
  'і',
  'ими',
  'его',
  'ем',
  'ом',
  'ым',
  'ой',
  'ый',
  'ий',
  'ие',
  'ые',
];

/**
 * The stems before an ending that begins with a vowel, of a word that ends in a consonant: і of a closed syllable becomes о or е (Львів,
 * Львова; Канів, Канева), a fleeting vowel goes (Тростянець, Тростянця; Городок, Городка), a last consonant softens before і (в Кременчузі).
 */
function oblique(word: string): readonly string[] {
  const stems = [word, soften(word)];
  const match = /^(.*)([іїоеє])([^аеєиіїоуюяь]+)$/.exec(word);
  if (match !== null) {
    const [, head = '', vowel = '', tail = ''] = match;
    if (vowel === 'і') stems.push(`${head}о${tail}`, `${head}е${tail}`);
    if (vowel === 'ї') stems.push(`${head}є${tail}`);
    if (FLEETING.test(word)) {
      stems.push(head + tail, `${head}ь${tail}`, soften(head + tail));
    }
  }
  return stems;
}

/** Бережок, Тростянець, Любомель, Ірпень; but not Херсон. */
const FLEETING = /[бвгджзйклмнпрстхчшщаеиіоуь](?:ок|ек|ець|ец|єць|єц|ен|ел|ес|ер)$/;

/** The stems of a genitive plural: a vowel comes in between two consonants (Лубни, Лубен; Олешки, Олешок), о and е close to і. */
function pluralStems(stem: string): readonly string[] {
  const stems = [stem, stem.replace(/[ое]([^аеєиіїоуюяь]+)$/, 'і$1')];
  const match = /^(.*[^аеєиіїоуюя])([^аеєиіїоуюяь])$/.exec(stem);
  if (match !== null) {
    const [, head = '', tail = ''] = match;
    const hard = head.replace(/ь$/, '');
    stems.push(`${hard}о${tail}`, `${hard}е${tail}`, `${head}о${tail}`);
  }
  return stems;
}

function soften(stem: string): string {
  const soft = SOFTENED[stem.slice(-1)];
  return soft === undefined ? stem : stem.slice(0, -1) + soft;
}

const SOFTENED: Readonly<Record<string, string>> = { г: 'з', к: 'ц', х: 'с' };

/**
 * The forms of an adjective of place in any gender, number and case.
 *
 * @param word as the tables have it: Сумська, Роменський; folded
 */
export function declineAdjective(word: string): readonly string[] {
  const stem = word.replace(/(?:ая|ий|ій|ый|[ая])$/, '');
  // Of a compound only the last part declines: Івано-Франківська.
  return [word, ...ADJECTIVES.map((ending) => stem + ending)];
}

const ADJECTIVES = 'ий ій ого ому им ім а ої у ою е і их ими ая ой ую ый ое ом ые ие'.split(' ');
