/** What a template has of style sheets, in its order. */
export type StyleReference =
  /** A file by its address on the site, such as `/css/main.css`. */
  | { readonly kind: 'address'; readonly address: string }
  /** A file in `assets/`, by its path there. */
  | { readonly kind: 'asset'; readonly path: string }
  /** Addresses in `params`; names are in lower case. */
  | { readonly kind: 'parameter'; readonly keys: readonly string[] }
  /** Another template, by its name in the folder of partials. */
  | { readonly kind: 'partial'; readonly name: string };

/** A template, with a mark in place of each action: `{{ .Title }}` is `\uE000` + its index + `\uE001`. */
interface MarkedTemplate {
  readonly html: string;
  readonly actions: readonly string[];
}

/** How far above a link the loop that it is in is looked for, in characters. */
const longestAbove = 2000;

const mark = /\uE000(\d+)\uE001/g;

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

/** Removes comments, and replaces actions, which may contain what looks like HTML. */
function markActions(template: string): MarkedTemplate {
  const actions: string[] = [];
  let html = '';
  let from = 0;
  for (let start = template.indexOf('{{'); start >= 0; start = template.indexOf('{{', from)) {
    const end = template.indexOf('}}', start);
    if (end < 0) break;
    const action = template.slice(start + 2, end).replace(/^-\s|\s-$/g, '');
    html += template.slice(from, start);
    if (!action.trim().startsWith('/*')) html += `\uE000${actions.push(action.trim()) - 1}\uE001`;
    from = end + 2;
  }
  return { html: withoutComments(html + template.slice(from)), actions };
}

function withoutComments(html: string): string {
  let kept = '';
  let from = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', start + 4);
    if (end < 0) break;
    kept += html.slice(from, start);
    from = end + 3;
  }
  return kept + html.slice(from);
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
    // An action before the path is the address of the site, or nobody knows.
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
    if (name !== 'resources.Get') yield { kind: 'partial', name: path!.replace(/^_?partials\//, '') };
    else if (/\.css$/i.test(path!)) yield { kind: 'asset', path: path! };
  }
}
