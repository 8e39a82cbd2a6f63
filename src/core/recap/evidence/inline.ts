import { decodeEntities } from './decodeEntities.js';
import { readLinks, withoutLinks, type Definitions } from './readLinks.js';

/** A link of a line, with the place of its label in the plain text: UTF-16 offsets, end exclusive. */
export interface PlainLink {
  readonly text: string;
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** A line of Markdown as it reads: no marks, no markup, links by their labels, pictures not at all. */
export interface PlainLine {
  readonly text: string;
  readonly links: readonly PlainLink[];
}

/** Reads a line's inline Markdown. `definitions` resolves `[label][reference]`. */
export function readInline(markdown: string, definitions?: Definitions): PlainLine {
  const links: PlainLink[] = [];
  let text = '';
  let done = 0;
  const add = (piece: string): void => {
    text += plain(piece);
  };
  for (const link of readLinks(markdown, definitions)) {
    add(markdown.slice(done, link.start));
    done = link.end;
    if (link.isImage) continue;
    const label = withoutEmphasis(plain(withoutLinks(link.text, readLinks(link.text)))).trim();
    links.push({ text: revealed(label), url: link.url, start: text.length, end: text.length + label.length });
    text += label;
  }
  add(markdown.slice(done));
  return trimmed({ text: revealed(withoutEmphasis(text)), links: links.map((link) => shifted(link, text)) });

  /** Emphasis around links is only seen once they are unwrapped; labels keep their own offsets by search. */
  function shifted(link: PlainLink, whole: string): PlainLink {
    const before = withoutEmphasis(whole.slice(0, link.start)).length;
    return { ...link, start: before, end: before + link.text.length };
  }
}

/** Only the text of a line, as it reads. */
export function plainText(markdown: string, definitions?: Definitions): string {
  return readInline(markdown, definitions).text;
}

function trimmed({ text, links }: PlainLine): PlainLine {
  const lead = text.length - text.trimStart().length;
  if (lead === 0) return { text: text.trimEnd(), links };
  return {
    text: text.trim(),
    links: links.map((link) => ({ ...link, start: link.start - lead, end: link.end - lead })),
  };
}

/** Drops attribute lists, comments, raw HTML tags, Hugo's shortcodes and code marks; resolves entities and escapes. */
function plain(piece: string): string {
  if (!/[\\<{`&]/.test(piece)) return piece;
  return decodeEntities(
    piece
      .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => hidden(mark))
      .replace(/(`+)([^`]{1,500})\1/g, (_, __, code: string) => hidden(code))
      .replace(/\{\{[<%].{0,500}?[>%]\}\}/g, '')
      .replace(/\s?\{[:#.][^{}]{0,200}\}/g, '')
      .replace(/<!--[^>]{0,500}-->/g, '')
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, ''),
  );
}

/** Marks that are text, as private characters until all that are marks are gone. */
const privateUse = 0xee00;

function hidden(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(privateUse + mark.charCodeAt(0)));
}

const anyHidden = /[\uee21-\uee7e]/;

function revealed(text: string): string {
  // Of most lines, nothing was hidden.
  if (!anyHidden.test(text)) return text;
  return text.replace(/[\uee21-\uee7e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - privateUse));
}

/** Drops the marks of strong and plain emphasis and of deletion. */
function withoutEmphasis(text: string): string {
  if (!/[*_~]/.test(text)) return text;
  return text
    .replace(/\*\*\*|\*\*|~~/g, '')
    .replace(/(?<![\p{L}\p{N}])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '');
}

/** What stands in emphasis, where that is the whole line. */
export function emphasised(line: string): string | undefined {
  return /^([_*])(?=\S)(.+)(?<=\S)\1$/.exec(line)?.[2];
}
