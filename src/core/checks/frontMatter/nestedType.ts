import { isOfKind, type FieldKind } from '../../frontMatter/fields.js';
import { soundEntries, type FrontMatterEntry, type FrontMatterValue } from '../../frontMatter/frontMatter.js';
import { parseHugoDate } from '../../frontMatter/parseHugoDate.js';
import { say } from '../../problem.js';
import type { Check } from '../check.js';

type Kinds = Readonly<Record<string, FieldKind | 'number'>>;

const build: Kinds = { list: 'text', render: 'text', publishresources: 'boolean' };
const sitemap: Kinds = { changefreq: 'text', filename: 'text', priority: 'number', disable: 'boolean' };
const menuEntry: Kinds = {
  name: 'text',
  parent: 'text',
  identifier: 'text',
  title: 'text',
  pre: 'text',
  post: 'text',
  weight: 'integer',
};
const target: Kinds = { path: 'text', kind: 'text', lang: 'text', environment: 'text' };

/** Values in maps that Hugo decodes strictly: it stops at the first one of the wrong type. */
export const nestedType: Check = {
  codes: ['front-matter-nested-type'],
  check: ({ frontMatter }) =>
    soundEntries(frontMatter).flatMap((entry) => {
      const path = findFault(entry);
      if (path === undefined) return [];
      const message = say('Hugo cannot read the value of "{0}" and stops the build.', `${entry.key}.${path}`);
      return [{ code: 'front-matter-nested-type', severity: 'error', message, range: entry.valueRange }];
    }),
};

/** The path of the first value that Hugo rejects. */
function findFault({ key, value }: FrontMatterEntry): string | undefined {
  switch (key.toLowerCase()) {
    case 'build':
      return faultOf(value, build);
    case 'sitemap':
      return faultOf(value, sitemap);
    case 'sites':
      return faultOf(value, { matrix: 'map', complements: 'map' });
    case 'menu':
    case 'menus':
      return firstFault(value, (each) =>
        each === null ? undefined : isOfKind(each, 'map') ? faultOf(each, menuEntry) : '',
      );
    case 'cascade':
      return inCascade(value);
    default:
      return undefined;
  }
}

function inCascade(value: FrontMatterValue): string | undefined {
  const rules: readonly FrontMatterValue[] = Array.isArray(value) ? value : [value];
  for (const rule of rules) {
    const fault = firstFault(rule, (each, key) => {
      if (key === 'build') return isOfKind(each, 'map') || each === null ? faultOf(each, build) : '';
      if (key === 'target' || key === '_target')
        return isOfKind(each, 'map') ? (faultOf(each, target) ?? firstFault(each, unknownKind)) : '';
      const isBadDate = ['date', 'lastmod', 'publishdate', 'expirydate'].includes(key);
      return isBadDate && typeof each === 'string' && each !== '' && !parseHugoDate(each) ? '' : undefined;
    });
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The value if it is not a kind of page. Anything but a plain name may be a pattern. */
function unknownKind(value: FrontMatterValue, key: string): string | undefined {
  const isKind = typeof value !== 'string' || /^(?:page|home|section|taxonomy|term|)$|\W/i.test(value);
  return key === 'kind' && !isKind ? '' : undefined;
}

/** Walks a map until it finds a fault; `judge` returns the path from the value on, empty for the value itself. */
function firstFault(
  map: FrontMatterValue,
  judge: (value: FrontMatterValue, key: string) => string | undefined,
): string | undefined {
  if (!isOfKind(map, 'map')) return undefined;
  for (const [key, value] of Object.entries(map as Readonly<Record<string, FrontMatterValue>>)) {
    const fault = judge(value, key.toLowerCase());
    if (fault !== undefined) return fault === '' ? key : `${key}.${fault}`;
  }
  return undefined;
}

function faultOf(map: FrontMatterValue, kinds: Kinds): string | undefined {
  return firstFault(map, (value, key) => {
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (kind === undefined || value === null || value === '') return undefined;
    const fits = kind === 'number' ? isNumber(value) : isOfKind(value, kind);
    return fits ? undefined : '';
  });
}

function isNumber(value: FrontMatterValue): boolean {
  return typeof value !== 'object' && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(String(value));
}
