import { say, sayCount, type Message } from '../../problem.js';
import { writeMoment } from '../../site/siteTime.js';
import { offsetAt, type SourceText } from '../../text.js';
import type { Suggestion, SuggestionContext } from './suggestion.js';
import type { CursorPlace } from './cursorPlace.js';
import { fieldDocs } from './fieldDocs.js';
import { fields, type Field, type FieldKind } from '../fields.js';
import type { FrontMatterFormat } from '../frontMatter.js';
import { parseFrontMatter } from '../parseFrontMatter.js';
import { writeDate } from '../values/writeValue.js';

/** The most common keys, in order; all others follow. */
const usual = ['title', 'date', 'description', 'tags', 'categories', 'draft', 'slug', 'url', 'aliases', 'summary'];

/** Keys that are aliases of preferred ones. */
const secondNames = new Set(['modified', 'pubdate', 'published', 'unpublishdate', 'menu']);

/** Hugo's keys that the post does not have yet, then keys of other posts of the site. */
export function keySuggestions(
  source: SourceText,
  place: CursorPlace,
  context: SuggestionContext,
): readonly Suggestion[] {
  if (place.parent !== undefined) return nestedKeys(source, place, context);
  const present = new Set((parseFrontMatter(source)?.entries ?? []).map(({ key }) => key.toLowerCase()));
  present.delete(place.key.toLowerCase());
  const own = fields.filter(({ key }) => !present.has(key.toLowerCase()) && !secondNames.has(key));
  const sorted = [...own].sort((a, b) => rank(a) - rank(b));
  const known = new Set(fields.map(({ key }) => key.toLowerCase()));
  const others = [...new Set(context.posts?.all.flatMap(({ keys }) => keys))].filter(
    (key) => !known.has(key) && !present.has(key) && context.posts!.keyCount(key) > 1,
  );
  return [
    ...sorted.map((field) => toSuggestion(field, source, place, context)),
    ...others.map((key) => ownKey(key, source, place, context.posts!.keyCount(key))),
  ];
}

function rank({ key }: Field): number {
  const index = usual.indexOf(key);
  return index < 0 ? usual.length : index;
}

function nestedKeys(source: SourceText, place: CursorPlace, context: SuggestionContext): readonly Suggestion[] {
  const prefix = `${place.parent!.toLowerCase()}.`;
  return Object.entries(fieldDocs).flatMap(([path, { values }]) => {
    if (!path.startsWith(prefix)) return [];
    const key = path
      .slice(prefix.length)
      .replace('publishresources', 'publishResources')
      .replace('changefreq', 'changeFreq');
    const kind: FieldKind = values?.includes('true') ? 'boolean' : values ? 'text' : 'integer';
    return [toSuggestion({ key, kinds: [kind], otherwise: 'error' }, source, place, context, path)];
  });
}

/** A short name for each type. */
export const kindWords: Readonly<Record<FieldKind, Message>> = {
  text: say('text'),
  boolean: say('true or false'),
  integer: say('number'),
  date: say('date'),
  list: say('list'),
  map: say('map'),
};

function toSuggestion(
  { key, kinds }: Pick<Field, 'key' | 'kinds' | 'otherwise'>,
  source: SourceText,
  place: CursorPlace,
  { now, site }: SuggestionContext,
  path = key.toLowerCase(),
): Suggestion {
  const kind = kinds[0]!;
  const value =
    kind === 'date' ? writeDate(writeMoment(now, site.timeZone), place.format) : emptyValue(kind, place.format);
  return suggestion(key, value, source, place, kindWords[kind], fieldDocs[path]?.about);
}

function ownKey(key: string, source: SourceText, place: CursorPlace, count: number): Suggestion {
  return suggestion(key, '$0', source, place, sayCount('in {0} post|in {0} posts', count), undefined);
}

/** Empty delimiters for a value of this type, with `$0` for the cursor. */
function emptyValue(kind: FieldKind, format: FrontMatterFormat): string {
  if (kind === 'list') return '[$0]';
  if (kind === 'map') return format === 'yaml' ? '\n  $0' : '{ $0 }';
  return kind === 'text' && format !== 'yaml' ? '"$0"' : '$0';
}

function suggestion(
  key: string,
  value: string,
  source: SourceText,
  { format, hasValue, range }: CursorPlace,
  detail: Message,
  about: Message | undefined,
): Suggestion {
  const name = format === 'json' ? JSON.stringify(key) : key;
  const isBlock = value.startsWith('\n');
  const sign = format === 'toml' ? ' = ' : isBlock ? ':' : ': ';
  const after = source.text.slice(offsetAt(source, range.end), offsetAt(source, range.end) + 1000);
  const comma = format === 'json' && /^\s*"/.test(after) ? ',' : '';
  const newText = hasValue ? name : `${name}${sign}${value}${comma}`;
  return { kind: 'key', label: key, detail, about, newText, isSnippet: newText.includes('$0'), filterText: name };
}
