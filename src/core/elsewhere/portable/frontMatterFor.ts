import { findKey, type FrontMatterValue, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { showValue } from '../../frontMatter/values/showValue.js';
import type { PageFacts } from '../../preview/pageSource.js';
import { escapeText } from '../../edits/escapeText.js';
import type { Addresses } from '../addresses.js';
import type { PortableTarget } from '../target.js';

/** What a platform gets before and after the content; lines end in `\n`. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** The front matter that a platform reads; for one that reads none, a link to the original. */
export function surroundings(target: PortableTarget, facts: PageFacts, addresses: Addresses): Surroundings {
  if (target === 'dev.to') return { before: yaml(devTo(facts, addresses)), after: '' };
  if (target === 'hashnode') return { before: yaml(hashnode(facts, addresses)), after: '' };
  // Otherwise the title is a heading of the content.
  const title = escapeText(textOf(facts, 'title') ?? '');
  if (title === '') return { before: '', after: '' };
  const linked = addresses.page === undefined ? title : `[${title}](${addresses.page})`;
  // A topic of Discourse has its title elsewhere.
  if (target === 'github') return { before: `# ${linked}\n\n`, after: '' };
  return { before: '', after: addresses.page === undefined ? '' : `\n---\n\n${linked}\n` };
}

type Lines = readonly (readonly [key: string, value: string | undefined])[];

/** Unpublished: its author has the last word. It takes four tags, of letters and digits. */
function devTo(facts: PageFacts, addresses: Addresses): Lines {
  const tags = tagsOf(facts).flatMap((tag) => tag.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || []);
  return [
    ['title', quoted(facts.title)],
    ['published', 'false'],
    ['description', quoted(textOf(facts, 'description'))],
    ['tags', [...new Set(tags)].slice(0, 4).join(', ') || undefined],
    ['canonical_url', addresses.page],
    ['cover_image', coverOf(facts, addresses)],
  ];
}

/** For a repository that Hashnode reads; the domain is its author's. It takes five tags, as in addresses. */
function hashnode(facts: PageFacts, addresses: Addresses): Lines {
  const tags = tagsOf(facts).flatMap(
    (tag) =>
      tag
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || [],
  );
  const [, slug] =
    /([^/]+)\/?$/.exec(addresses.page?.replace(/^https?:\/\/[^/]*/, '').replace(/\.html$/, '') ?? '') ?? [];
  return [
    ['title', quoted(facts.title)],
    ['subtitle', quoted(textOf(facts, 'description'))],
    ['slug', slug],
    ['tags', [...new Set(tags)].slice(0, 5).join(', ') || undefined],
    ['cover', coverOf(facts, addresses)],
    ['canonical', addresses.page],
    ['domain', '""'],
    ['saveAsDraft', 'true'],
  ];
}

function yaml(lines: Lines): string {
  const written = lines.flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}\n`));
  return `---\n${written.join('')}---\n\n`;
}

/** JSON's strings are YAML's, too. */
function quoted(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : JSON.stringify(text);
}

function textOf({ values }: PageFacts, key: string): string | undefined {
  const value = findKey(values, key)?.value;
  return typeof value === 'string' ? value.trim() : undefined;
}

function tagsOf({ values }: PageFacts): readonly string[] {
  const value = findKey(values, 'tags')?.value;
  const tags: readonly FrontMatterValue[] = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  return tags.flatMap((tag) => (typeof tag === 'object' ? [] : showValue(tag)));
}

/** Hugo's own `images`, or what most themes call it. */
function coverOf({ values }: PageFacts, { image }: Addresses): string | undefined {
  const found = ['images', 'cover', 'image', 'featured_image', 'featuredImage', 'thumbnail']
    .map((key) => pathIn(findKey(values, key)))
    .find((path) => path !== undefined);
  const url = found === undefined ? undefined : image(found, '');
  return url !== undefined && /^https?:/i.test(url) ? url : undefined;
}

function pathIn(entry: KeyedValue | undefined): string | undefined {
  const value = entry?.value;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string' && first !== '') return first;
  if (typeof first !== 'object' || first === null) return undefined;
  const { image, src } = first as Readonly<Record<string, unknown>>;
  return [image, src].find((each) => typeof each === 'string' && each !== '') as string | undefined;
}
