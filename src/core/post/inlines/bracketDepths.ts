import { tagEnd } from '../blocks/syntax/tags.js';
import { bareLinkAt } from './bareLinkAt.js';

/** An autolink with a scheme: brackets in it are text. */
const autolink = /<[a-zA-Z][a-zA-Z\d+.-]{1,31}:[^<>\s]*>/y;

/** The number of open brackets before each offset of a text; those in code, in tags and in bare links are text. */
export function bracketDepths(text: string): Uint32Array {
  const depths = new Uint32Array(text.length + 1);
  const codeEnd = codeEndIn(text);
  let depth = 0;
  let nonTextEnd = 0;
  for (let at = 0; at < text.length;) {
    const char = text[at];
    // A backtick in a bare link does not begin code.
    const mayLink = depth === 0 && (at === nonTextEnd || '\n *_~('.includes(text[at - 1]!));
    const linkEnd = mayLink && /[a-zA-Z\d]/.test(char!) ? bareLinkAt(text, at, 'https')?.end : undefined;
    const end = linkEnd ?? elementEnd(text, at, codeEnd);
    depths.fill(depth, at, end);
    if (char === '[') depth++;
    else if (char === ']' && depth > 0) depth--;
    if (char !== '\\' && end > at + 1) nonTextEnd = end;
    at = end;
  }
  return depths;
}

function elementEnd(text: string, at: number, codeEnd: (start: number) => number): number {
  switch (text[at]) {
    case '\\':
      return at + 2;
    case '`':
      return codeEnd(at);
    case '<':
      return angleEnd(text, at);
    default:
      return at + 1;
  }
}

function angleEnd(text: string, start: number): number {
  autolink.lastIndex = start;
  const link = autolink.exec(text)?.[0];
  if (link !== undefined) return start + link.length;
  const end = tagEnd(text, start, text.length);
  return end < 0 ? start + 1 : end;
}

/** Returns a function for the offset after the code, or else after the run, that begins at a backtick; to be called in order. */
function codeEndIn(text: string): (start: number) => number {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const starts = runs.get(run.length);
    if (starts) starts.push(index);
    else runs.set(run.length, [index]);
  }
  for (const starts of runs.values()) starts.reverse();
  return (start) => {
    let first = start;
    while (text[first] === '`') first++;
    // In descending order, so that those passed over can be dropped from the end.
    const starts = runs.get(first - start) ?? [];
    while (starts.length > 0 && starts.at(-1)! < first) starts.pop();
    const closing = starts.at(-1);
    return closing === undefined ? first : closing + first - start;
  };
}
