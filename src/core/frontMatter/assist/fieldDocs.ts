import { say, type Message } from '../../problem.js';

/** Documentation of one of Hugo's keys. */
export interface FieldDoc {
  readonly about: Message;
  /** What Hugo uses if the key is missing. */
  readonly fallback?: Message;
  /** The first version of Hugo that reads the key, if that is recent. */
  readonly since?: string;
  /** The possible values, if there are only a few. */
  readonly values?: readonly string[];
}

const listing = ['always', 'never', 'local'];
const rendering = ['always', 'never', 'link'];

/** By key in lower case; nested keys are prefixed with the key of their map. */
export const fieldDocs: Readonly<Record<string, FieldDoc>> = {
  title: { about: say('The title of the post: shown as its heading, in lists, and in the browser tab.') },
  linktitle: { about: say('A shorter title for menus and links.'), fallback: say('the title') },
  description: {
    about: say('What the post is about, in a sentence or two. Shown in search results and shared links.'),
  },
  summary: {
    about: say('The text that lists of posts show for this one.'),
    fallback: say('the text up to <!--more-->, or its first 70 words'),
  },
  date: {
    about: say(
      'When the post was written. Posts are sorted by date; a post with a future date is not published. A date without a time zone is in the site’s time zone.',
    ),
    fallback: say('publishDate, then lastmod'),
  },
  lastmod: { about: say('When the post was last changed.'), fallback: say('date, then publishDate') },
  modified: { about: say('Another name for lastmod.') },
  publishdate: { about: say('Hugo does not publish the post before this date.'), fallback: say('{0}', 'date') },
  pubdate: { about: say('Another name for publishDate.') },
  published: { about: say('Another name for publishDate. It takes a date, not true or false.') },
  expirydate: { about: say('Hugo does not publish the post from this date on.'), fallback: say('never') },
  unpublishdate: { about: say('Another name for expiryDate.') },
  draft: {
    about: say('Whether the post is a draft. Hugo publishes drafts only on request.'),
    fallback: say('{0}', 'false'),
    values: ['true', 'false'],
  },
  headless: {
    about: say('Whether this bundle only provides files and has no page of its own.'),
    fallback: say('{0}', 'false'),
    values: ['true', 'false'],
  },
  iscjklanguage: {
    about: say('Whether the text is Chinese, Japanese or Korean, so that words are counted by characters.'),
    fallback: say('hasCJKLanguage of the site'),
    values: ['true', 'false'],
  },
  weight: {
    about: say('A whole number. Posts with low numbers come first, posts without a number last.'),
    fallback: say('{0}', '0'),
  },
  slug: { about: say('The last part of the post’s address.'), fallback: say('the file name') },
  url: {
    about: say(
      'The whole address within the site, as in /posts/my-recap/. Since Hugo 0.131, it can contain tokens such as :year.',
    ),
    fallback: say('derived from the site’s permalinks or the path of the file'),
  },
  aliases: { about: say('Older addresses within the site that redirect to this post.') },
  layout: {
    about: say('The template that renders the post: its name without .html.'),
    fallback: say('single or page'),
  },
  type: {
    about: say('The layouts folder that contains the template.'),
    fallback: say('the section: posts, for a file in content/posts'),
  },
  markup: {
    about: say('The markup format of the text.'),
    fallback: say('according to the file extension'),
    values: ['markdown', 'asciidoc', 'pandoc', 'rst'],
  },
  translationkey: { about: say('Connects this post with its translations if their paths differ.') },
  tags: { about: say('What the post is about, as a list of words. Each has a page that lists its posts.') },
  categories: { about: say('The categories of the post, as a list. Each has a page that lists its posts.') },
  keywords: { about: say('Keywords for templates and related posts, as a list. Not shown by default.') },
  outputs: {
    about: say('The output formats of the page, as a list.'),
    fallback: say('outputs of the site for pages'),
  },
  resources: {
    about: say('Names, titles and parameters of the files in the page bundle: a list of maps with "src".'),
  },
  params: {
    about: say(
      'Parameters of your own, for templates and the shortcode param. They override keys of the same name outside of "params".',
    ),
    since: '0.123',
  },
  build: {
    about: say('Whether the page is listed, is rendered, and publishes its files.'),
    since: '0.145',
  },
  'build.list': { about: say('Whether lists include the page.'), fallback: say('always'), values: listing },
  'build.render': { about: say('Whether the page is written to disk.'), fallback: say('always'), values: rendering },
  'build.publishresources': {
    about: say('Whether the files of the page bundle are published even if no template uses them.'),
    fallback: say('{0}', 'true'),
    values: ['true', 'false'],
  },
  cascade: { about: say('Values that the pages below this one inherit. Use "target" to select pages.') },
  sitemap: { about: say('The entry of the page in the sitemap.') },
  'sitemap.changefreq': {
    about: say('How often the page changes.'),
    values: ['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'],
  },
  'sitemap.priority': { about: say('The priority of the page relative to the others of the site, from 0 to 1.') },
  'sitemap.disable': {
    about: say('Whether the sitemap omits the page.'),
    fallback: say('{0}', 'false'),
    values: ['true', 'false'],
  },
  menus: { about: say('The menus that contain the page: a name, a list of names, or a map with an entry for each.') },
  menu: { about: say('Another name for menus.') },
  sites: { about: say('The languages, versions and roles that the page is published for.'), since: '0.153' },
};
