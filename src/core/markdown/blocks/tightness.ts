import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Hides the paragraphs of tight lists and tight definitions as goldmark does. A block that replaces its paragraph, such
 * as a table, does not keep the blank line above it, so it does not make a list loose; and of a tight definition only the
 * first paragraph is hidden.
 */
export function useTightness(md: MarkdownIt): void {
  md.core.ruler.after('block', 'tightness', ({ tokens, src }) => {
    let lines: readonly string[] | undefined;
    let quotes = 0;
    tokens.forEach((token, index) => {
      if (token.type === 'dd_open' && isTightDefinition(token)) hideFirst(tokens, index);
      else if (/^(?:bullet|ordered)_list_open$/.test(token.type)) {
        const list = contentOf(tokens, index);
        if (!list.some(({ type }) => replacing.has(type)) || !list.some(isShownParagraph(token.level + 2))) return;
        lines ??= src.split('\n');
        if (!isLoose(list, token.level, blankLines(lines, quotes))) hideAll(list, token.level + 2);
      } else if (token.type.startsWith('blockquote_')) quotes += token.nesting;
    });
  });
}

/** What is made of a paragraph, or is moved out of the list. */
const replacing: ReadonlySet<string> = new Set(['table_open', 'dl_open', 'footnote_open']);

/** The tokens within the one at an index. */
function contentOf(tokens: readonly Token[], index: number): readonly Token[] {
  const { level } = tokens[index]!;
  const end = tokens.findIndex((token, at) => at > index && token.level === level && token.nesting === -1);
  return tokens.slice(index + 1, end);
}

function isShownParagraph(level: number): (token: Token) => boolean {
  return (token) => token.type === 'paragraph_open' && token.level === level && !token.hidden;
}

/** Whether a line, by its zero-based number, is blank within so many quotations. */
function blankLines(lines: readonly string[], quotes: number): (line: number) => boolean {
  const blank = new RegExp(`^[ \\t]*(?:>[ \\t]*){0,${quotes}}$`);
  return (line) => blank.test(lines[line] ?? '');
}

function isLoose(list: readonly Token[], level: number, isBlank: (line: number) => boolean): boolean {
  let isFirst = true;
  return list.some((token, index) => {
    if (token.type !== 'list_item_open' || token.level !== level + 1) return false;
    const isApart = !isFirst && isBlank(token.map![0] - 1);
    isFirst = false;
    return isApart || separatesBlocks(token, contentOf(list, index), isBlank);
  });
}

/** Whether there is a blank line between two blocks of an item: definitions of links count, although they do not show. */
function separatesBlocks(item: Token, content: readonly Token[], isBlank: (line: number) => boolean): boolean {
  const [first, end] = item.map!;
  const within = new Set<number>();
  content.forEach(({ type, level, nesting, map }, index) => {
    if (level !== item.level + 1 || nesting < 0 || !map) return;
    const [from, to] = map;
    const isJoined = type === 'dl_open' ? isTightList(content, index) : replacing.has(type);
    if (isJoined || from === first) within.add(from);
    if (type !== 'dl_open' || isJoined) for (let line = from + 1; line < to; line++) within.add(line);
  });
  for (let line = first + 1; line < end; line++)
    if (isBlank(line - 1) && !isBlank(line) && !within.has(line)) return true;
  return false;
}

/** Whether the first definition of a list directly follows its term. */
function isTightList(tokens: readonly Token[], index: number): boolean {
  const definition = tokens.slice(index).find(({ type }) => type === 'dd_open');
  return definition !== undefined && isTightDefinition(definition);
}

function isTightDefinition({ meta }: Token): boolean {
  return (meta as { readonly isTight?: boolean } | null)?.isTight === true;
}

function hideFirst(tokens: readonly Token[], index: number): void {
  const level = tokens[index]!.level + 1;
  const content = contentOf(tokens, index);
  const opener = content.findIndex(isShownParagraph(level));
  for (const token of content.slice(opener, opener < 0 ? 0 : opener + 3)) token.hidden ||= token.type !== 'inline';
}

function hideAll(list: readonly Token[], level: number): void {
  for (const token of list) if (token.level === level && token.type.startsWith('paragraph_')) token.hidden = true;
}
