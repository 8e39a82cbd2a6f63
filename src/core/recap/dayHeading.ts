const numbers = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eins|zwei|drei|vier|fünf)';
const weekdays = [
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'],
].flat();

/** "Day 1", "Tag zwei: …": the number ends the word. */
const numberedDay = new RegExp(`^(?:conference |konferenz-?)?(?:day|tag) ?${numbers}(?![\\p{L}\\d])`, 'iu');
/** "First day", "Erster Tag". */
const ordinalDay =
  /^(?:the )?(?:first|second|third|fourth|fifth|last|erster|zweiter|dritter|letzter) (?:day|tag)(?!\p{L})/iu;
/** "Tuesday", "Tuesday, 4 June", "Tuesday (Workshops)". */
const weekday = new RegExp(
  `^(?:${weekdays.join('|')})(?: the)?(?: *(?:$|[,:(–—-])| +\\d| +(?:jan|feb|m[aä]r|apr|ma[iy]|ju[nl]|aug|sep|o[ck]t|nov|de[cz]))`,
  'iu',
);
/** What happens on a day is not the day. */
const sideEvent = /(?:lunch|dinner|breakfast|party|parties|drinks|booth|exhibit\w*|mittagessen)\s*$/i;

/** Whether a heading's title names a day of a conference. */
export function isDayTitle(title: string): boolean {
  if (sideEvent.test(title.slice(-40))) return false;
  return numberedDay.test(title) || ordinalDay.test(title) || weekday.test(title);
}
