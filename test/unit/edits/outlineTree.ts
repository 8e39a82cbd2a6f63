import { sectionHeadings } from '../../../src/core/post/queries/postParts.js';
import { isListed, type AnyPart } from '../../../src/core/recap/model/parts.js';
import type { Recap } from '../../../src/core/recap/model/recap.js';
import { applyEdits, lineAt, offsetAt, readSource, type TextEdit } from '../../../src/core/text.js';

/** A heading or list talk as a test compares it, and those below it. */
export interface Tree {
  readonly line: string;
  readonly kind: string;
  readonly children: Tree[];
}

export function treeOf(recap: Recap): { readonly roots: Tree[]; readonly byPart: ReadonlyMap<AnyPart, Tree> } {
  const byPart = new Map<AnyPart, Tree>();
  const visit = (parts: readonly AnyPart[]): Tree[] =>
    parts.map((part) => {
      const written = withoutNumber(lineAt(recap.source, part.headingRange.start.line));
      const line = isListed(part) ? withoutPlace(written) : written;
      const tree = { line, kind: part.kind, children: visit(part.parts) };
      byPart.set(part, tree);
      return tree;
    });
  return { roots: visit(recap.parts), byPart };
}

/** The list, of all lists of children, that a tree is in. */
export function listWith(roots: Tree[], tree: Tree): Tree[] {
  if (roots.includes(tree)) return roots;
  for (const { children } of roots) {
    const found = children.includes(tree) ? children : listWith(children, tree);
    if (found.includes(tree)) return found;
  }
  return [];
}

/** Takes trees out of where they are, and puts them before another one or at the end of a list. */
export function moveTrees(roots: Tree[], moved: readonly Tree[], list: Tree[], before: Tree | undefined): void {
  let next = before;
  for (let at = next ? list.indexOf(next) : -1; next && moved.includes(next); next = list[++at]);
  for (const tree of moved) {
    const from = listWith(roots, tree);
    from.splice(from.indexOf(tree), 1);
  }
  list.splice(next ? list.indexOf(next) : list.length, 0, ...moved);
}

/** Without kinds, and without the number of `#`s and underlines, as trees of texts. */
export function textsOf(trees: readonly Tree[]): unknown[] {
  return trees.map((tree) => [textOf(tree), textsOf(tree.children)]);
}

export function textOf({ line }: Tree): string {
  return line.replace(/^ {0,3}#+ ?|[ \t]+#+[ \t]*$/g, '');
}

export function kindsOf(trees: readonly Tree[]): unknown[] {
  return trees.map(({ kind, children }) => [kind, kindsOf(children)]);
}

/** Whether two recaps have the same headings on the same levels, in any order. */
export function hasLevels(recap: Recap, after: Recap): boolean {
  const levels = (each: Recap): string =>
    sectionHeadings(each.post)
      .map(({ level, text }) => `${level} ${text}`)
      .sort()
      .join('\n');
  return levels(recap) === levels(after);
}

/** The lines of a text in an order of their own, without the numbers of items, which are those of their places. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map(withoutNumber)
    .sort();
}

export function withoutNumber(line: string): string {
  return line.replace(/^( *)\d{1,3}(?=[.)] )/, '$1');
}

/** Without indentation and what breaks a line at its end. */
export function withoutPlace(line: string): string {
  return withoutNumber(line.replace(/^ +|(?: +|\\)$/g, ''));
}

/** The text that undo gives: the edits turned round, made in the text after them. */
export function undone(text: string, edits: readonly TextEdit[]): string {
  const source = readSource(text);
  const after = readSource(applyEdits(source, edits));
  const placed = edits
    .map(({ range, newText }) => ({ start: offsetAt(source, range.start), end: offsetAt(source, range.end), newText }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let shift = 0;
  let result = '';
  let done = 0;
  for (const { start, end, newText } of placed) {
    const at = start + shift;
    result += after.text.slice(done, at) + text.slice(start, end);
    done = at + newText.length;
    shift += newText.length - (end - start);
  }
  return result + after.text.slice(done);
}

export function pick<T>(list: readonly T[], chance: number): T | undefined {
  return list.length === 0 ? undefined : list[chance % list.length];
}
