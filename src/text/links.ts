/** Endings of host names that are seldom the start of the next sentence where its space was forgotten. */
const endings =
  'com|org|net|info|edu|gov|int|eu|uk|ua|ie|pl|lt|lv|ee|fi|se|dk|nl|be|lu|ch|at|cz|sk|si|hr|rs|ba|mk|gr|tr|hu|pt|md|ge|fr|de|es|ro|bg|by|ru|wales|cymru|scot|irish|london|cat|gal|eus|io|ly|gl|app|dev|tv|zoom|us|gle|page|link|site|online|library|museum|academy|blog|social|one|xyz|укр|рф|бел';

/** A piece of text that ends as a host does, or as one with a path, a port or a query. */
export const host = new RegExp(`\\.(?:${endings})(?:[/:?#].*)?[.,;:!?)\\]]*$`, 'iu');

/** What a link begins with: a scheme, or what stands for one; the source of a regular expression with the flag `i`. */
export const linkStart = String.raw`(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.|mailto:)`;

/** What a link to a page begins with. */
export const webStart = String.raw`(?:https?:\/\/|www\.)`;

/** An e-mail address, each of its parts as long as it may be: the source of a regular expression with the flag `u`. */
export const mail = String.raw`[\p{L}\p{M}\d._%+-]{1,64}@[\p{L}\p{M}\d-]{1,63}(?:\.[\p{L}\p{M}\d-]{1,63}){1,8}`;
