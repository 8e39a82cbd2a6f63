/** An attribute of a tag in raw HTML, with the span of its value, without quotation marks. */
export interface HtmlAttribute {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Comments, and elements whose content is no HTML; a start tag. */
const tag =
  /<!--[^]*?(?:-->|$)|<(script|style|textarea|title)\b[^]*?(?:<\/\1\s*>|$)|<[a-z][\w-]*(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;

const attribute = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;

/** The attributes with a value of the tags in a piece of HTML, in order. */
export function* attributesInHtml(html: string): Generator<HtmlAttribute> {
  for (const { 0: written, 1: literal, index } of html.matchAll(tag)) {
    if (literal !== undefined || written.startsWith('<!')) continue;
    for (const match of written.matchAll(attribute)) {
      const [all, name, quoted, inApostrophes, bare] = match;
      const value = quoted ?? inApostrophes ?? bare!;
      const end = index + match.index + all.length - (bare === undefined ? 1 : 0);
      yield { name: name!.toLowerCase(), value, start: end - value.length, end };
    }
  }
}
