import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readSiteFiles } from '../../../src/core/site/configuration/readSiteFiles.js';
import type { Site } from '../../../src/core/site/site.js';
import { readFiles } from './readFiles.js';

type Json = Readonly<Record<string, unknown>>;

interface Recorded {
  readonly cases: readonly {
    readonly name: string;
    readonly files: Readonly<Record<string, string>>;
    readonly sites: readonly Json[];
  }[];
}

const { cases } = JSON.parse(readFileSync('test/unit/site/configuration.json', 'utf8')) as Recorded;
const standard = cases[0]!.sites[0]!;

/** With lower-case keys and without empty values, as `hugo config` prints them. */
function printed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).flatMap(([key, each]) => {
    const plain = printed(each);
    return isNothing(plain) ? [] : [[key.toLowerCase(), plain] as const];
  });
  return Object.fromEntries(entries);
}

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === '' || value === false || value === 0;
}

function goldmarkOf({ markup: { goldmark } }: Site): unknown {
  const { extensions, renderHooks } = goldmark;
  const { typographer, footnote, passthrough } = extensions;
  const { inline, block, enable } = passthrough;
  return {
    ...goldmark,
    extensions: {
      ...extensions,
      extras: Object.fromEntries(Object.entries(extensions.extras).map(([key, each]) => [key, { enable: each }])),
      passthrough: { enable, delimiters: { inline, block } },
      ...switchedOff(typographer.disable, footnote.enable),
    },
    renderHooks: { image: { useEmbedded: renderHooks.image }, link: { useEmbedded: renderHooks.link } },
  };
}

/** Hugo drops all other settings of what is turned off. */
function switchedOff(isPlain: boolean, hasNotes: boolean): Json {
  return { ...(isPlain && { typographer: { disable: true } }), ...(!hasNotes && { footnote: undefined }) };
}

function highlightOf({ markup: { highlight } }: Site): unknown {
  const { hlLines, ...others } = highlight;
  return { ...others, hl_lines: hlLines };
}

/** The part of a site that Hugo's own output includes. */
function toHugo(site: Site): Json {
  const flags = Object.entries(site).filter(([, value]) => typeof value === 'boolean');
  return {
    ...(printed(Object.fromEntries(flags)) as Json),
    ...(printed({
      baseURL: site.baseURL,
      timeZone: site.timeZone,
      refLinksNotFoundURL: site.refLinksNotFoundURL,
      uglyURLs: site.uglyURLs,
    }) as Json),
    ...(site.refLinksErrorLevel === 'WARNING' && { reflinkserrorlevel: 'WARNING' }),
    ...(site.permalinks.length > 0 && { permalinks: site.permalinks }),
    language: site.language,
    locale: site.locale,
    title: site.title,
    params: site.params,
    taxonomies: [...site.taxonomies].sort(),
    date: site.dateKeys,
    goldmark: printed(goldmarkOf(site)),
    highlight: printed(highlightOf(site)),
    privacy: printed(site.privacy),
  };
}

/** The recorded result of a case in the same form. */
function expectedOf(recorded: Json): Json {
  const all = merged(standard, recorded);
  const { taxonomies, permalinks, privacy, reflinkserrorlevel, ...others } = all;
  const rules = permalinks as readonly { pattern: string; target: { kind?: string; path: string } }[] | undefined;
  return {
    ...others,
    ...(typeof reflinkserrorlevel === 'string' && { reflinkserrorlevel: reflinkserrorlevel.toUpperCase() }),
    ...(rules && { permalinks: rules.map(({ pattern, target }) => ({ ...target, pattern })) }),
    taxonomies: Object.values((taxonomies ?? {}) as Json).sort(),
    privacy: printed(privacy),
  };
}

const tables = ['goldmark', 'extensions', 'parser', 'renderer', 'highlight'];

function merged(below: Json, above: Json): Json {
  const all = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    const own = all.get(key);
    if (value === null) all.delete(key);
    else all.set(key, tables.includes(key) && own !== undefined ? merged(own as Json, value as Json) : value);
  }
  return Object.fromEntries(all);
}

/** Hugo decides the order of rules: the rules do not overlap here. */
function sorted(site: Json): Json {
  const { permalinks, ...others } = site;
  const texts = (permalinks as readonly unknown[] | undefined)?.map((rule) =>
    JSON.stringify(rule, ['kind', 'path', 'pattern']),
  );
  return { ...others, ...(texts && { permalinks: texts.sort() }) };
}

describe('readSiteFiles, as Hugo 0.169 reads configuration', () => {
  for (const { name, files, sites } of cases)
    it(name, () => {
      const reading = readFiles(readSiteFiles(0, undefined), files);
      const found = reading.sites.map((site) => sorted(toHugo(site)));
      const byLanguage = (each: readonly Json[]): readonly Json[] =>
        [...each].sort((a, b) => (String(a['language']) < String(b['language']) ? -1 : 1));
      assert.deepEqual(byLanguage(found), byLanguage(sites.map((site) => sorted(expectedOf(site)))));
      assert.deepEqual(reading.problems, []);
    });
});
