/** A run of a text's lines that is to be filled in; empty, or with a word that is typed over. */
export interface SnippetStop {
  /** Zero-based, counted from the first of the lines. */
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

/** Private characters: they travel through quoting and joining, which move what they mark. */
const [open, close] = ['\uf8f0', '\uf8f1'];
const anyMark = /[\uf8f0-\uf8f2]/g;

/** The place of the cursor, for `takeStops` to find. */
export const cursorMark = '\uf8f2';

/** The text as a place to be filled in, for `takeStops` to find. */
export function markedStop(text: string): string {
  return open + text + close;
}

export function withoutMarks(text: string): string {
  return text.replace(anyMark, '');
}

/** The lines without marks, and where the marked places and the cursor are. */
export function takeStops(marked: readonly string[]): {
  readonly lines: readonly string[];
  readonly stops: readonly SnippetStop[];
  readonly cursor?: { readonly line: number; readonly character: number };
} {
  const stops: SnippetStop[] = [];
  let cursor: { readonly line: number; readonly character: number } | undefined;
  const lines = marked.map((text, line) => {
    let plain = '';
    let start = 0;
    for (const character of text.split(/([\uf8f0-\uf8f2])/)) {
      if (character === open) start = plain.length;
      else if (character === close) stops.push({ line, character: start, length: plain.length - start });
      else if (character === cursorMark) cursor = { line, character: plain.length };
      else plain += character;
    }
    return plain;
  });
  return { lines, stops, ...(cursor && { cursor }) };
}

/** A text as a snippet of VS Code: its stops in their order, the last one at an offset of their own; offsets from the text's start. */
export function toSnippet(
  text: string,
  stops: readonly { readonly start: number; readonly end: number }[],
  last: number,
): string {
  const quoted = (start: number, end: number): string => text.slice(start, end).replace(/[\\$}]/g, '\\$&');
  let snippet = '';
  let done = 0;
  stops.forEach(({ start, end }, index) => {
    snippet += `${quoted(done, start)}\${${index + 1}:${quoted(start, end)}}`;
    done = end;
  });
  const at = Math.max(last, done);
  return `${snippet}${quoted(done, at)}$0${quoted(at, text.length)}`;
}
