import type { Token } from 'markdown-it';
import { createParser } from '../../../../src/core/markdown/createMarkdown.js';
import { scanBlocks } from '../../../../src/core/post/blocks/scanBlocks.js';
import { defaultSite } from '../../../../src/core/site/site.js';
import { readSource } from '../../../../src/core/text.js';

/** Blocks and headings in the same format for both, one per line: `0-1 heading`, `0-1 h2 nested "text"`. */
export interface Outcome {
  readonly blocks: readonly string[];
  readonly headings: readonly string[];
}

// As in the preview, up to the rule that turns paragraphs into tables: later ones move footnotes and remove attributes.
const peer = createParser(defaultSite);
peer.core.ruler.enableOnly(['normalize', 'block', 'tables']);

const kinds: Readonly<Record<string, string>> = {
  heading_open: 'heading',
  paragraph_open: 'paragraph',
  code_block: 'code',
  fence: 'code',
  html_block: 'html',
  blockquote_open: 'quote',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  table_open: 'table',
  hr: 'rule',
  reference_definition: 'definition',
  footnote_open: 'footnote',
  dl_open: 'definitionList',
};

/** The result of the scan. markdown-it replaces NUL by the replacement character, so this does too. */
export function ours(text: string): Outcome {
  const { blocks, headings } = scanBlocks(readSource(text), 0);
  return {
    blocks: blocks.map(({ kind, line, endLine }) => `${line}-${endLine} ${kind}`),
    headings: headings.map(({ level, text: content, line, endLine, nested }) =>
      describe(level, content.replaceAll('\0', '\ufffd'), line, endLine, nested),
    ),
  };
}

/**
 * The result of the preview's markdown-it, including footnotes, definition lists, and tables after lines of a
 * paragraph.
 */
export function theirs(text: string): Outcome {
  return outcomeOf(peer.parse(text, {}), normalize(text));
}

/**
 * Converts all line ends, including a lone `\r`, to `\n` as markdown-it does first, so its lines are those of the
 * editor.
 */
function normalize(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
}

/** In markdown-it, some blocks include the blank lines at their end; here none does. */
function outcomeOf(tokens: readonly Token[], normal: string): Outcome {
  const lines = normal.split('\n');
  const endOf = ([start, end]: readonly [number, number]): number => {
    let last = end - 1;
    while (last > start && /^[ \t]*$/.test(lines[last] ?? '')) last--;
    return last;
  };
  return {
    blocks: tokens
      .filter(({ level, type }) => level === 0 && kinds[type])
      .map(({ type, map }) => `${map![0]}-${endOf(map!)} ${kinds[type]!}`),
    headings: tokens.flatMap(({ type, tag, map, level }, index) =>
      type === 'heading_open'
        ? [describe(Number(tag[1]), tokens[index + 1]!.content, map![0], map![1] - 1, level > 0)]
        : [],
    ),
  };
}

function describe(level: number, text: string, line: number, endLine: number, nested: boolean): string {
  return `${line}-${endLine} h${level}${nested ? ' nested' : ''} ${JSON.stringify(text)}`;
}

/**
 * Whether a table may be followed by a line that looks like the underline of a heading: then markdown-it finds a
 * heading, but goldmark a table.
 */
export function mayUnderlineTable(text: string): boolean {
  let isTable = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const content = line.replace(/^[ \t>]+/, '').trimEnd();
    if (content === '') isTable = false;
    else if (isTable && /^(?:-+|=+)$/.test(content)) return true;
    else isTable ||= /[|:-]$/.test(content);
  }
  return false;
}
