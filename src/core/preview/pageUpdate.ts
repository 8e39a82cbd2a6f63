import { commonEnds } from '../reviseSource.js';
import { afterChanges, changesBetween, isSame, type DataChanges } from './dataChanges.js';
import type { OutlineDay } from './pageOutline.js';
import type { PageFacts, PageSource } from './pageSource.js';

/** Everything that the page shows of a document. Plain data that JSON can carry. */
export interface PageContent {
  readonly source: PageSource;
  readonly outline: readonly OutlineDay[];
}

/** The replacement of a part of a text; offsets in UTF-16 code units, `end` exclusive. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Replaces everything that the page shows. */
export interface UpdateMessage extends PageContent {
  readonly type: 'update';
  /** The document's. The page keeps it as its state, to show the document again after a reload. */
  readonly uri: string;
  /** Counts the updates of one page. */
  readonly version: number;
}

/** What has changed since the previous update or revision, whose content the page must still have. */
export interface ReviseMessage {
  readonly type: 'revise';
  readonly uri: string;
  /** One more than that of the previous content. */
  readonly version: number;
  readonly change: TextChange;
  /** What has changed besides the text and the site. */
  readonly facts: Partial<Omit<PageFacts, 'site'>>;
  /** What has changed in the site: its templates and what they use can be long. */
  readonly site?: DataChanges;
  readonly outline?: readonly OutlineDay[];
}

/** What the page has. */
export type Held = Omit<UpdateMessage, 'type'>;

/** The names of the facts, without the site. */
const factNames = ['bodyLine', 'title', 'values', 'pagePath'] as const;

/** The levels of the site that are compared one by one: its fields, those of `templates`, and single files there. */
const siteLevels = 2;

/** The shortest message that brings a page from what it has to this content. `held` is `undefined` if it has nothing. */
export function updateFor(held: Held | undefined, uri: string, content: PageContent): UpdateMessage | ReviseMessage {
  const version = (held?.version ?? 0) + 1;
  if (held?.uri !== uri) return { type: 'update', uri, version, ...content };
  const { text } = content.source;
  const { start, kept } = commonEnds(held.source.text, text);
  const change = { start, end: held.source.text.length - kept, newText: text.slice(start, text.length - kept) };
  // What was removed is `null`, because JSON has no `undefined`.
  const changed = factNames.filter((name) => !isSame(held.source[name], content.source[name]));
  const facts = Object.fromEntries(changed.map((name) => [name, content.source[name] ?? null]));
  const outline = isSame(held.outline, content.outline) ? {} : { outline: content.outline };
  const site = changesBetween(held.source.site, content.source.site, siteLevels);
  return { type: 'revise', uri, version, change, facts, ...(site && { site }), ...outline };
}

/** What a page has after a message; `undefined` if the message does not continue what it had. */
export function heldAfter(held: Held | undefined, message: UpdateMessage | ReviseMessage): Held | undefined {
  const { uri, version } = message;
  if (message.type === 'update') return { uri, version, source: message.source, outline: message.outline };
  if (held?.uri !== uri || held.version + 1 !== version) return undefined;
  const { change, facts, outline = held.outline } = message;
  const { text } = held.source;
  const source = {
    ...held.source,
    ...facts,
    site: message.site ? afterChanges(held.source.site, message.site) : held.source.site,
    text: text.slice(0, change.start) + change.newText + text.slice(change.end),
  };
  return { uri, version, source: { ...source, title: source.title ?? undefined }, outline };
}
