import type { Token } from 'markdown-it';

/** Notes that are referred to, by label, in order: the number of the note, and how many references there are. */
export type References = Map<string, { readonly number: number; count: number }>;

type TokenType = new (type: string, tag: string, nesting: 1 | 0 | -1) => Token;

/** Data of a note for its renderer. */
export interface NoteMeta extends Record<string, unknown> {
  readonly number: number;
  /** The zero-based references that it links back to. */
  readonly references: readonly number[];
  /** Whether its number does not follow that of the previous note, so that the list needs an explicit value. */
  readonly isApart: boolean;
}

/** Moves all notes to the position of the first one: goldmark numbers the references in them in this order. */
export function bringTogether(tokens: Token[]): Token[] {
  const first = tokens.findIndex(({ type }) => type === 'footnote_open');
  if (first < 0) return tokens;
  const notes: Token[][] = [];
  const open: Token[][] = [];
  const others: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_open') open.push([]);
    (open.at(-1) ?? others).push(token);
    if (token.type === 'footnote_close') notes.push(open.pop()!);
  }
  return [...others.slice(0, first), ...notes.flat(), ...others.slice(first)];
}

/** Moves the notes that are referred to to the end, in order, with links back; removes the others. */
export function putLast(tokens: Token[], references: References, TokenOf: TokenType): Token[] {
  const first = tokens.findIndex(({ type }) => type === 'footnote_open');
  if (first < 0) return tokens;
  const notes = new Map<string, Token[]>();
  let last = first;
  for (let at = first; tokens[at]?.type === 'footnote_open'; at = last) {
    while (tokens[last]!.type !== 'footnote_close') last++;
    last++;
    const { label } = tokens[at]!.meta as { label: string };
    // Of two with the same label, the first is used.
    if (!notes.has(label)) notes.set(label, tokens.slice(at, last));
  }
  const others = [...tokens.slice(0, first), ...tokens.slice(last)];
  if (references.size === 0) return others;
  const end = tokens.reduce((most, { map }) => Math.max(most, map?.[1] ?? 0), 1);
  const open = new TokenOf('footnotes_open', '', 1);
  open.map = [end - 1, end];
  const written = [...references].flatMap(([label, reference]) => linkBack(notes.get(label)!, reference, TokenOf));
  return [...others, open, ...written, new TokenOf('footnotes_close', '', -1)];
}

/** The links are in the note's last paragraph, or after any other final block. */
function linkBack(
  note: readonly Token[],
  { number, count }: { readonly number: number; readonly count: number },
  TokenOf: TokenType,
): Token[] {
  const links = new TokenOf('footnote_backlinks', '', 0);
  const meta: NoteMeta = { number, references: Array.from({ length: count }, (_, at) => at), isApart: false };
  links.meta = meta;
  const [open, inside, close] = [note[0]!, note.slice(1, -1), note[note.length - 1]!];
  open.meta = meta;
  const end = inside.length - (inside.at(-1)?.type === 'paragraph_close' ? 1 : 0);
  return [open, ...inside.slice(0, end), links, ...inside.slice(end), close];
}

/**
 * Of the notes at the end of a page, returns those that some of its tokens refer to, with links back to these tokens
 * only.
 */
export function footnotesFor(tokens: readonly Token[], notes: readonly Token[]): Token[] {
  const noteOf = new Map<number, Token[]>();
  let note: Token[] = [];
  for (const token of notes.slice(1, -1)) {
    if (token.type === 'footnote_open') noteOf.set((token.meta as NoteMeta).number, (note = []));
    note.push(token);
  }
  const wanted = new Map<number, number[]>();
  // A note can refer to others.
  const texts = [tokens];
  while (texts.length > 0) {
    for (const { number, count } of referencesIn(texts.pop()!)) {
      const known = wanted.get(number);
      if (known) known.push(count);
      else {
        wanted.set(number, [count]);
        texts.push(noteOf.get(number)!);
      }
    }
  }
  if (wanted.size === 0) return [];
  const inOrder = [...wanted].sort(([one], [other]) => one - other);
  const shown = inOrder.flatMap(([number, references], index) =>
    withMeta(noteOf.get(number)!, {
      number,
      references: references.sort((a, b) => a - b),
      isApart: number !== index + 1,
    }),
  );
  return [notes[0]!, ...shown, notes.at(-1)!];
}

function referencesIn(tokens: readonly Token[]): readonly { readonly number: number; readonly count: number }[] {
  return tokens.flatMap(({ type, meta, children }) =>
    type === 'footnote_reference' ? [meta as { number: number; count: number }] : referencesIn(children ?? []),
  );
}

function withMeta(note: readonly Token[], meta: NoteMeta): readonly Token[] {
  for (const token of note) if (token === note[0] || token.type === 'footnote_backlinks') token.meta = meta;
  return note;
}
