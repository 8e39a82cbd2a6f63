import { soundEntries, type FrontMatterEntry, type FrontMatterValue } from '../../frontMatter/frontMatter.js';
import type { Generator } from '../../site/generator/generator.js';
import type { Post } from '../post.js';
import { codeSpansOf, isWithin } from './codeSpans.js';

/** What is around a post. */
export interface PostPlace {
  /** The generator that publishes the post, chosen by its author or found around it; `undefined` if not known. */
  readonly generator: Generator | undefined;
  /** With its folders, as far as they are known. */
  readonly path: string;
}

/** The generator of a post; `undefined` if neither its place nor its text shows it. */
export function publisherOf(post: Post, { generator, path }: PostPlace): Generator | undefined {
  return generator ?? generatorOfPost(post, path);
}

/** Whether Hugo's keys and shortcodes may be suggested: nothing shows that another generator publishes the post. */
export function mayBeHugo(post: Post, place: PostPlace): boolean {
  return (publisherOf(post, place) ?? 'hugo') === 'hugo';
}

/**
 * The generator that a post is written for, as its text and the name of its file show; `undefined` if nothing does.
 * For posts without a site around them. `path` may have any number of folders.
 */
export function generatorOfPost(post: Post, path = ''): Generator | undefined {
  const entries = soundEntries(post.frontMatter);
  if (saysOutsideCode(post, hugoCall)) return entries.some(({ key }) => quartoKeys.has(key)) ? 'none' : 'hugo';
  return ofPath(path) ?? ofFields(entries, post) ?? ofMarkup(post);
}

/** Where a call of a shortcode begins, finished or not. */
const hugoCall = /\{\{[<%]\s*(?:\/\s*)?[*\p{L}\w]/gu;

/** Quarto's calls look the same. */
const quartoKeys: ReadonlySet<string> = new Set(['format', 'execute', 'jupyter', 'engine', 'bibliography']);

function ofPath(path: string): Generator | undefined {
  const [, above] = /(?:^|\/)(?:([^/]*)\/)?_(?:posts|drafts)\/(?:[^/]*\/)*[^/]*$/.exec(path) ?? [];
  if (above === 'source') return 'hexo';
  return /(?:^|\/)_(?:posts|drafts)\//.test(path) ? 'jekyll' : undefined;
}

/** Keys, in lower case, that only Hugo reads. */
const hugoKeys: ReadonlySet<string> = new Set(
  '_build cascade expirydate headless iscjklanguage lastmod linktitle markup outputs translationkey'.split(' '),
);

interface FieldSign {
  readonly generator: Generator;
  readonly key: RegExp;
  readonly value?: RegExp;
}

/** Fields that others than Hugo read, as written. */
const fieldSigns: readonly FieldSign[] = [
  { generator: 'astro', key: /^layout$/, value: /\.astro$/ },
  { generator: 'astro', key: /^(?:pubDate|pubDatetime|updatedDate|heroImage)$/ },
  { generator: 'eleventy', key: /^layout$/, value: /\.(?:njk|liquid|webc|vto|11ty\.\w+)$/ },
  { generator: 'eleventy', key: /^(?:eleventy[A-Z]\w*|templateEngineOverride)$/ },
  { generator: 'hexo', key: /^(?:abbrlink|disableNunjucks|top_img)$/ },
  { generator: 'jekyll', key: /^(?:last_modified_at|redirect_from|author_profile|excerpt_separator)$/ },
  { generator: 'jekyll', key: /^layout$/, value: /^(?:post|page|single|default|home)$/ },
  { generator: 'jekyll', key: /^published$/, value: /^(?:true|false)$/ },
  {
    generator: 'none',
    key: /^(?:cssclass(?:es)?|templateKey|sidebar_position|sidebar_label|canonical_url|permalink)$/,
  },
  { generator: 'none', key: new RegExp(`^(?:${[...quartoKeys].join('|')})$`) },
];

function ofFields(entries: readonly FrontMatterEntry[], { frontMatter }: Post): Generator | undefined {
  if (frontMatter?.format === 'toml') return ofToml(entries);
  const isHugo =
    frontMatter?.format === 'json' ? entries.length > 1 : entries.some(({ key }) => hugoKeys.has(key.toLowerCase()));
  const other = fieldSigns.find((sign) =>
    entries.some(({ key, value }) => sign.key.test(key) && (sign.value?.test(textOf(value)) ?? true)),
  );
  // Posts that have moved from one to the other may have fields of both.
  if (other) return isHugo ? undefined : other.generator;
  return isHugo || isNewInHugo(entries) ? 'hugo' : undefined;
}

function textOf(value: FrontMatterValue | undefined): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

/** As Hugo itself writes a new post: a draft, with the time and its offset. */
function isNewInHugo(entries: readonly FrontMatterEntry[]): boolean {
  const value = (name: string): FrontMatterValue | undefined => entries.find(({ key }) => key === name)?.value;
  const isMoment = /^\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-]\d\d:\d\d)$/.test(textOf(value('date')));
  return isMoment && typeof value('draft') === 'boolean';
}

/** Fields that Zola has and Hugo has, and those that only Zola has. It rejects any other. */
const inBoth: ReadonlySet<string> = new Set('title description date draft slug weight aliases authors'.split(' '));
const zolaKeys: ReadonlySet<string> = new Set(
  'updated path template taxonomies extra in_search_index sort_by page_template insert_anchor_links'.split(' '),
);

/** Only Hugo and Zola write TOML. */
function ofToml(entries: readonly FrontMatterEntry[]): Generator | undefined {
  if (entries.some(({ key }) => zolaKeys.has(key))) return 'zola';
  return entries.some(({ key }) => !inBoth.has(key)) ? 'hugo' : undefined;
}

/** What others than Hugo write in the text. */
const markupSigns: readonly (readonly [Generator, RegExp])[] = [
  ['hexo', /\{%\s*(?:asset_\w+|post_link|post_path|codeblock|note|tabs)\s/g],
  [
    'jekyll',
    /\{%-?\s*(?:include|include_relative|link|post_url|highlight|seo|assign|capture)\s|\{:\s?(?:[.#]\w|\w+=)/g,
  ],
  [
    'none',
    /\{%-?\s*\w|\{\{[^{}<%|\n]{0,200}\|[^{}\n]{0,200}\}\}|!?\[\[[^[\]\n]+\]\](?![([])|<!--\s*truncate\s*-->|^import\s.+\sfrom\s+['"]/gm,
  ],
];

function ofMarkup(post: Post): Generator | undefined {
  return markupSigns.find(([, sign]) => saysOutsideCode(post, sign))?.[0];
}

function saysOutsideCode(post: Post, sign: RegExp): boolean {
  const { text } = post.source;
  if (text.search(sign) < 0) return false;
  const code = codeSpansOf(post);
  return Array.from(text.matchAll(sign)).some(({ index }) => !isWithin(code, index));
}
