import type { MarkdownPlugin, NamedTemplate } from '../../../preview/markdownPlugin.js';
import type { Site } from '../../../site/site.js';
import type { SiteTemplates } from '../../../site/siteTemplates.js';
import type {
  Body,
  CommandNode,
  InvocationNode,
  Operand,
  Pipe,
  TemplateNode,
} from '../../../templates/syntax/templateNode.js';
import type { Span } from '../../../text.js';
import { findPartial, findShortcodeLayout, layoutTarget } from '../../../site/templates/findLayout.js';
import { parseLayout } from './parsedLayouts.js';
import { layoutIndex, type SiteLayout } from '../../../site/templates/siteLayout.js';

/** The files of the template of a shortcode and of all partials that it uses, nearest first; empty if there is none. */
export const filesOfShortcode: MarkdownPlugin['filesOfShortcode'] = (name, site, pagePath) => {
  const { templates } = site;
  if (!templates) return [];
  const layout = findShortcodeLayout(layoutIndex(templates.layouts), name, layoutTarget(pagePath, site));
  const found = new Set<SiteLayout>(layout ? [layout] : []);
  // A set is iterated in the order of insertion, including what is added meanwhile.
  for (const { file } of found) for (const { partial } of partialsIn(file.text, templates)) found.add(partial);
  return [...found].map(({ file }) => file.path);
};

export function partialAt(text: string, offset: number, { templates }: Site): NamedTemplate | undefined {
  const found = templates && partialsIn(text, templates).find(({ span }) => span.start <= offset && offset <= span.end);
  return found && { span: found.span, path: found.partial.file.path };
}

/** The partials that a template names, in the order in which it does. */
function partialsIn(
  text: string,
  { layouts }: SiteTemplates,
): readonly { readonly partial: SiteLayout; readonly span: Span }[] {
  const parsed = parseLayout('', text);
  if ('fault' in parsed) return [];
  const named = [...parsed.templates.values()].flatMap(namesInBody);
  return named
    .flatMap(({ name, span }) => {
      const partial = findPartial(layoutIndex(layouts), name);
      return partial ? [{ partial, span }] : [];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

interface WrittenName {
  readonly name: string;
  readonly span: Span;
}

function namesInBody(body: Body): readonly WrittenName[] {
  return body.flatMap(namesInNode);
}

function namesInNode(node: TemplateNode): readonly WrittenName[] {
  if (node.kind === 'template') return namesInInvocation(node);
  if (!('pipe' in node)) return [];
  const own = namesInPipe(node.pipe);
  return 'body' in node ? [...own, ...namesInBody(node.body), ...namesInBody(node.otherwise ?? [])] : own;
}

/** Before there was `partial`, templates were invoked by their paths. */
function namesInInvocation({ name, span, pipe }: InvocationNode): readonly WrittenName[] {
  const partial = /^_?partials\/(.+)$/.exec(name)?.[1];
  return [...(partial === undefined ? [] : [{ name: partial, span }]), ...(pipe ? namesInPipe(pipe) : [])];
}

function namesInPipe({ commands }: Pipe): readonly WrittenName[] {
  return commands.flatMap(namesInCommand);
}

function namesInCommand({ operands: [called, ...args] }: CommandNode): readonly WrittenName[] {
  if (!called) return [];
  const [first] = args;
  const inner = [called, ...args].flatMap(namesInOperand);
  if (!namesPartial(called) || first?.kind !== 'constant' || typeof first.value !== 'string') return inner;
  return [{ name: first.value, span: first.span }, ...inner];
}

function namesInOperand(operand: Operand): readonly WrittenName[] {
  if (operand.kind === 'pipe') return namesInPipe(operand);
  return operand.kind === 'chain' ? namesInOperand(operand.base) : [];
}

function namesPartial(called: Operand): boolean {
  if (called.kind === 'identifier') return called.name === 'partial' || called.name === 'partialCached';
  if (called.kind !== 'chain' || called.base.kind !== 'identifier' || called.base.name !== 'partials') return false;
  return called.fields.length === 1 && /^Include(?:Cached)?$/.test(called.fields[0]!);
}
