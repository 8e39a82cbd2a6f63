import { outputFormats } from '../outputFormats.js';
import { say, sayCount, type Message } from '../../problem.js';
import { writeMoment } from '../../site/siteTime.js';
import { thumbnailKeys } from '../../site/images/thumbnail.js';
import type { SourceText } from '../../text.js';
import type { Suggestion, SuggestionContext } from './suggestion.js';
import type { CursorPlace } from './cursorPlace.js';
import { fieldDocs } from './fieldDocs.js';
import { fields } from '../fields.js';
import { valueOf } from '../frontMatter.js';
import { parseFrontMatter } from '../parseFrontMatter.js';
import { writeDate, writeList, writeText } from '../values/writeValue.js';

/** Maximum number of terms, images and names offered. */
const most = 1000;

/** Values for a key: all possible ones, or those that other posts of the site have. */
export function valueSuggestions(
  source: SourceText,
  place: CursorPlace,
  context: SuggestionContext,
): readonly Suggestion[] {
  const key = place.key.toLowerCase();
  const path = place.parent === undefined ? key : `${place.parent.toLowerCase()}.${key}`;
  const known = fieldDocs[path]?.values;
  if (known) return known.map((value) => (/^(?:true|false)$/.test(value) ? bare(value, place) : asText(value, place)));
  if (
    place.parent === undefined &&
    fields.some((field) => field.key.toLowerCase() === key && field.kinds[0] === 'date')
  )
    return dates(place, context);
  if (context.site.taxonomies.includes(key)) return termsOf(key, source, place, context);
  if (key === 'outputs') return [...outputFormats, ...context.site.outputFormats].map((name) => asItem(name, place));
  if (key === 'layout' || key === 'type') return namesOf(key, place, context);
  const isImage = thumbnailKeys.some((name) => name.toLowerCase() === (place.parent ?? key).toLowerCase());
  return isImage ? context.images.slice(0, most).map((image) => asText(image, place, 'file')) : [];
}

function dates(place: CursorPlace, { now, site }: SuggestionContext): readonly Suggestion[] {
  const moment = writeMoment(now, site.timeZone);
  const zone = site.timeZone === '' ? 'UTC' : site.timeZone;
  return [
    dated(moment, say('now, in {0}', zone), place),
    dated(moment.slice(0, 10), say('today, from midnight in {0}', zone), place),
  ];
}

function dated(date: string, detail: Message, place: CursorPlace): Suggestion {
  const isQuoted = /^["']/.test(place.typed);
  return of(date, isQuoted ? `"${date}"` : writeDate(date, place.format), place, 'date', detail);
}

/** Most frequent first, without those that are already in the list. */
function termsOf(
  taxonomy: string,
  source: SourceText,
  place: CursorPlace,
  { posts }: SuggestionContext,
): readonly Suggestion[] {
  const value = valueOf(parseFrontMatter(source), taxonomy);
  const present = new Set(place.inList && Array.isArray(value) ? (value as readonly unknown[]).map(String) : []);
  present.delete(place.typed.replace(/^["']|["']$/g, ''));
  const terms = [...(posts?.termsOf(taxonomy) ?? [])].filter(([term]) => !present.has(term)).slice(0, most);
  return terms.map(([term, count]) => asItem(term, place, 'term', sayCount('in {0} post|in {0} posts', count)));
}

/** Values from other posts and, for layouts, the templates that exist. */
function namesOf(
  key: 'layout' | 'type',
  place: CursorPlace,
  { posts, layouts }: SuggestionContext,
): readonly Suggestion[] {
  const used = (posts?.all ?? []).flatMap((post) => post[key] ?? []);
  const names = new Set(key === 'layout' ? [...used, ...layouts] : used);
  return [...names]
    .sort()
    .slice(0, most)
    .map((name) => asText(name, place));
}

function bare(value: string, place: CursorPlace): Suggestion {
  return of(value, value, place, 'value', undefined);
}

/** An item of a list, with brackets if there are none yet. */
function asItem(text: string, place: CursorPlace, kind: Suggestion['kind'] = 'value', detail?: Message): Suggestion {
  return place.inList
    ? asText(text, place, kind, detail)
    : of(text, writeList([text], place.format), place, kind, detail);
}

function asText(text: string, place: CursorPlace, kind: Suggestion['kind'] = 'value', detail?: Message): Suggestion {
  return of(text, quotedAs(text, place), place, kind, detail);
}

/** Uses the quotation marks that are already there. */
function quotedAs(text: string, { typed, format, inList }: CursorPlace): string {
  if (typed.startsWith('"')) return JSON.stringify(text);
  if (typed.startsWith("'") && !(format === 'toml' && text.includes("'"))) return `'${text.replaceAll("'", "''")}'`;
  return writeText(text, format, inList);
}

function of(
  label: string,
  written: string,
  { needsSpace, typed }: CursorPlace,
  kind: Suggestion['kind'],
  detail: Message | undefined,
): Suggestion {
  const newText = needsSpace ? ` ${written}` : written;
  // VS Code matches from the start of the range, so this must begin with the quotation mark that is typed, if any.
  const filterText = /^["']/.test(typed) ? `${typed[0]}${label}` : label;
  return { kind, label, detail, about: undefined, newText, isSnippet: false, filterText };
}
