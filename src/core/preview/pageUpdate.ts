import { commonEnds } from '../reviseSource.js';
import type { OutlineDay } from './pageOutline.js';
import type { PageSource } from './pageSource.js';

/** Everything that the page shows of a document. Can be serialised as JSON. */
export interface PageContent {
  readonly source: PageSource;
  readonly outline: readonly OutlineDay[];
}

/** Replaces a range of a text; offsets in UTF-16 code units, `end` exclusive. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Replaces the content of the page. */
export interface UpdateMessage extends PageContent {
  readonly type: 'update';
  /** URI of the document, which the page stores to restore it after a reload. */
  readonly uri: string;
  /** Number of the update, counted for each page. */
  readonly version: number;
}

/** The changes since the previous update or revision, whose content the receiver must have. */
export interface ReviseMessage {
  readonly type: 'revise';
  readonly uri: string;
  /** One more than the version of the previous content. */
  readonly version: number;
  readonly change: TextChange;
  /** Changed properties of the source. */
  readonly facts: Partial<Omit<PageSource, 'text'>>;
  readonly outline?: readonly OutlineDay[];
}

/** The content that the other side has. */
export type Held = Omit<UpdateMessage, 'type'>;

/** The properties of a source other than its text. */
const factNames = ['bodyLine', 'title', 'values', 'site', 'pagePath'] as const;

/** The shortest message that updates a page from `held` to this content: all of it if the page shows another document. */
export function updateFor(held: Held | undefined, uri: string, content: PageContent): UpdateMessage | ReviseMessage {
  const version = (held?.version ?? 0) + 1;
  if (held?.uri !== uri) return { type: 'update', uri, version, ...content };
  const { text } = content.source;
  const { start, kept } = commonEnds(held.source.text, text);
  const change = { start, end: held.source.text.length - kept, newText: text.slice(start, text.length - kept) };
  // A removed property is `null`, because JSON has no `undefined`.
  const changed = factNames.filter((name) => !isSame(held.source[name], content.source[name]));
  const facts = Object.fromEntries(changed.map((name) => [name, content.source[name] ?? null]));
  const outline = isSame(held.outline, content.outline) ? {} : { outline: content.outline };
  return { type: 'revise', uri, version, change, facts, ...outline };
}

/** The content of a page after a message; `undefined` if the message does not match the previous content. */
export function heldAfter(held: Held | undefined, message: UpdateMessage | ReviseMessage): Held | undefined {
  const { uri, version } = message;
  if (message.type === 'update') return { uri, version, source: message.source, outline: message.outline };
  if (held?.uri !== uri || held.version + 1 !== version) return undefined;
  const { change, facts, outline = held.outline } = message;
  const { text } = held.source;
  const source = {
    ...held.source,
    ...facts,
    text: text.slice(0, change.start) + change.newText + text.slice(change.end),
  };
  return { uri, version, source: { ...source, title: source.title ?? undefined }, outline };
}

/** Whether two JSON values are equal. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [before, after] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  const keys = Object.keys(before);
  return keys.length === Object.keys(after).length && keys.every((key) => isSame(before[key], after[key]));
}
