import type { CalledPartial } from '../pageTemplates/calledPartial.js';
import { mark, markActions, partialName } from '../pageTemplates/markedTemplate.js';

/** What a template has of style sheets, in its order. */
export type FoundStyle =
  /** A file by its address on the site, such as `/css/main.css`. */
  | { readonly kind: 'address'; readonly address: string }
  /** A file in `assets/`, by its path there. */
  | { readonly kind: 'asset'; readonly path: string }
  /** Addresses in `params`; names are in lower case. */
  | { readonly kind: 'parameter'; readonly keys: readonly string[] };

type StyleReference = FoundStyle | CalledPartial;

/** How far above a link the loop that it is in is looked for, in characters. */
const longestAbove = 2000;

/**
 * Reads the style sheets that a template references, and the partials that may reference more: links, and files of
 * `assets/` that are plain CSS. Conditions are not evaluated: whatever is referenced counts.
 */
export function templateStyles(template: string): readonly StyleReference[] {
  const { html, actions } = markActions(template);
  const found: { readonly at: number; readonly reference: StyleReference }[] = [];
  for (const { index, 0: tag } of html.matchAll(/<link\b[^<>]*>/gi)) {
    const reference = linked(tag, actions, html.slice(Math.max(0, index - longestAbove), index));
    if (reference) found.push({ at: index, reference });
  }
  for (const { index, 1: number } of html.matchAll(mark))
    for (const reference of referencesIn(actions[Number(number)]!)) found.push({ at: index, reference });
  return found.sort((one, other) => one.at - other.at).map(({ reference }) => reference);
}

/** The style sheet of a `link`; `undefined` for other links, for those to print, and if only Hugo could say what it is. */
function linked(tag: string, actions: readonly string[], above: string): StyleReference | undefined {
  const attributes = new Map(
    Array.from(tag.matchAll(/\s([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi), (match) => [
      match[1]!.toLowerCase(),
      match[2] ?? match[3] ?? match[4] ?? '',
    ]),
  );
  const rel = attributes.get('rel')?.toLowerCase() ?? '';
  const isPreloaded = rel === 'preload' && attributes.get('as')?.toLowerCase() === 'style';
  const isSheet = rel.split(/\s+/).includes('stylesheet') && !rel.includes('alternate');
  if (!isSheet && !isPreloaded) return undefined;
  // A sheet that is loaded "for print" and then applies to everything is a known trick.
  if (attributes.get('media') === 'print' && !attributes.has('onload')) return undefined;
  return addressed(attributes.get('href') ?? '', actions, above);
}

function addressed(href: string, actions: readonly string[], above: string): StyleReference | undefined {
  const literal = href.replace(mark, '').trim();
  const [action = ''] = Array.from(href.matchAll(mark), ([, number]) => actions[Number(number)]!);
  const quoted = /["`]([^"`]*\.css)(?:\?[^"`]*)?["`]/i.exec(action)?.[1];
  if (/\.css(?:[?#].*)?$/i.test(literal)) {
    // An action before the path is the address of the site, or unknown.
    if (action !== '' && !/baseurl|home|relurl|absurl|rellangurl/i.test(action)) return undefined;
    return { kind: 'address', address: literal };
  }
  if (quoted !== undefined) return { kind: 'address', address: quoted };
  return /^(?:\.|\$\w+)(?:\s*\|.*)?$|\s(?:\.|\$\w+)$/.test(action) ? parameterAbove(above, actions) : undefined;
}

/** The parameter that the innermost `range` or `with` is about. */
function parameterAbove(above: string, actions: readonly string[]): StyleReference | undefined {
  const before = Array.from(above.matchAll(mark), ([, number]) => actions[Number(number)]!);
  const loop = before.reverse().find((action) => /^(?:range|with)\b/.test(action));
  const path = loop && /\bsite\.params\.([\w.]+)/i.exec(loop)?.[1];
  return path === undefined ? undefined : { kind: 'parameter', keys: path.toLowerCase().split('.') };
}

/** The assets that an action gets, and the partials that it calls. */
function* referencesIn(action: string): Generator<StyleReference> {
  const call = /\b(resources\.Get|partialCached|partial|template)\s*(?:\(\s*)?["`]([^"`]+)["`]/g;
  for (const [, name, path] of action.matchAll(call)) {
    if (name !== 'resources.Get') yield { kind: 'partial', name: partialName(path!) };
    else if (/\.css$/i.test(path!)) yield { kind: 'asset', path: path! };
  }
}
