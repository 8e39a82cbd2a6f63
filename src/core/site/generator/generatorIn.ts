import { isSiteFolder } from '../configuration/configurationFiles.js';
import { mapAt } from '../configuration/configurationMap.js';
import { parseConfiguration } from '../configuration/parseConfiguration.js';
import { list, read, type SiteQuery } from '../configuration/siteQuery.js';
import type { Generator } from './generator.js';

/** The names of files that only one program has. */
const ownFiles: readonly (readonly [Generator, RegExp])[] = [
  ['hugo', /^hugo\.(?:toml|ya?ml|json)$/],
  ['eleventy', /^(?:\.eleventy\.c?js|eleventy\.config\.[cm]?[jt]s)$/],
  ['astro', /^astro\.config\.[cm]?[jt]s$/],
  ['zola', /^zola\.toml$/],
  ['none', /^(?:gatsby-config|next\.config|nuxt\.config|docusaurus\.config|quartz\.config)\.[cm]?[jt]s$/],
  ['none', /^(?:_quarto\.ya?ml|pelicanconf\.py)$/],
];

/** The configuration of other programs, which a site of Hugo may have beside its own, as for its documentation. */
const othersFiles =
  /^(?:(?:mkdocs|bridgetown\.config|_cobalt|myst|\.gitbook)\.ya?ml|zensical\.toml|book\.toml|conf\.py|config\.rb|_config\.[jt]s|metalsmith\.(?:json|js)|svelte\.config\.[cm]?[jt]s|\.(?:vitepress|vuepress)\/)$/;

/** The packages that publish a site. */
const packages: readonly (readonly [name: string, Generator])[] = [
  ['hexo', 'hexo'],
  ['@11ty/eleventy', 'eleventy'],
  ['astro', 'astro'],
  ['gatsby', 'none'],
  ['next', 'none'],
  ['nuxt', 'none'],
  ['@docusaurus/core', 'none'],
  ['vitepress', 'none'],
  ['vuepress', 'none'],
];

/**
 * The generator whose site a folder is, by its configuration; `undefined` for any other folder. With a `chosen` one,
 * only its sites count: those of Hugo have to be found.
 */
export function* generatorIn(chosen?: Generator): SiteQuery<Generator | undefined> {
  if (chosen !== undefined) return chosen === 'hugo' && (yield* isSiteFolder()) ? 'hugo' : undefined;
  const names = (yield* list('')) ?? [];
  const named = ownFiles.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
  if (named !== undefined) return named;
  // Zola and Hugo share the name of this file.
  if (names.includes('config.toml') && (yield* configuresZola())) return 'zola';
  if (yield* isSiteFolder()) return 'hugo';
  if (names.some((name) => othersFiles.test(name))) return 'none';
  return (yield* inUnderscored(names)) ?? (yield* inPackage(names));
}

/** Zola requires `base_url`, at the top level. */
function* configuresZola(): SiteQuery<boolean> {
  const [text = ''] = yield* read(['config.toml']);
  const top = /^(?:(?![ \t]*\[)[^\n]*(?:\n|$))*/.exec(text.replace(/\r\n?/g, '\n'))![0];
  return /^[ \t]*base_url[ \t]*=/m.test(top) && !/^[ \t]*baseurl[ \t]*=/im.test(top);
}

/** Jekyll, Hexo and Jupyter Book share the name of their configuration. Jekyll also works without one. */
function* inUnderscored(names: readonly string[]): SiteQuery<Generator | undefined> {
  const file = names.find((name) => /^_config\.(?:ya?ml|toml|json)$/.test(name));
  if (file !== undefined) {
    const [text = ''] = yield* read([file]);
    const isHexo =
      names.includes('scaffolds/') || /^(?:new_post_name|source_dir|public_dir|skip_render)\s*:/m.test(text);
    if (isHexo || (yield* inPackage(names)) === 'hexo') return 'hexo';
    return names.some((name) => /^_toc\.ya?ml$/.test(name)) ? 'none' : 'jekyll';
  }
  if (!names.includes('Gemfile')) return undefined;
  const [gems = ''] = yield* read(['Gemfile']);
  return /^[ \t]*gem[ \t]*(?:\([ \t]*)?['"](?:jekyll|github-pages)['"]/m.test(gems) ? 'jekyll' : undefined;
}

function* inPackage(names: readonly string[]): SiteQuery<Generator | undefined> {
  if (!names.includes('package.json')) return undefined;
  const [text] = yield* read(['package.json']);
  if (text === undefined) return undefined;
  const { map } = parseConfiguration('package.json', text);
  const used = { ...mapAt(map, 'dependencies'), ...mapAt(map, 'devdependencies') };
  return packages.find(([name]) => Object.hasOwn(used, name))?.[1];
}
