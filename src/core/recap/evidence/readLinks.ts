/** A link or picture in a line of Markdown. */
export interface InlineLink {
  /** Offsets of the first character and behind the closing parenthesis. */
  readonly start: number;
  readonly end: number;
  readonly isImage: boolean;
  /** Between the brackets, as written. */
  readonly text: string;
  readonly url: string;
}

/** Targets of `[label]: target` lines, by their label in lower case with single blanks. */
export type Definitions = ReadonlyMap<string, string>;

/** A link that is the whole line and holds nothing intricate: that of most headings that are links. */
const alone = /^\[([^[\]\\]*)\]\(([^()\s\\<>]+)\)$/;

/**
 * Reads every `[label](target "title")` of a line; brackets may nest, targets may hold balanced parentheses. With
 * `definitions` also `[label][reference]`, `[label][]` and `[label]`.
 */
export function readLinks(markdown: string, definitions?: Definitions): readonly InlineLink[] {
  if (!markdown.includes('](') && !(definitions?.size && markdown.includes('['))) return [];
  const [, label, address] = alone.exec(markdown) ?? [];
  if (label !== undefined) return [{ start: 0, end: markdown.length, isImage: false, text: label, url: address! }];
  const brackets = pairsOf(markdown, '[', ']');
  const parentheses = pairsOf(markdown, '(', ')');
  const links: InlineLink[] = [];
  let done = 0;
  for (let start = markdown.indexOf('['); start >= 0; start = markdown.indexOf('[', start + 1)) {
    const labelEnd = (brackets[start] ?? 0) - 1;
    if (start < done || labelEnd < 0) continue;
    const isImage = markdown[start - 1] === '!';
    const text = markdown.slice(start + 1, labelEnd);
    const target = targetBehind(labelEnd, text);
    if (!target) continue;
    done = target.end;
    links.push({ start: isImage ? start - 1 : start, end: done, isImage, text, url: target.url });
  }
  return links;

  function targetBehind(labelEnd: number, text: string): { readonly url: string; readonly end: number } | undefined {
    const targetEnd = (parentheses[labelEnd + 1] ?? 0) - 1;
    if (targetEnd >= 0) return { url: targetOf(markdown.slice(labelEnd + 2, targetEnd)), end: targetEnd + 1 };
    if (!definitions) return undefined;
    const referenceEnd = (brackets[labelEnd + 1] ?? 0) - 1;
    const reference = referenceEnd < 0 ? '' : markdown.slice(labelEnd + 2, referenceEnd);
    const url = definitions.get(normaliseLabel(reference || text));
    return url === undefined ? undefined : { url, end: Math.max(referenceEnd, labelEnd) + 1 };
  }
}

/** A link reference's label as it is compared. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The line with each link replaced by its text; pictures give nothing. */
export function withoutLinks(markdown: string, links: readonly InlineLink[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, isImage, text } of links) {
    result += markdown.slice(done, start) + (isImage ? '' : text);
    done = end;
  }
  return result + markdown.slice(done);
}

/** For each opening mark that has one, the offset behind its closing mark; nothing elsewhere. Escaped marks are none. */
function pairsOf(text: string, opener: string, closer: string): readonly (number | undefined)[] {
  const pairs: (number | undefined)[] = [];
  const open: number[] = [];
  const [opens, closes] = [opener.charCodeAt(0), closer.charCodeAt(0)];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 92) offset++;
    else if (code === opens) open.push(offset);
    else if (code === closes && open.length > 0) pairs[open.pop()!] = offset + 1;
  }
  return pairs;
}

function targetOf(inner: string): string {
  const target = inner.trim();
  const url = /^<([^<>]*)>/.exec(target)?.[1] ?? /^\S*/.exec(target)![0];
  return unescape(url);
}

/** Drops the backslashes that only keep a mark from being one. */
export function unescape(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
