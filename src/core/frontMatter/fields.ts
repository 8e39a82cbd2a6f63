import type { Severity } from '../problem.js';
import type { FrontMatterValue } from './frontMatter.js';

/** The type of a value. `text` accepts every scalar, because Hugo converts numbers and booleans to strings. */
export type FieldKind = 'text' | 'boolean' | 'integer' | 'date' | 'list' | 'map';

/** A key that Hugo itself reads. */
export interface Field {
  readonly key: string;
  /** The usual type first. */
  readonly kinds: readonly FieldKind[];
  /**
   * The effect of a value of another type: Hugo 0.169 stops the build (`error`) or publishes something else
   * (`warning`).
   */
  readonly otherwise: Severity;
}

function field(key: string, kinds: readonly FieldKind[], otherwise: Severity = 'warning'): Field {
  return { key, kinds, otherwise };
}

/** Hugo's own keys, as of version 0.169. Any other key is a parameter of the site and accepts any value. */
export const fields: readonly Field[] = [
  field('title', ['text']),
  field('linkTitle', ['text']),
  field('description', ['text']),
  field('summary', ['text']),
  field('date', ['date'], 'error'),
  field('lastmod', ['date'], 'error'),
  field('publishDate', ['date'], 'error'),
  field('expiryDate', ['date'], 'error'),
  // Aliases of lastmod, publishDate (two) and expiryDate.
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

/** The strings that Go's ParseBool accepts. */
const goBoolean = /^(?:[01tTfF]|true|TRUE|True|false|FALSE|False)$/;

/** Whether Hugo accepts the value as this type. `date` does not check the format of a string. */
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

/** Whether the value is empty: Hugo then treats the key as missing. */
export function isEmpty(value: FrontMatterValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}
