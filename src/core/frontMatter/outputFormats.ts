/** The output formats that come with Hugo 0.169. */
export const outputFormats: readonly string[] =
  'html rss json amp calendar css csv markdown robots sitemap sitemapindex webappmanifest gotmpl alias 404'.split(' ');
