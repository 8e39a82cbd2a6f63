/** Titles of sections that stand beside talks and are none. */
const names = [
  'introduction|intro|preface|about|background|einleitung|vorwort',
  'conclusions?|summary|wrap[ -]?up|final (?:words|thoughts)|closing(?: words| thoughts)?|fazit|zusammenfassung',
  'misc(?:ellaneous|ellanea)?|other|odds and ends|verschiedenes|sonstiges',
  '(?:main |key |my |some )?take[ -]?aways|highlights|impressions|lessons learned|eindrücke',
  'links|resources|references|further reading|slides|videos?|photos|pictures',
  'venue|food|travel|hotel|hallway track|social event|(?:after)?party|lunch|breaks?|sponsors',
  'thanks|thank you|acknowledge?ments|danke|table of contents|contents|toc|missed',
].join('|');

const sectionTitle = new RegExp(`^(?:the )?(?:${names})[.!:…]*$`, 'iu');

/** Whether a heading's title is that of a section which is no talk. Whole titles only: "Links in Space" is a talk. */
export function isSectionTitle(title: string): boolean {
  return title.length <= 60 && sectionTitle.test(title.trim());
}
