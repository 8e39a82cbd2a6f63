import type { Severity } from '../problem.js';
import type { FrontMatterValue } from './frontMatter.js';

/** What a value may be. `text` takes every scalar, as Hugo casts numbers and booleans to text. */
export type FieldKind = 'text' | 'boolean' | 'integer' | 'date' | 'list' | 'map';

/** One of the keys that Hugo itself reads. */
export interface Field {
  readonly key: string;
  /** The first is the usual one. */
  readonly kinds: readonly FieldKind[];
  /** What a value of another kind does: Hugo 0.169 stops (`error`) or publishes something else (`warning`). */
  readonly otherwise: Severity;
}

function field(key: string, kinds: readonly FieldKind[], otherwise: Severity = 'warning'): Field {
  return { key, kinds, otherwise };
}

/** Hugo's own keys, as version 0.169 reads them. Any other key is the site's own and may be anything. */
export const fields: readonly Field[] = [
  field('title', ['text']),
  field('linkTitle', ['text']),
  field('description', ['text']),
  field('summary', ['text']),
  field('date', ['date'], 'error'),
  field('lastmod', ['date'], 'error'),
  field('publishDate', ['date'], 'error'),
  field('expiryDate', ['date'], 'error'),
  // Other names that Hugo takes for lastmod, publishDate (two) and expiryDate.
  field('modified', ['date'], 'error'),
  field('pubdate', ['date'], 'error'),
  field('published', ['date'], 'error'),
  field('unpublishdate', ['date'], 'error'),
  field('draft', ['boolean']),
  field('headless', ['boolean']),
  field('isCJKLanguage', ['boolean']),
  field('weight', ['integer']),
  field('slug', ['text']),
  field('url', ['text']),
  field('layout', ['text']),
  field('type', ['text']),
  field('translationKey', ['text']),
  field('tags', ['list', 'text']),
  field('categories', ['list', 'text']),
  field('keywords', ['list', 'text']),
  field('aliases', ['list', 'text']),
  field('outputs', ['list', 'text', 'map'], 'error'),
  field('resources', ['list']),
  field('params', ['map'], 'error'),
  field('build', ['map'], 'error'),
  field('cascade', ['map', 'list'], 'error'),
  field('sitemap', ['map']),
  field('menus', ['map', 'list', 'text']),
  field('menu', ['map', 'list', 'text']),
  field('markup', ['text']),
  field('sites', ['map'], 'error'),
];

/** What Go's ParseBool takes. */
const goBoolean = /^(?:[01tTfF]|true|TRUE|True|false|FALSE|False)$/;

/** Whether Hugo reads the value as that kind. `date` says nothing about the layout of a text. */
export function isOfKind(value: FrontMatterValue, kind: FieldKind): boolean {
  switch (kind) {
    case 'text':
      return typeof value !== 'object';
    case 'boolean':
      return typeof value === 'boolean' || value === 0 || value === 1 || goBoolean.test(asText(value));
    case 'integer':
      return typeof value === 'boolean' || Number.isFinite(value) || /^[+-]?\d[\d_]*$/.test(asText(value));
    case 'date':
      return typeof value === 'string' || Number.isSafeInteger(value);
    case 'list':
      return Array.isArray(value);
    case 'map':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}

function asText(value: FrontMatterValue): string {
  return typeof value === 'string' ? value : '';
}

/** Whether a value says nothing: Hugo treats the key as if it were not there. */
export function isEmpty(value: FrontMatterValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}
