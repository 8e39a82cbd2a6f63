import type { PlainText } from '../../post/queries/plainText.js';

/** A line, or a span of one, as it reads. */
export type PlainLine = Pick<PlainText, 'text' | 'links'>;

/** A span of a line with the links that are in it; of a link that is only touched, nothing. */
export function sliceLine({ text, links }: PlainLine, start: number, end: number): PlainLine {
  const inside = links.filter((link) => link.start >= start - 1 && link.end <= end + 1);
  return {
    text: text.slice(start, end),
    links: inside.map((link) => ({ ...link, start: link.start - start, end: link.end - start })),
  };
}

/** The line without spaces around it. */
export function trimLine(line: PlainLine): PlainLine {
  const { text } = line;
  const start = text.length - text.trimStart().length;
  return start === 0 && text.trimEnd() === text ? line : sliceLine(line, start, Math.max(start, text.trimEnd().length));
}

const attributes = /\s?\{(?:[:#.][^{}]{0,200}|%[^{}%]{0,200}%|\/[^{}]{0,200}\/)\}/;

/** A text without what other generators than Hugo know: `{:target="_blank"}`, `{% include x %}`, comments of MDX in braces. */
export function withoutAttributes<T extends PlainText>(line: T): T {
  let rest = line;
  for (let found = attributes.exec(rest.text); found; found = attributes.exec(rest.text))
    rest = cutSpan(rest, found.index, found.index + found[0].length);
  return rest;
}

/** A text without a span of it; links and marks go on over it. */
export function cutSpan<T extends PlainText>(line: T, start: number, end: number): T {
  const moved = (offset: number): number => (offset <= start ? offset : Math.max(start, offset - (end - start)));
  const move = <S extends { readonly start: number; readonly end: number }>(spans: readonly S[]): S[] =>
    spans.map((span) => ({ ...span, start: moved(span.start), end: moved(span.end) }));
  return {
    ...line,
    text: line.text.slice(0, start) + line.text.slice(end),
    links: move(line.links),
    addresses: move(line.addresses),
    marked: move(line.marked),
    asides: line.asides.map((aside) => ({ ...aside, at: moved(aside.at) })),
  };
}
