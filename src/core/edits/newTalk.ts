/** A talk that is to be written up. Texts are trimmed, never Markdown. */
export interface NewTalk {
  readonly title: string;
  /** The talk's page; empty for none. */
  readonly url: string;
  readonly speakers: readonly string[];
  /** Without `#`. */
  readonly tags: readonly string[];
}

/** How a post writes its talks, as far as a new one must know. */
export interface TalkForm {
  /** Of the heading, 1 to 6. */
  readonly level: number;
  /** Lines that part the heading, the lines about the talk, and the notes: 0 or 1. */
  readonly blankLines: number;
}

/** The Markdown of a new talk, down to the empty line on which its notes begin; lines without their ends. */
export function formatTalk(talk: NewTalk, { level, blankLines }: TalkForm): readonly string[] {
  const title = talk.url === '' ? escapeText(talk.title) : `[${escapeText(talk.title)}](${formatTarget(talk.url)})`;
  const lines = [`${'#'.repeat(level)} ${title}`];
  const gap = Array<string>(blankLines).fill('');
  if (talk.speakers.length > 0) lines.push(...gap, `_By ${joinNames(talk.speakers.map(escapeText))}_`);
  // Two emphasised lines in a row would be one paragraph: they always stand apart.
  if (talk.tags.length > 0) lines.push(...(talk.speakers.length > 0 ? [''] : gap), formatTags(talk.tags));
  return [...lines, '', ''];
}

function formatTags(tags: readonly string[]): string {
  return `_${tags.map((tag) => `#${escapeText(tag)}`).join(', ')}_`;
}

/** "Ada", "Ada & Grace", "Ada, Grace & Edsger". */
function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} & ${names.at(-1)!}`;
}

/** The text as Markdown that shows exactly it, with as few backslashes as that needs. */
export function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]<]|&(?=#?\w+;)|~(?=~)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=(?:^| ))#+$/gu, '\\$&');
}

/** A link's target: one that holds blanks or parentheses goes between angle brackets. */
function formatTarget(url: string): string {
  const target = url.replace(/[\r\n<>]/g, encodeURIComponent).trim();
  return /[\s()]/.test(target) ? `<${target}>` : target;
}
