import type { PortableTarget } from '../target.js';

/** How a platform writes what plain Markdown has no words for. */
export interface Dialect {
  /** What shows a page of another site, on lines of its own. */
  readonly embed: (url: string) => string;
  /** Whether `embed` shows more than a link. */
  readonly hasEmbeds: boolean;
  /** The lines before and after content that opens with a click. */
  readonly details: (summary: string, open: boolean) => readonly [before: string, after: string];
  readonly hasFootnotes: boolean;
  /** `> [!NOTE]` */
  readonly hasAlerts: boolean;
  /** Whether a heading has the id that Hugo gives it, so that links within the page work. */
  readonly hasHeadingIds: boolean;
  /** Whether a backslash at the end of a line breaks it. Two spaces do so everywhere. */
  readonly hasBackslashBreaks: boolean;
  /** Whether `{{` and `{%` in text are code. */
  readonly hasLiquid: boolean;
}

const plain = {
  hasEmbeds: true,
  hasFootnotes: true,
  hasAlerts: false,
  hasHeadingIds: false,
  hasBackslashBreaks: true,
  hasLiquid: false,
} as const;

export const dialects: Readonly<Record<PortableTarget, Dialect>> = {
  'dev.to': {
    ...plain,
    embed: (url) => `{% embed ${url} %}`,
    details: (summary) => [`{% details ${summary.replace(/[{}%]/g, '')} %}`, '{% enddetails %}'],
    hasBackslashBreaks: false,
    hasLiquid: true,
  },
  hashnode: {
    ...plain,
    embed: (url) => `%[${url}]`,
    details: (summary) => [`**${summary}**`, ''],
    hasFootnotes: false,
  },
  github: {
    ...plain,
    embed: (url) => `<${url}>`,
    details: (summary, open) => [
      `<details${open ? ' open' : ''}>\n<summary>${htmlText(summary)}</summary>`,
      '</details>',
    ],
    hasEmbeds: false,
    hasAlerts: true,
    hasHeadingIds: true,
  },
  discourse: {
    ...plain,
    embed: (url) => url,
    details: (summary) => [`[details="${summary.replaceAll('"', "'")}"]`, '[/details]'],
  },
};

function htmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
