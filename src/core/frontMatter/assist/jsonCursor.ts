import type { RawPlace } from './rawPlace.js';

interface Level {
  readonly kind: '{' | '[';
  /** The last key, in an object. */
  key: string;
  isKey: boolean;
}

/** Finds the key or value at an offset of the JSON that begins at `start`. Linear; accepts unfinished text. */
export function jsonCursor(text: string, start: number, offset: number): RawPlace | undefined {
  const levels: Level[] = [];
  let from = offset;
  let at = start;
  while (at < offset) {
    const char = text[at]!;
    const level = levels.at(-1);
    if (char === '"') {
      const end = endOfText(text, at);
      if (end >= offset) {
        from = at;
        break;
      }
      if (level?.isKey) level.key = text.slice(at + 1, end - 1);
      at = end;
      from = at;
      continue;
    }
    if (char === '{' || char === '[') levels.push({ kind: char, key: '', isKey: char === '{' });
    else if (char === '}' || char === ']') levels.pop();
    else if (level?.kind === '{' && (char === ':' || char === ',')) level.isKey = char === ',';
    at++;
    if (/[\s{}[\]:,]/.test(char)) from = at;
  }
  return placeIn(text, levels, from);
}

function placeIn(text: string, levels: readonly Level[], from: number): RawPlace | undefined {
  const level = levels.at(-1);
  const map = level?.kind === '[' ? levels.at(-2) : level;
  if (!level || !map || levels.length > 2 + (level.kind === '[' ? 1 : 0)) return undefined;
  const to = from + /^(?:"(?:\\.|[^"\\\n])*"?|[^\s,:\]}]*)/.exec(text.slice(from, from + 1000))![0].length;
  const parent = levels.indexOf(map) === 0 ? undefined : levels[0]!.key;
  const base = { parent, inList: level.kind === '[', needsSpace: false, from, to };
  if (!level.isKey) return { ...base, kind: 'value', key: map.key, hasValue: false };
  const key = text.slice(from, to).replaceAll('"', '');
  return { ...base, kind: 'key', key, hasValue: /^\s*:/.test(text.slice(to, to + 100)) };
}

/** The offset after the closing quotation mark, or the end of the line if there is none. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
    else if (text[at] === '\n') return at;
  }
  return text.length;
}
