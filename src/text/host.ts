/** Endings of host names that are seldom the start of the next sentence where its space was forgotten. */
const endings =
  'com|org|net|info|edu|gov|int|eu|uk|ua|ie|pl|lt|lv|ee|fi|se|dk|nl|be|lu|ch|at|cz|sk|si|hr|rs|ba|mk|gr|tr|hu|pt|md|ge|fr|de|es|ro|bg|by|ru|wales|cymru|scot|irish|london|cat|gal|eus|io|ly|gl|app|dev|tv|zoom|us|gle|page|link|site|online|library|museum|academy|blog|social|one|xyz|укр|рф|бел';

/** A piece of text that ends as a host does, or as one with a path, a port or a query. */
export const host = new RegExp(`\\.(?:${endings})(?:[/:?#].*)?[.,;:!?)\\]]*$`, 'iu');
