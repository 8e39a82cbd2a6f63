import { say } from '../problem.js';
import { figure, highlight, qr, youtube } from './longParameters.js';
import type { Documentation, ShortcodeParameter } from './shortcodeParameter.js';

/** A shortcode that can be called. */
export interface Shortcode {
  readonly name: string;
  /** One or more sentences; can be empty. */
  readonly documentation: Documentation;
  /** Whether it takes content between an opener and a closer. */
  readonly inner: boolean;
  readonly parameters: readonly ShortcodeParameter[];
}

/** A shortcode built into Hugo. */
export interface EmbeddedShortcode extends Shortcode {
  /** The version of Hugo that added it; absent if it was always there. */
  readonly since?: string;
  /** The version of Hugo that deprecated it. */
  readonly deprecated?: string;
  /** The version of Hugo that removed it, so that the build fails. */
  readonly removed?: string;
  /** The replacement. */
  readonly instead?: string;
  /** Hugo's message for a deprecated or removed shortcode. */
  readonly farewell?: string;
}

const path: ShortcodeParameter = {
  name: 'path',
  index: 0,
  required: true,
  type: 'string',
  documentation: say(
    'The page, relative to this one or, with a slash first, to the content folder; may end in #fragment.',
  ),
};
const language: ShortcodeParameter = { name: 'lang', type: 'string', documentation: say('Language of the page.') };
const format: ShortcodeParameter = {
  name: 'outputFormat',
  type: 'string',
  documentation: say('Output format of the page.'),
};

const user: ShortcodeParameter = { name: 'user', required: true, type: 'string', documentation: say('The account.') };
const post: ShortcodeParameter = {
  name: 'id',
  required: true,
  type: 'string',
  documentation: say('The number of the post.'),
};

const postOnX: Omit<EmbeddedShortcode, 'name'> = {
  documentation: say('A post on X.'),
  inner: false,
  since: '0.141.0',
  parameters: [user, post],
};

const tweet: Omit<EmbeddedShortcode, 'name'> = {
  documentation: say('A post on Twitter.'),
  inner: false,
  parameters: [
    { ...user, index: 0 },
    { ...post, index: 1 },
  ],
  deprecated: '0.142.0',
  removed: '0.156.0',
  instead: '{{< x user="…" id="…" >}}',
  farewell:
    'The "twitter", "tweet", and "twitter_simple" shortcodes were deprecated in v0.142.0 and removed in v0.156.0. Please use the "x" shortcode instead.',
};

const vimeo: Omit<EmbeddedShortcode, 'name'> = {
  documentation: say('A video on Vimeo.'),
  inner: false,
  parameters: [
    { name: 'id', index: 0, required: true, type: 'string', documentation: say('The video’s number.') },
    { name: 'title', type: 'string', documentation: say('Title of the frame.') },
    { name: 'class', type: 'string', documentation: say('CSS class; replaces the inline styles.') },
    { name: 'loading', type: 'string', values: ['eager', 'lazy'], documentation: say('When to load it.') },
    {
      name: 'allowFullScreen',
      type: 'boolean',
      documentation: say('Whether it may fill the screen; true by default.'),
    },
  ],
};

const instagram: Omit<EmbeddedShortcode, 'name'> = {
  documentation: say('A post on Instagram.'),
  inner: false,
  parameters: [{ index: 0, required: true, type: 'string', documentation: say('The post’s identifier.') }],
};

/** Hugo's own shortcodes (v0.166), by name. A site can override them. */
export const embeddedShortcodes: readonly EmbeddedShortcode[] = [
  {
    name: 'details',
    documentation: say('Content that opens with a click.'),
    inner: true,
    since: '0.140.0',
    parameters: [
      {
        name: 'summary',
        type: 'markdown',
        documentation: say('What is seen of it when closed; “Details” by default.'),
      },
      { name: 'open', type: 'boolean', documentation: say('Whether it is open at first.') },
      { name: 'class', type: 'string', documentation: say('CSS class.') },
      { name: 'name', type: 'string', documentation: say('Of those with the same name only one is open.') },
      { name: 'title', type: 'string', documentation: say('Text of the tooltip.') },
    ],
  },
  { name: 'figure', documentation: say('An image with a caption.'), inner: false, parameters: figure },
  { name: 'highlight', documentation: say('Code with colours.'), inner: true, parameters: highlight },
  { name: 'instagram', ...instagram },
  {
    name: 'instagram_simple',
    ...instagram,
    removed: '0.123.0',
    instead: '{{< instagram … >}}',
    farewell: 'The "instagram_simple" shortcode was removed in v0.123.0. Use the "instagram" shortcode instead.',
  },
  {
    name: 'param',
    documentation: say('A value of the front matter or of the site’s parameters.'),
    inner: false,
    parameters: [
      { index: 0, required: true, type: 'string', documentation: say('Its key; with dots for keys in keys.') },
    ],
  },
  { name: 'qr', documentation: say('A QR code.'), inner: true, since: '0.141.0', parameters: qr },
  { name: 'ref', documentation: say('The URL of a page.'), inner: false, parameters: [path, language, format] },
  {
    name: 'relref',
    documentation: say('The URL of a page, without the site’s own.'),
    inner: false,
    parameters: [path, language, format],
  },
  { name: 'vimeo', ...vimeo },
  { name: 'vimeo_simple', ...vimeo },
  { name: 'x', ...postOnX },
  { name: 'x_simple', ...postOnX },
  { name: 'youtube', documentation: say('A video on YouTube.'), inner: false, parameters: youtube },
  { name: 'tweet', ...tweet },
  { name: 'twitter', ...tweet },
  { name: 'twitter_simple', ...tweet },
  {
    name: 'gist',
    documentation: say('A gist on GitHub.'),
    inner: false,
    parameters: [
      { index: 0, required: true, type: 'string', documentation: say('The account.') },
      { index: 1, required: true, type: 'string', documentation: say('The gist’s identifier.') },
      { index: 2, type: 'string', documentation: say('One file of it.') },
    ],
    deprecated: '0.143.0',
    removed: '0.156.0',
    instead: '[gist](https://gist.github.com/…)',
    farewell: 'The "gist" shortcode was deprecated in v0.143.0 and removed in v0.156.0.',
  },
  {
    name: 'comment',
    documentation: say('Text that is not published.'),
    inner: true,
    parameters: [],
    since: '0.137.1',
    deprecated: '0.143.0',
    instead: '<!-- … -->',
    farewell:
      'The "comment" shortcode was deprecated in v0.143.0 and will be removed in a future release. Please use HTML comments instead.',
  },
];

const byName = new Map(embeddedShortcodes.map((shortcode) => [shortcode.name, shortcode]));

/** The embedded shortcode with this name, compared case-insensitively (Hugo 0.146). */
export function embeddedShortcode(name: string): EmbeddedShortcode | undefined {
  return byName.get(name.toLowerCase());
}
