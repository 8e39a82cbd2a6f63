/** The output formats built into Hugo 0.169. */
export const outputFormats: readonly string[] =
  'html rss json amp calendar css csv markdown robots sitemap sitemapindex webappmanifest gotmpl alias 404'.split(' ');
