import type { Shortcode } from '../catalogue.js';
import type { Documentation, ShortcodeParameter } from '../shortcodeParameter.js';
import { callableShortcodes, findShortcode, type SiteShortcode } from '../siteShortcode.js';
import { leftDelimiters, rightDelimiters } from '../lexer/shortcodeToken.js';
import { bodyOffsetOf } from '../bodyOffset.js';
import type { Post } from '../../post/post.js';
import { rangeOf, type Range } from '../../text.js';
import { cursorInCall, type CursorInCall } from './cursorInCall.js';
import { openCalls } from './openCalls.js';

/** What can be called, and what its arguments can refer to. */
export interface ShortcodeSurroundings {
  readonly own: readonly SiteShortcode[];
  readonly hugoVersion: string;
  /** Addresses of images, as a page would write them. */
  readonly images: readonly string[];
  /** Pages, as `ref` takes them. */
  readonly pages: readonly string[];
}

export interface ShortcodeCompletion {
  readonly kind: 'shortcode' | 'closer' | 'argument' | 'value' | 'image' | 'page';
  readonly label: string;
  /** In VS Code's syntax of snippets. */
  readonly snippet: string;
  /** What it replaces. */
  readonly range: Range;
  readonly documentation: Documentation;
}

/** What can be typed at an offset in the body of a post; empty outside of calls. */
export function completeShortcode(
  post: Post,
  offset: number,
  around: ShortcodeSurroundings,
): readonly ShortcodeCompletion[] {
  const { source, bodyLine } = post;
  const bodyOffset = bodyOffsetOf(source, bodyLine);
  const cursor = offset < bodyOffset ? undefined : cursorInCall(source.text, offset);
  if (!cursor || cursor.start < bodyOffset) return [];
  const choices =
    cursor.kind === 'name' || cursor.kind === 'closer'
      ? completeName(post, cursor, around)
      : completeArgument(cursor, around);
  const range = rangeOf(source, cursor.word.start, cursor.word.end);
  return choices.map((choice) => ({ documentation: '', ...choice, range }));
}

/** A completion without what all completions of a cursor have in common. */
type Choice = Pick<ShortcodeCompletion, 'kind' | 'label' | 'snippet'> & Partial<ShortcodeCompletion>;

/** At a name: closers of the open calls, and what can be called. */
function completeName(post: Post, cursor: CursorInCall, around: ShortcodeSurroundings): readonly Choice[] {
  const ending = endingOf(post.source.text, cursor);
  const slash = cursor.kind === 'closer' ? '' : '/';
  const paired = post.shortcodes((name) => findShortcode(name, around.own, around.hugoVersion)?.inner);
  const closers = openCalls(paired, cursor.start).map((name): Choice => {
    return { kind: 'closer', label: `/${name}`, snippet: escape(`${slash}${name}`) + ending };
  });
  if (cursor.kind === 'closer') return closers;
  const calls = callableShortcodes(around.own, around.hugoVersion)
    .filter(({ name }) => !name.endsWith('_simple'))
    .map((each): Choice => {
      const snippet = snippetOf(each, cursor, ending);
      return { kind: 'shortcode', label: each.name, snippet, documentation: each.documentation };
    });
  return [...closers, ...calls];
}

/** At an argument or its value. */
function completeArgument(cursor: CursorInCall, around: ShortcodeSurroundings): readonly Choice[] {
  const shortcode = findShortcode(cursor.name, around.own, around.hugoVersion);
  if (!shortcode) return [];
  if (cursor.kind === 'value')
    return valuesFor(shortcode, cursor, around).map(({ kind, text }) => {
      const isPlain = cursor.quote !== '' || /^[\w-]+$/.test(text);
      return { kind, label: text, snippet: isPlain ? escape(text) : `"${escape(text)}"` };
    });
  return [
    ...namesFor(shortcode, cursor).map((each): Choice => {
      const snippet = `${each.name!}="${choicesOf(each)}"`;
      return { kind: 'argument', label: each.name!, snippet, documentation: each.documentation };
    }),
    // Only the first can go without a name.
    ...(cursor.given.length > 0 ? [] : valuesFor(shortcode, cursor, around)).map(({ kind, text }) => {
      return { kind, label: text, snippet: `"${escape(text)}"` };
    }),
  ];
}

/** What must follow the name: nothing if the call already ends on its line. */
function endingOf(text: string, { word, notation }: CursorInCall): string {
  const rest = /[^\r\n]{0,1000}/y;
  rest.lastIndex = word.end;
  const [line] = rest.exec(text)!;
  const end = line.search(/[>%]\}\}/);
  const next = line.search(/\{\{[<%]/);
  return end >= 0 && (next < 0 || end < next) ? '' : ` ${rightDelimiters[notation]}`;
}

/** A call with everything that it needs, and the cursor where it must be filled in. */
function snippetOf(shortcode: Shortcode, { notation }: CursorInCall, ending: string): string {
  const { name, inner, parameters } = shortcode;
  if (ending === '') return escape(name);
  const needed = parameters.filter(({ required }) => required);
  const shown = needed.length > 0 ? needed : parameters.slice(0, 1);
  const places = name === 'figure' ? parameters.slice(0, 2) : shown;
  const isNamed = places.some((each) => each.index === undefined) && places.every((each) => each.name !== undefined);
  const written = places.map((each, index) => {
    const value = `"\${${index + 1}${each.values ? `|${each.values.join(',')}|` : ''}}"`;
    return isNamed ? ` ${escape(each.name!)}=${value}` : ` ${value}`;
  });
  const call = `${escape(name)}${written.join('')}${ending}`;
  return inner
    ? `${call}$0${escape(`${leftDelimiters[notation]} /${name} ${rightDelimiters[notation]}`)}`
    : `${call}$0`;
}

/** Named arguments that the call does not have yet, if it can have named ones. */
function namesFor({ parameters }: Shortcode, { given, index }: CursorInCall): readonly ShortcodeParameter[] {
  return index > 0 ? [] : parameters.filter(({ name }) => name !== undefined && !given.includes(name));
}

function choicesOf({ values, type }: ShortcodeParameter): string {
  const choices = values ?? (type === 'boolean' ? ['true', 'false'] : undefined);
  return choices ? `\${1|${choices.join(',')}|}` : '$1';
}

function valuesFor(
  shortcode: Shortcode,
  { key, index }: CursorInCall,
  { images, pages }: ShortcodeSurroundings,
): readonly { readonly kind: ShortcodeCompletion['kind']; readonly text: string }[] {
  const isReference = /^(?:rel)?ref$/.test(shortcode.name);
  const parameter = shortcode.parameters.find((each) => (key === undefined ? each.index === index : each.name === key));
  const name = parameter?.name ?? key;
  if (isReference && name === 'path') return pages.map((text) => ({ kind: 'page', text }));
  if (name !== undefined && /^(?:src|image|img|picture|cover)$/i.test(name))
    return images.map((text) => ({ kind: 'image', text }));
  const values = parameter?.values ?? (parameter?.type === 'boolean' ? ['true', 'false'] : []);
  return values.map((text) => ({ kind: 'value', text }));
}

/** Text in a snippet. */
function escape(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}
