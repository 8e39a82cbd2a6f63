/** Words before those who give a talk, in the languages that recaps are written in. */

/** "By". Where a title ends, it is followed by names only. */
export const byWords = 'by|par|von|por|door|av|przez|oleh|bởi|tarafından';
/** "By" that is more often "from" or "of": "Od Prahy", "vom Fluss". Inside a text only after a comma or a dash. */
const sayFrom = 'vom|pelo|pela|af|od|від|от';
/** "By" in languages where the same word has many other meanings: only after a comma or a dash. */
export const weakByWords = `de|di|da|per|fra|del|dal|dalla|${sayFrom}`;
/** "By" at the start of a line, and where a mark shows that a title ends. */
export const byWordsAtEdge = `${byWords}|${sayFrom}`;
/** "With", as in "Keynote with Ada Ek". */
export const withWords = 'with|mit|avec|con|com|met|med|cùng|với|dengan|с|со|з|із|ile';

/** What is said between a title and "by": "presented", "a talk", "Présentation". */
const givenWords =
  'presented|given|held|hosted|delivered|written|led|talk|a talk|keynote|session|présentée?|présentation|animée?|talk|vorgestellt|gehalten|' +
  'präsentiert|vortrag|presentad[oa]|impartid[oa]|dictad[oa]|presentación|charla|apresentad[oa]|ministrad[oa]|apresentação|palestra|' +
  'presentat[oa]|tenut[oa]|presentazione|gegeven|gepresenteerd|presentatie|hållen|foredrag|föredrag|presentert|доклад|доповідь|disampaikan|dibawakan|prezentacja';

const by = String.raw`(?:(?:${givenWords})\s+)?(?:${byWordsAtEdge})\s*[:：]?\s+(?=\S)`;

/** "By", with what leads to it, at the start of a text: "by ", "presented by ", "Présentation par : ". */
export const leadingBy = new RegExp(`^${by}`, 'iu');
/** Only "by" or "with". */
export const leadingByOrWith = new RegExp(String.raw`^(?:${byWordsAtEdge}|${withWords})\s+(?=\S)`, 'iu');
/** "By" at its end. */
export const trailingBy = new RegExp(String.raw`(?<!\p{L})(?:${byWordsAtEdge})\s*[:：]?\s*$`, 'iu');
