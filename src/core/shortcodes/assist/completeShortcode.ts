import type { Shortcode } from '../catalogue.js';
import type { ShortcodeParameter } from '../shortcodeParameter.js';
import { parseShortcodes } from '../parseShortcodes.js';
import { callableShortcodes, findShortcode, type SiteShortcode } from '../siteShortcode.js';
import { leftDelimiters, rightDelimiters } from '../shortcodeToken.js';
import { rangeOf, readSource, type Range, type SourceText } from '../../text.js';
import { cursorInCall, type CursorInCall } from './cursorInCall.js';

/** The shortcodes that can be called, and values for their arguments. */
export interface ShortcodeSurroundings {
  readonly own: readonly SiteShortcode[];
  readonly hugoVersion: string;
  /** Addresses of images, as written in a page. */
  readonly images: readonly string[];
  /** Pages, as written in `ref`. */
  readonly pages: readonly string[];
}

export interface ShortcodeCompletion {
  readonly kind: 'shortcode' | 'closer' | 'argument' | 'value' | 'image' | 'page';
  readonly label: string;
  /** In VS Code's snippet syntax. */
  readonly snippet: string;
  /** The range that it replaces. */
  readonly range: Range;
  readonly documentation: string;
}

/** Completions at an offset in the body of a text; empty outside calls. */
export function completeShortcode(
  source: SourceText,
  bodyOffset: number,
  offset: number,
  around: ShortcodeSurroundings,
): readonly ShortcodeCompletion[] {
  const cursor = offset < bodyOffset ? undefined : cursorInCall(source.text, offset);
  if (!cursor || cursor.start < bodyOffset) return [];
  const choices =
    cursor.kind === 'name' || cursor.kind === 'closer'
      ? completeName(source.text, bodyOffset, cursor, around)
      : completeArgument(cursor, around);
  const range = rangeOf(source, cursor.word.start, cursor.word.end);
  return choices.map((choice) => ({ documentation: '', ...choice, range }));
}

/** A completion without what all of them have in common. */
type Choice = Pick<ShortcodeCompletion, 'kind' | 'label' | 'snippet'> & Partial<ShortcodeCompletion>;

/** Where a name goes: closers of the calls that are open, and what can be called. */
function completeName(
  text: string,
  bodyOffset: number,
  cursor: CursorInCall,
  around: ShortcodeSurroundings,
): readonly Choice[] {
  const ending = endingOf(text, cursor);
  const slash = cursor.kind === 'closer' ? '' : '/';
  const closers = openBefore(text.slice(0, cursor.start), bodyOffset, around).map((name): Choice => {
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

/** Where an argument or its value goes. */
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
    // Only the first argument can be positional.
    ...(cursor.given.length > 0 ? [] : valuesFor(shortcode, cursor, around)).map(({ kind, text }) => {
      return { kind, label: text, snippet: `"${escape(text)}"` };
    }),
  ];
}

/** The text that must follow the name: nothing if the call is already closed on its line. */
function endingOf(text: string, { word, notation }: CursorInCall): string {
  const rest = /[^\r\n]{0,1000}/y;
  rest.lastIndex = word.end;
  const [line] = rest.exec(text)!;
  const end = line.search(/[>%]\}\}/);
  const next = line.search(/\{\{[<%]/);
  return end >= 0 && (next < 0 || end < next) ? '' : ` ${rightDelimiters[notation]}`;
}

/** The names of the calls that are open at the end of a text, innermost first. */
function openBefore(text: string, bodyOffset: number, { own, hugoVersion }: ShortcodeSurroundings): readonly string[] {
  const { faults } = parseShortcodes(
    readSource(text),
    bodyOffset,
    (name) => findShortcode(name, own, hugoVersion)?.inner,
  );
  const names = faults.flatMap(({ kind, name }) => (kind === 'unclosed' && name ? [name.value] : []));
  return [...new Set(names)];
}

/** A call with its required arguments, and placeholders for their values. */
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

/** Missing named arguments, if named arguments are possible here. */
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

/** Escapes text in a snippet. */
function escape(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}
