import type { Shortcode } from './catalogue.js';
import type { ShortcodeParameter } from './shortcodeParameter.js';

/** The properties of a shortcode that can be derived from its template. */
export interface TemplateSignature extends Pick<Shortcode, 'inner' | 'parameters' | 'documentation'> {
  /** Whether it may read other arguments: all of them at once, by a computed name, or in another template. */
  readonly takesMore: boolean;
}

/** Maximum number of characters read of a template. */
const longest = 100_000;

/** Maximum number of characters before an argument that say what it is. */
const longestBefore = 200;

/** A name that can be written in a call. */
const argumentName = /^[\p{L}\p{Nd}_.-]{1,100}$/u;

/** A token of an action: a string, a comment, a field or number, or any other character. */
const word = /\s+|"(?:\\.|[^"\\\n])*"?|`[^`]*`?|\/\*[^]*?(?:\*\/|$)|\}\}|[\w$.]+|[^]/gy;

/** Reads which arguments a Go template uses (`.Get "name"`, `.Get 0`, `.Params.name`), and whether it uses `.Inner`. */
export function readTemplate(template: string): TemplateSignature {
  const text = template.slice(0, longest);
  const names = new Set<string>();
  const indices = new Map<number, string>();
  let [inner, takesMore, documentation] = [false, false, ''];
  for (const { start, words } of actionsOf(text)) {
    documentation ||= commentIn(words);
    const passesContext = words.some((each) => /^(?:partial|partialCached|template|block)$/.test(each));
    for (const [index, each] of words.entries()) {
      const [, field, key] = /^(?:\$\w*)?\.(Get|Params|Inner|InnerDeindent)(?:\.(\w+))?$/.exec(each) ?? [];
      if (field === 'Inner' || field === 'InnerDeindent') inner = true;
      else if (field !== undefined) {
        const argument = key === undefined ? words[index + 1] : JSON.stringify(key);
        const name = /^["`](.*?)["`]?$/s.exec(argument ?? '')?.[1];
        if (name !== undefined) names.add(name);
        else if (/^\d{1,2}$/.test(argument ?? '')) noteIndex(indices, Number(argument), text, start);
        else takesMore = true;
      } else if (passesContext && /^(?:\.|\$)$/.test(each)) takesMore = true;
    }
  }
  return { inner, takesMore, documentation, parameters: parametersOf(names, indices) };
}

/** Remembers what is before the first use of an argument that says something: a condition says nothing. */
function noteIndex(indices: Map<number, string>, index: number, text: string, start: number): void {
  if (indices.get(index)) return;
  const before = /[^<>{}\n]*$/.exec(text.slice(Math.max(0, start - longestBefore), start))![0];
  indices.set(index, before.trim());
}

/** An action of a template. */
interface TemplateAction {
  /** The offset of its delimiter. */
  readonly start: number;
  /** Its tokens, without white space. */
  readonly words: readonly string[];
}

function* actionsOf(text: string): Generator<TemplateAction> {
  let start = text.indexOf('{{');
  while (start >= 0) {
    let position = start + 2;
    const words: string[] = [];
    while (position < text.length) {
      word.lastIndex = position;
      const found = word.exec(text)![0];
      position += found.length;
      if (found === '}}') break;
      if (found.trim() !== '') words.push(found);
    }
    yield { start, words };
    start = text.indexOf('{{', position);
  }
}

/** A comment as one line. */
function commentIn(words: readonly string[]): string {
  const comment = words.find((each) => each.startsWith('/*'));
  return comment === undefined
    ? ''
    : comment
        .replace(/^\/\*|\*\/$/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}

/** Named arguments first, then positional ones. */
function parametersOf(names: ReadonlySet<string>, indices: ReadonlyMap<number, string>): readonly ShortcodeParameter[] {
  const named = [...names]
    .filter((name) => argumentName.test(name))
    .map((name): ShortcodeParameter => ({ name, type: 'string', documentation: '' }));
  const placed = [...indices].sort(([a], [b]) => a - b);
  return [
    ...named,
    ...placed.map(([index, before]): ShortcodeParameter => ({
      index,
      type: 'string',
      documentation: '',
      ...(before !== '' && { before }),
    })),
  ];
}
