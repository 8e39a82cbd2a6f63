import type { CalledPartial } from '../pageTemplates/calledPartial.js';
import { mark, markActions, partialName } from '../pageTemplates/markedTemplate.js';

/** A parameter that a template takes the image of share cards from. */
export interface ImageParameter {
  readonly kind: 'parameter';
  /** Below `params`, in lower case: `cover.image`. */
  readonly keys: readonly string[];
  readonly isOfSite: boolean;
  /** Whether it is written where the image goes, not only around that. */
  readonly isSure: boolean;
}

type Found = ImageParameter | CalledPartial;

/** An expression of a template, and the conditions and loops that it is in, innermost first. */
interface Expression {
  readonly text: string;
  readonly around: readonly string[];
}

/** Through so many variables a value is followed. */
const deepest = 4;

const shareMeta = /\s(?:property|name)\s*=\s*["']?(og|twitter):image(?::(?:url|secure_url|src))?["'\s/>]/i;

/**
 * Reads from which parameters a template takes the image of share cards, in its order, and the partials that it calls. What a
 * partial returns may be the image: then, with that `purpose`, all that it mentions by a name of images counts. Conditions
 * are not evaluated.
 */
export function shareParameters(template: string, purpose: CalledPartial['purpose']): readonly Found[] {
  const { html, actions } = markActions(template);
  if (purpose === 'image')
    return actions.flatMap((action) => [...parametersIn(action, false), ...callsIn(action, purpose)]);
  const reading = new ShareReading(actions);
  for (const [token, number] of html.matchAll(/\uE000(\d+)\uE001|<meta\b[^<>]*>/gi))
    if (number === undefined) reading.readMeta(token);
    else reading.readAction(actions[Number(number)]!);
  return [...reading.images.og, ...reading.images.twitter, ...reading.calls];
}

/** Goes through a template from its start. */
class ShareReading {
  readonly images: Readonly<Record<'og' | 'twitter', Found[]>> = { og: [], twitter: [] };
  readonly calls: CalledPartial[] = [];
  private readonly variables = new Map<string, Expression[]>();
  /** Innermost last. */
  private readonly around: string[] = [];

  constructor(private readonly actions: readonly string[]) {}

  readAction(action: string): void {
    const keyword = /^(?:if|with|range|block|define|else|end)\b/.exec(action)?.[0];
    const [, name, value] = /^(\$\w+)\s*:?=\s*(.*)$/s.exec(action) ?? [];
    if (keyword === 'end' || keyword === 'else') this.around.pop();
    if (keyword !== undefined && keyword !== 'end') this.around.push(action.slice(keyword.length));
    if (name !== undefined && value !== undefined)
      this.variables.set(name, [...(this.variables.get(name) ?? []), { text: value, around: this.innermost() }]);
    this.calls.push(...callsIn(action, undefined));
  }

  readMeta(tag: string): void {
    const network = shareMeta.exec(tag)?.[1]?.toLowerCase();
    if (network === undefined) return;
    const content = /\scontent\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/i.exec(tag)?.[1] ?? '';
    const text = Array.from(content.matchAll(mark), ([, number]) => this.actions[Number(number)]!).join(' ');
    this.images[network === 'og' ? 'og' : 'twitter'].push(
      ...this.sourcesOf({ text, around: this.innermost() }, true, 0),
    );
  }

  /** What an expression names by itself, else through its variables, else what it is in. */
  private sourcesOf({ text, around }: Expression, isSure: boolean, depth: number): readonly Found[] {
    const own = [...parametersIn(text, isSure), ...callsIn(text, 'image')];
    if (own.length > 0 || depth >= deepest) return own;
    const variables = Array.from(text.matchAll(/\$\w+/g), ([name]) => this.variables.get(name) ?? []).flat();
    const assigned = variables.flatMap((each) => this.sourcesOf(each, false, depth + 1));
    if (assigned.length > 0) return assigned;
    return around.flatMap((each) => this.sourcesOf({ text: each, around: [] }, false, depth + 1));
  }

  private innermost(): readonly string[] {
    return [...this.around].reverse();
  }
}

/** Names of parameters that hold images. */
const named =
  /image|img|cover|thumb|feature|banner|hero|og|social|share|photo|picture|pic|card|poster|background|teaser|header|preview/;

/** `isSure`: whether any parameter is one of an image, whatever its name. */
function parametersIn(expression: string, isSure: boolean): readonly ImageParameter[] {
  const found: { readonly at: number; readonly path: string; readonly isOfSite: boolean }[] = [];
  const path = /(\bsite)?\.Params(?:\.([\w.]+)|\s+["`]([\w.-]+)["`])/gi;
  for (const { index, 1: site, 2: dotted, 3: quoted } of expression.matchAll(path))
    found.push({ at: index, path: (dotted ?? quoted)!, isOfSite: site !== undefined });
  for (const { index, 1: name } of expression.matchAll(/\.Param\s+["`]([\w.-]+)["`]/gi))
    found.push({ at: index, path: name!, isOfSite: false }, { at: index, path: name!, isOfSite: true });
  return found
    .sort((one, other) => one.at - other.at)
    .map(
      ({ path: written, isOfSite }) =>
        ({ kind: 'parameter', keys: written.toLowerCase().split('.'), isOfSite, isSure }) as const,
    )
    .filter(({ keys }) => isSure || keys.some((key) => named.test(key)));
}

function callsIn(action: string, purpose: CalledPartial['purpose']): readonly CalledPartial[] {
  const calls = action.matchAll(/\b(?:partialCached|partial|template)\s*(?:\(\s*)?["`]([^"`]+)["`]/g);
  return Array.from(calls, ([, name]) => ({ kind: 'partial', name: partialName(name!), ...(purpose && { purpose }) }));
}
