import MarkdownIt, { type Token } from 'markdown-it';
import { scanBlocks } from '../../../../src/core/post/blocks/scanBlocks.js';
import { readSource } from '../../../../src/core/text.js';

/** Blocks and headings in one form for both, a line each: `0-1 heading`, `0-1 h2 nested "text"`. */
export interface Outcome {
  readonly blocks: readonly string[];
  readonly headings: readonly string[];
}

const peer = new MarkdownIt({ html: true });
// goldmark defines a link by any address. What may not stand in a page is left out where the link is.
peer.validateLink = () => true;

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
};

/** What the scan finds. NUL is the replacement character to markdown-it, so it is here. */
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
 * What markdown-it finds. Its first step makes every line end, a lone `\r` too, a `\n`: its lines are the editor's. Blank
 * lines at a block's end count for some blocks and not for others there: here for none.
 */
export function theirs(text: string): Outcome {
  const normal = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
  const lines = normal.split('\n');
  const tokens: Token[] = [];
  peer.block.parse(normal, peer, {}, tokens);
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
