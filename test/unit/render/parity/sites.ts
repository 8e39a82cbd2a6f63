import { defaultMarkup, type Goldmark, type Highlight } from '../../../../src/core/site/markup.js';
import { defaultSite, type Site } from '../../../../src/core/site/site.js';

const { goldmark, highlight } = defaultMarkup;
const { extensions, parser, renderer } = goldmark;

function withGoldmark(changed: Partial<Goldmark>): Pick<Site, 'markup'> {
  return { markup: { ...defaultMarkup, goldmark: { ...goldmark, ...changed } } };
}

function withHighlight(changed: Partial<Highlight>): Pick<Site, 'markup'> {
  return { markup: { ...defaultMarkup, highlight: { ...highlight, ...changed } } };
}

const { privacy } = defaultSite;
const on = (names: readonly string[]): typeof extensions.extras =>
  Object.fromEntries(Object.keys(extensions.extras).map((name) => [name, names.includes(name)])) as never;

/** Sites that differ from Hugo's defaults, by the name that a fixture's expected HTML bears: NAME.SITE.html. */
const configurations: Readonly<Record<string, Partial<Site>>> = {
  default: {},
  unsafe: withGoldmark({ renderer: { ...renderer, unsafe: true } }),
  hardwraps: withGoldmark({ renderer: { ...renderer, hardWraps: true, xhtml: true } }),
  attrblock: withGoldmark({ parser: { ...parser, attribute: { title: true, block: true } } }),
  loneimages: withGoldmark({
    parser: { ...parser, wrapStandAloneImageWithinParagraph: false, attribute: { title: true, block: true } },
  }),
  nowrapimg: withGoldmark({ parser: { ...parser, wrapStandAloneImageWithinParagraph: false } }),
  notypo: withGoldmark({
    extensions: { ...extensions, linkify: false, typographer: { ...extensions.typographer, disable: true } },
  }),
  classes: withHighlight({ noClasses: false }),
  emoji: { enableEmoji: true },
  subpath: { baseURL: 'https://example.org/sub/' },
  privacy: {
    privacy: {
      ...privacy,
      youTube: { ...privacy.youTube, privacyEnhanced: true },
      vimeo: { ...privacy.vimeo, enableDNT: true },
    },
  },
  noembeds: {
    privacy: {
      youTube: { ...privacy.youTube, disable: true },
      vimeo: { ...privacy.vimeo, disable: true },
      x: { ...privacy.x, disable: true },
      instagram: { ...privacy.instagram, disable: true },
    },
  },
  extras: withGoldmark({
    extensions: {
      ...extensions,
      strikethrough: false,
      extras: on(['delete', 'insert', 'mark', 'subscript', 'superscript']),
    },
  }),
  struck: withGoldmark({ extensions: { ...extensions, extras: on(['subscript']) } }),
  math: withGoldmark({
    extensions: {
      ...extensions,
      passthrough: {
        enable: true,
        inline: [
          ['\\(', '\\)'],
          ['$', '$'],
        ],
        block: [
          ['\\[', '\\]'],
          ['$$', '$$'],
        ],
      },
    },
  }),
  plain: withGoldmark({
    extensions: {
      ...extensions,
      table: false,
      strikethrough: false,
      taskList: false,
      definitionList: false,
      footnote: { ...extensions.footnote, enable: false },
      linkifyProtocol: 'http',
    },
    parser: { ...parser, autoHeadingID: false, attribute: { title: false, block: false } },
  }),
  quotes: withGoldmark({
    extensions: {
      ...extensions,
      linkifyProtocol: 'http',
      typographer: {
        ...extensions.typographer,
        leftDoubleQuote: '&laquo;&nbsp;',
        rightDoubleQuote: '&nbsp;&raquo;',
        enDash: '-',
        apostrophe: "'",
      },
      footnote: { enable: true, backlinkHTML: '<b>back</b>', enableAutoIDPrefix: false },
    },
    parser: { ...parser, autoIDType: 'blackfriday', autoDefinitionTermID: true },
  }),
  ascii: withGoldmark({
    extensions: { ...extensions, footnote: { ...extensions.footnote, enableAutoIDPrefix: true } },
    parser: { ...parser, autoIDType: 'github-ascii', autoDefinitionTermID: true },
  }),
  lines: withHighlight({ lineNos: true, hlLines: '2', lineNoStart: 5, wrapperClass: 'code', anchorLineNos: true }),
  inlinelines: withHighlight({ lineNos: true, lineNumbersInTable: false, noClasses: false, tabWidth: 2 }),
  nofences: withHighlight({ codeFences: false }),
  guess: withHighlight({ guessSyntax: true }),
};

export const siteNames: readonly string[] = Object.keys(configurations);

/** The site with a name; `undefined` if there is none. */
export function siteNamed(name: string): Site | undefined {
  const changed = configurations[name];
  return changed && { ...defaultSite, baseURL: 'https://example.org/', title: 'Lab', ...changed };
}
