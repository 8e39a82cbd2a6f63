/** A line of iCalendar (RFC 5545, 3.1). */
export interface ContentLine {
  /** In upper case. */
  readonly name: string;
  /** In upper case; values without quotation marks. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/**
 * The lines of a calendar. One without a name continues the text before it, as in files that were written by hand. Our own:
 * ical.js gives up the whole file at one invalid line or rule, and needs half a second for 440 events.
 */
export function* contentLines(text: string): Generator<ContentLine> {
  let last: ContentLine | undefined;
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r\n|\n|\r/)) {
    const next = parseLine(line);
    if (next) {
      if (last) yield last;
      last = next;
    } else if (last && line.trim() !== '' && isText(last)) {
      last = { ...last, value: `${last.value}\\n${line}` };
    }
  }
  if (last) yield last;
}

const head = /^([A-Za-z][A-Za-z\d-]*)(?=[;:])/;
const parameter = /;([A-Za-z\d-]+)=("[^"]*"?|[^;:"]*)(?:,(?:"[^"]*"|[^;:",]*))*/y;

function parseLine(line: string): ContentLine | undefined {
  const name = head.exec(line)?.[1];
  if (name === undefined || !isName(name)) return undefined;
  const parameters = new Map<string, string>();
  let at = name.length;
  while (line[at] === ';') {
    parameter.lastIndex = at;
    const [whole, key, value] = parameter.exec(line) ?? [];
    if (whole === undefined) break;
    parameters.set(key!.toUpperCase(), value!.replace(/"/g, ''));
    at += whole.length;
  }
  const colon = line[at] === ':' ? at : line.indexOf(':', at);
  return colon < 0 ? undefined : { name: name.toUpperCase(), parameters, value: line.slice(colon + 1) };
}

/** Names are in upper case; in a text that continues, a word with a colon is "Speaker:" or "https:". */
function isName(name: string): boolean {
  return name === name.toUpperCase() || /^(?:begin|end|dt\w+|summary|description|location|uid|url)$/.test(name);
}

function isText({ name }: ContentLine): boolean {
  return /^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|X-ALT-DESC)$/.test(name);
}

/** A value of the type TEXT as it is meant. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN:"])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
}

/** The items of a list of texts. */
export function textItems(value: string): readonly string[] {
  return value.split(/(?<!\\),/).map((item) => unescapeText(item).trim());
}
