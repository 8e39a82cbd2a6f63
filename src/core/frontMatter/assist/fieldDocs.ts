import { say, type Message } from '../../problem.js';

/** What there is to know of one of Hugo's keys. */
export interface FieldDoc {
  readonly about: Message;
  /** What Hugo goes by where the key is not there. */
  readonly fallback?: Message;
  /** The first version of Hugo that reads it, where that is not long ago. */
  readonly since?: string;
  /** The values that there are, where these are few. */
  readonly values?: readonly string[];
}

const listing = ['always', 'never', 'local'];
const rendering = ['always', 'never', 'link'];

/** By key, in lower case; of a key within a map with the map's before it. */
export const fieldDocs: Readonly<Record<string, FieldDoc>> = {
  title: { about: say('The name of the post: its heading, its entry in lists, the title of the browser’s tab.') },
  linktitle: { about: say('A shorter title for menus and links.'), fallback: say('the title') },
  description: { about: say('What the post is about, in a sentence or two: search results and shared links show it.') },
  summary: {
    about: say('What lists of posts show of this one.'),
    fallback: say('the text up to <!--more-->, or its first 70 words'),
  },
  date: {
    about: say(
      'When the post was written. Posts are sorted by it, and one with a date to come is left out. A date without a zone is one of the site’s zone.',
    ),
    fallback: say('publishDate, then lastmod'),
  },
  lastmod: { about: say('When the post was last changed.'), fallback: say('date, then publishDate') },
  modified: { about: say('Another name for lastmod.') },
  publishdate: { about: say('Until then Hugo leaves the post out.'), fallback: say('date') },
  pubdate: { about: say('Another name for publishDate.') },
  published: { about: say('Another name for publishDate: a date, neither true nor false.') },
  expirydate: { about: say('From then on Hugo leaves the post out.'), fallback: say('never') },
  unpublishdate: { about: say('Another name for expiryDate.') },
  draft: {
    about: say('Whether the post is not ready: Hugo leaves it out, unless it is asked for drafts.'),
    fallback: say('false'),
    values: ['true', 'false'],
  },
  headless: {
    about: say('Whether this bundle has no page of its own, and is there for its files only.'),
    fallback: say('false'),
    values: ['true', 'false'],
  },
  iscjklanguage: {
    about: say('Whether the text is Chinese, Japanese or Korean: its words are counted by characters.'),
    fallback: say('what the site says in hasCJKLanguage'),
    values: ['true', 'false'],
  },
  weight: {
    about: say('A whole number: posts with small ones come first, those without one last.'),
    fallback: say('0'),
  },
  slug: { about: say('The last part of the post’s address.'), fallback: say('the name of the file') },
  url: {
    about: say(
      'The whole address within the site, as in /posts/my-recap/. It may hold tokens such as :year, since 0.131.',
    ),
    fallback: say('what the site’s permalinks, or the path of the file, make of it'),
  },
  aliases: { about: say('Older addresses within the site that lead to this post.') },
  layout: {
    about: say('The template that shows the post, by its name without .html.'),
    fallback: say('single or page'),
  },
  type: {
    about: say('The folder of layouts that the template is looked for in.'),
    fallback: say('the section: posts, for a file in content/posts'),
  },
  markup: {
    about: say('What the text is written in.'),
    fallback: say('told by the name’s ending'),
    values: ['markdown', 'asciidoc', 'pandoc', 'rst'],
  },
  translationkey: { about: say('What this post and its translations have in common, where their paths differ.') },
  tags: { about: say('What the post is about, as a list of words: each has a page with its posts.') },
  categories: { about: say('The kinds of posts that it belongs to, as a list: each has a page with its posts.') },
  keywords: { about: say('Words for templates and related posts, as a list; not shown by itself.') },
  outputs: {
    about: say('The formats that the page is published in, as a list.'),
    fallback: say('what the site says for pages'),
  },
  resources: {
    about: say('Names, titles and parameters of the files in the post’s bundle: a list of maps with "src".'),
  },
  params: {
    about: say(
      'Values of your own, for templates and the shortcode param. They count more than those of the same name outside.',
    ),
    since: '0.123',
  },
  build: {
    about: say('Whether the page is in lists, has a page of its own, and publishes its files.'),
    since: '0.145',
  },
  'build.list': { about: say('Whether lists show the page.'), fallback: say('always'), values: listing },
  'build.render': { about: say('Whether the page is written to disk.'), fallback: say('always'), values: rendering },
  'build.publishresources': {
    about: say('Whether the files of its bundle are published though no template asks for them.'),
    fallback: say('true'),
    values: ['true', 'false'],
  },
  cascade: { about: say('Values that the pages below this one have, too; which ones can be said in "target".') },
  sitemap: { about: say('What the site map says of the page.') },
  'sitemap.changefreq': {
    about: say('How often the page changes.'),
    values: ['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'],
  },
  'sitemap.priority': { about: say('From 0 to 1: how the page stands to others of the site.') },
  'sitemap.disable': { about: say('Whether the page is left out.'), fallback: say('false'), values: ['true', 'false'] },
  menus: { about: say('The menus that the page is in: a name, a list of names, or a map with an entry for each.') },
  menu: { about: say('Another name for menus.') },
  sites: { about: say('The languages, versions and roles that the page is published for.'), since: '0.153' },
};
