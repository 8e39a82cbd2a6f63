import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

type Node = Tree.ChildNode;
type Element = Tree.Element;

/** Elements in whose text white space shows. */
const preformatted = new Set(['pre', 'textarea', 'script', 'style']);

/** Inline elements: white space next to any other element is not visible. */
const inline = new Set(
  'a abbr b bdi bdo br button cite code data del dfn em font i iframe img input ins kbd label mark q s samp small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
);

/** What of a line of code chroma and our own highlighter mark is not the same: only these spans are structure. */
const lineClasses = /^(?:line|cl|hl|ln|lnt|line hl)$/;

/** Classes that only our HTML has in addition to a style. */
const codeClasses = /^(?:ln|lnt|lntd|lntable|lnlinks)$/;

/**
 * The top-level blocks of HTML, each as text that is equal where what shows is equal. Left out are: the order of
 * attributes, the spelling of entities, white space that does not show, colours, and the spans that colour code.
 */
export function blocksOf(html: string): readonly string[] {
  const { childNodes } = parseFragment(html);
  return show(childNodes, false, true).filter((block) => block.trim() !== '');
}

/** `blockSides`: whether the edges of this list are edges of a block. */
function show(nodes: readonly Node[], pre: boolean, blockSides: boolean): string[] {
  const flat = nodes.flatMap(withoutColour);
  return flat.map((node, index) => {
    if ('value' in node) {
      if (pre) return escape(node.value);
      let text = node.value.replace(/[ \t\n\f\r]+/g, (blank) => (blank.includes('\n') ? '\n' : ' '));
      if (isEdge(flat[index - 1], blockSides)) text = text.replace(/^[ \n]/, '');
      if (isEdge(flat[index + 1], blockSides)) text = text.replace(/[ \n]$/, '');
      return escape(text);
    }
    if (node.nodeName === '#comment') return `<!--${(node as Tree.CommentNode).data}-->`;
    if (!('attrs' in node)) return '';
    return showElement(node, pre);
  });
}

function showElement(element: Element, pre: boolean): string {
  const { tagName } = element;
  const attributes = markedLine(element.attrs)
    .map(({ name, value }) => ` ${name}="${escape(name === 'style' ? withoutColours(value) : value)}"`)
    .filter((attribute) => attribute !== ' style=""')
    .sort()
    .join('');
  const inside = show(element.childNodes, pre || preformatted.has(tagName), !inline.has(tagName)).join('');
  return `<${tagName}${attributes}>${inside}</${tagName}>`;
}

/**
 * Where Hugo gives code a style alone, ours has a class as well, for the preview's style sheet; a line that is to be seen
 * has a background of its own.
 */
function markedLine(attributes: Element['attrs']): Element['attrs'] {
  const style = attributes.find(({ name }) => name === 'style')?.value;
  if (style === undefined) return attributes;
  const others = attributes.filter(({ name, value }) => name !== 'class' || !codeClasses.test(value));
  return isMark(style) ? [...others, { name: 'class', value: 'hl' }] : others;
}

function isMark(style: string): boolean {
  return style.includes('background-color:') && !/(?:^|[;\s])color:/.test(style) && !style.includes('tab-size');
}

/** Replaces spans that colour code with their content. */
function withoutColour(node: Node): readonly Node[] {
  if (!('attrs' in node) || node.tagName !== 'span') return [node];
  const coloured = node.attrs.every(
    ({ name, value }) =>
      (name === 'style' && withoutColours(value) === '' && !isMark(value)) ||
      (name === 'class' && isColour(value) && !lineClasses.test(value)),
  );
  return coloured ? node.childNodes.flatMap(withoutColour) : [node];
}

/** Classes of chroma are short; those of our own highlighter begin with its name. */
function isColour(classes: string): boolean {
  return /^[a-z][a-z0-9]{0,2}$/.test(classes) || /^(?:hljs|language)-/.test(classes);
}

function withoutColours(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.replace(/\s+/g, ' ').trim())
    .filter((declaration) => !/^(?:$|(?:background-)?color:|font-(?:weight|style):|text-decoration:)/.test(declaration))
    .join(';');
}

function isEdge(neighbour: Node | undefined, blockSides: boolean): boolean {
  if (!neighbour) return blockSides;
  return 'attrs' in neighbour && !inline.has(neighbour.tagName);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
