/** The minimum number of titles with the same end that end in the name of the event or the site; two, if that has a year. */
const fewest = 3;
const year = /\b(?:19|20)\d\d$/;
const longest = 60;
const marks = [' - ', ' – ', ' — ', ' | '];

/** What several titles of a post end in after a dash or a bar, as the titles of pages do: "Knots - RopeConf 2015". */
export function sharedTails(titles: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const tail = tailOf(title);
    if (tail !== undefined) counts.set(tail, (counts.get(tail) ?? 0) + 1);
  }
  const isShared = ([tail, count]: readonly [string, number]): boolean =>
    count >= fewest || (count > 1 && year.test(tail));
  return new Set([...counts].filter(isShared).map(([tail]) => tail));
}

/** A title without what it shares with others at its end. */
export function withoutTail(title: string, shared: ReadonlySet<string>): string {
  return shared.has(tailOf(title) ?? '') ? title.slice(0, endOf(title)).trimEnd() : title;
}

/** After the last dash or bar. */
export function tailOf(title: string): string | undefined {
  const end = endOf(title);
  return end <= 0 || title.length - end > longest ? undefined : title.slice(end).trim();
}

function endOf(title: string): number {
  return Math.max(...marks.map((mark) => title.lastIndexOf(mark)));
}

/** What several titles of a post begin with, if that has a year, as titles of videos do: "RopeConf 2015 - Knots". */
export function sharedHeads(titles: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const head = headOf(title);
    if (head !== undefined) counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([head]) => head));
}

/** A title without what it shares with others at its start. */
export function withoutHead(title: string, shared: ReadonlySet<string>): string {
  const head = headOf(title);
  return head !== undefined && shared.has(head) ? title.slice(head.length).replace(/^[\s:|–—-]+/, '') : title;
}

const withYear = /^(\S[^:|–—]{1,50}?\b(?:19|20)\d\d)(?:\s+[-–—|]|:)\s+(?=\S)/;

/** Before the first dash, bar or colon, where it ends in a year and is more than that. */
export function headOf(title: string): string | undefined {
  return withYear.exec(title)?.[1];
}
