import type { StateInline, Token } from 'markdown-it';
import { createParser } from '../../../../src/core/markdown/createMarkdown.js';
import { defaultSite } from '../../../../src/core/site/site.js';
import { placeContents, placeParsed, PlacingState, type PlacedText } from './placeContents.js';

/**
 * The elements of a text, one per line, in document order. Offsets are in the whole text, in UTF-16 code units, end
 * exclusive; lines are zero-based and inclusive. NUL is replaced by the replacement character.
 */
export interface Outcome {
  /**
   * `link 0-6 1-2 URL`, `image …`: element and label; `autolink 0-9 URL`, `bare …`; `code 0-3`, `html 0-3`;
   * `footnote 0-4 LABEL`. URLs are unescaped, but not encoded, and dangerous ones are kept. Elements in the label of an
   * image are omitted.
   */
  readonly inlines: readonly string[];
  /**
   * `0 definition LABEL URL` with the normalised label, and `0 footnote LABEL`: for each label the one that applies.
   */
  readonly definitions: readonly string[];
  /** `0-1 h2 ID`; `0-1 h2` if there is no id, because it is empty or in a footnote that is not on the page. */
  readonly headings: readonly string[];
}

/** The results of one parse. */
interface Found {
  /** The inline elements of each block, by its inline tokens. */
  readonly inlines: Map<readonly Token[], Inline[]>;
  placed: ReadonlyMap<Token, PlacedText>;
  parsed: ReadonlyMap<Token, PlacedText>;
  headings: readonly Token[];
  definitions: readonly Definition[];
}

interface Definition {
  readonly kind: 'definition' | 'footnote';
  readonly line: number;
  readonly label: string;
  readonly token: Token;
}

/** Offsets are in the content of the block. */
interface Inline {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly label?: readonly [start: number, end: number];
  /** The URL, or the label of the footnote. */
  readonly value?: string;
}

/** Results by the environment of the parse. */
const foundIn = new WeakMap<object, Found>();

const parser = createRecordingParser();

/** The result of markdown-it as the preview uses it for a site without markup settings. */
export function theirs(text: string): Outcome {
  const found: Found = { inlines: new Map(), placed: new Map(), parsed: new Map(), headings: [], definitions: [] };
  const env: Parameters<typeof parser.parse>[1] = {};
  foundIn.set(env, found);
  parser.parse(text, env);
  const offsets = offsetsBeforeNormalization(text);
  return {
    inlines: [...found.parsed]
      .flatMap(([{ children }, content]) =>
        (found.inlines.get(children!) ?? []).map((inline) =>
          moveTo(
            inline,
            content.offsets.map((at) => offsets[at]!),
          ),
        ),
      )
      .sort((one, other) => one.start - other.start || one.end - other.end)
      .map(describe),
    definitions: found.definitions.map(({ kind, line, label }) =>
      [line, kind, label, ...(kind === 'definition' ? [env.references![label]!.href] : [])].join(' '),
    ),
    headings: found.headings.map((heading) => {
      const [line, endLine] = heading.map!;
      const id = heading.attrGet('id');
      return `${line}-${endLine - 1} ${heading.tag}${id === null ? '' : ` ${id}`}`;
    }),
  };
}

function createRecordingParser() {
  const md = createParser(defaultSite);
  md.normalizeLink = (url) => url;
  md.normalizeLinkText = (url) => url;
  md.validateLink = () => true;
  md.block.State = PlacingState;
  // If several rules are added after another one, the last one added runs first.
  md.core.ruler.after('block', 'record_blocks', ({ src, tokens, env }) => {
    const found = foundIn.get(env)!;
    found.placed = placeContents(src, tokens);
    found.headings = tokens.filter(({ type }) => type === 'heading_open');
    found.definitions = tokens.flatMap(definitionOf);
  });
  md.core.ruler.after('inline', 'record_inlines', ({ tokens, env }) => {
    const found = foundIn.get(env)!;
    found.parsed = placeParsed(tokens, found.placed);
    // Of two footnotes with the same label, the one that ends first applies; they are in that order here.
    const notes = firstOfEach(tokens.flatMap(definitionOf));
    const links = firstOfEach(found.definitions.filter(({ kind }) => kind === 'definition'));
    found.definitions = found.definitions.filter(({ token }) => notes.has(token) || links.has(token));
  });
  for (const { name, fn } of [...md.inline.ruler.__rules__])
    md.inline.ruler.at(name, (state, silent) => {
      const { pos, tokens } = state;
      const count = tokens.length;
      if (!fn(state, silent)) return false;
      // The preceding text may be pushed first.
      const token = silent ? undefined : tokens.slice(count).find(({ type }) => type !== 'text');
      const inline = token && inlineOf(name, state, pos, token);
      if (inline) record(state, inline);
      return true;
    });
  return md;
}

function definitionOf(token: Token): Definition[] {
  const { type, map, meta } = token;
  if (type !== 'reference_definition' && type !== 'footnote_open') return [];
  const { label } = meta as { readonly label: string };
  return [{ kind: type === 'footnote_open' ? 'footnote' : 'definition', line: map![0], label, token }];
}

function firstOfEach(definitions: readonly Definition[]): ReadonlySet<Token> {
  const firsts = new Map<string, Token>();
  for (const { label, token } of definitions) if (!firsts.has(label)) firsts.set(label, token);
  return new Set(firsts.values());
}

/** The element that a rule made from the text at an offset; `undefined` if it is not compared. */
function inlineOf(rule: string, state: StateInline, start: number, token: Token): Inline | undefined {
  const end = state.pos;
  const value = String(token.attrGet('href') ?? '');
  switch (rule) {
    case 'link':
      return {
        kind: 'link',
        start,
        end,
        label: [start + 1, state.md.helpers.parseLinkLabel(state, start, true)],
        value,
      };
    case 'image':
    case 'image_shortcut': {
      const label = [start + 2, start + 2 + token.content.length] as const;
      return { kind: 'image', start, end, label, value: String(token.attrGet('src')) };
    }
    case 'autolink':
      return { kind: 'autolink', start, end, value };
    case 'bare_link':
      return { kind: 'bare', start, end, value };
    case 'backticks':
      return { kind: 'code', start, end };
    case 'html_inline':
      return { kind: 'html', start, end };
    case 'footnote':
      return { kind: 'footnote', start, end, value: state.src.slice(start + 2, end - 1) };
    default:
      return undefined;
  }
}

function record({ env, tokens }: StateInline, inline: Inline): void {
  const { inlines } = foundIn.get(env)!;
  const known = inlines.get(tokens);
  if (known) known.push(inline);
  else inlines.set(tokens, [inline]);
}

/** The original offset of each character of the text after all line ends are replaced by `\n`. */
function offsetsBeforeNormalization(text: string): readonly number[] {
  return Array.from(text.matchAll(/\r\n|[^]/g), ({ index }) => index);
}

/**
 * The end is the offset after the last character, because the next character in the content may be in the next line.
 */
function moveTo({ start, end, label, ...inline }: Inline, offsets: readonly number[]): Inline {
  const moved = { ...inline, start: offsets[start]!, end: offsets[end - 1]! + 1 };
  return label ? { ...moved, label: [offsets[label[0] - 1]! + 1, offsets[label[1]]!] } : moved;
}

function describe({ kind, start, end, label, value }: Inline): string {
  return [kind, `${start}-${end}`, ...(label ? [label.join('-')] : []), ...(value === undefined ? [] : [value])].join(
    ' ',
  );
}
