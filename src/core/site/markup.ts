/** A pair of delimiters around text that is not parsed as Markdown. */
export type DelimiterPair = readonly [opening: string, closing: string];

/** `markup.goldmark.extensions.typographer`: the HTML that replaces each plain character sequence. */
export interface Typographer {
  readonly disable: boolean;
  readonly leftSingleQuote: string;
  readonly rightSingleQuote: string;
  readonly leftDoubleQuote: string;
  readonly rightDoubleQuote: string;
  readonly enDash: string;
  readonly emDash: string;
  readonly ellipsis: string;
  readonly leftAngleQuote: string;
  readonly rightAngleQuote: string;
  readonly apostrophe: string;
}

/** `markup.goldmark.extensions`. */
export interface Extensions {
  readonly table: boolean;
  readonly strikethrough: boolean;
  readonly linkify: boolean;
  readonly linkifyProtocol: string;
  readonly taskList: boolean;
  readonly definitionList: boolean;
  readonly footnote: { readonly enable: boolean; readonly backlinkHTML: string; readonly enableAutoIDPrefix: boolean };
  readonly typographer: Typographer;
  /** `extras.NAME.enable`. */
  readonly extras: {
    readonly delete: boolean;
    readonly insert: boolean;
    readonly mark: boolean;
    readonly subscript: boolean;
    readonly superscript: boolean;
  };
  readonly passthrough: {
    readonly enable: boolean;
    readonly inline: readonly DelimiterPair[];
    readonly block: readonly DelimiterPair[];
  };
  readonly cjk: {
    readonly enable: boolean;
    readonly eastAsianLineBreaks: boolean;
    readonly eastAsianLineBreaksStyle: string;
    readonly escapedSpace: boolean;
  };
}

/** `markup.goldmark.renderHooks.NAME.useEmbedded` (`enableDefault` before v0.148). */
export type UseEmbedded = 'auto' | 'never' | 'always' | 'fallback';

/** How ids are generated from text. */
export type IdType = 'github' | 'github-ascii' | 'blackfriday';

/** `markup.goldmark`: how Markdown is parsed and rendered. Names are Hugo's. */
export interface Goldmark {
  readonly extensions: Extensions;
  readonly parser: {
    readonly autoHeadingID: boolean;
    readonly autoIDType: IdType;
    readonly autoDefinitionTermID: boolean;
    readonly attribute: { readonly title: boolean; readonly block: boolean };
    readonly wrapStandAloneImageWithinParagraph: boolean;
  };
  readonly renderer: {
    /** Whether raw HTML is published. */
    readonly unsafe: boolean;
    readonly hardWraps: boolean;
    readonly xhtml: boolean;
  };
  readonly renderHooks: { readonly image: UseEmbedded; readonly link: UseEmbedded };
}

/** `markup.highlight`: how code is highlighted. Names are Hugo's. */
export interface Highlight {
  readonly codeFences: boolean;
  /** Whether colours are inline styles; otherwise they are in a style sheet. */
  readonly noClasses: boolean;
  readonly style: string;
  readonly lineNos: boolean;
  readonly lineNumbersInTable: boolean;
  readonly lineNoStart: number;
  readonly anchorLineNos: boolean;
  readonly lineAnchors: string;
  readonly hlLines: string;
  readonly tabWidth: number;
  readonly guessSyntax: boolean;
  readonly wrapperClass: string;
}

/** `markup.tableOfContents`. Names are Hugo's. */
export interface TableOfContents {
  readonly startLevel: number;
  /** -1 for all levels. */
  readonly endLevel: number;
  readonly ordered: boolean;
}

export const defaultTableOfContents: TableOfContents = { startLevel: 2, endLevel: 3, ordered: false };

/** `markup`: how a post's Markdown is converted. */
export interface Markup {
  readonly goldmark: Goldmark;
  readonly highlight: Highlight;
  /** Hugo's default if it is absent. */
  readonly tableOfContents?: TableOfContents;
}

/** The defaults of Hugo 0.169. */
export const defaultMarkup: Markup = {
  goldmark: {
    extensions: {
      table: true,
      strikethrough: true,
      linkify: true,
      linkifyProtocol: 'https',
      taskList: true,
      definitionList: true,
      footnote: { enable: true, backlinkHTML: '&#x21a9;&#xfe0e;', enableAutoIDPrefix: false },
      typographer: {
        disable: false,
        leftSingleQuote: '&lsquo;',
        rightSingleQuote: '&rsquo;',
        leftDoubleQuote: '&ldquo;',
        rightDoubleQuote: '&rdquo;',
        enDash: '&ndash;',
        emDash: '&mdash;',
        ellipsis: '&hellip;',
        leftAngleQuote: '&laquo;',
        rightAngleQuote: '&raquo;',
        apostrophe: '&rsquo;',
      },
      extras: { delete: false, insert: false, mark: false, subscript: false, superscript: false },
      passthrough: { enable: false, inline: [], block: [] },
      cjk: { enable: false, eastAsianLineBreaks: false, eastAsianLineBreaksStyle: 'simple', escapedSpace: false },
    },
    parser: {
      autoHeadingID: true,
      autoIDType: 'github',
      autoDefinitionTermID: false,
      attribute: { title: true, block: false },
      wrapStandAloneImageWithinParagraph: true,
    },
    renderer: { unsafe: false, hardWraps: false, xhtml: false },
    renderHooks: { image: 'auto', link: 'auto' },
  },
  highlight: {
    codeFences: true,
    noClasses: true,
    style: 'monokai',
    lineNos: false,
    lineNumbersInTable: true,
    lineNoStart: 1,
    anchorLineNos: false,
    lineAnchors: '',
    hlLines: '',
    tabWidth: 4,
    guessSyntax: false,
    wrapperClass: 'highlight',
  },
};
