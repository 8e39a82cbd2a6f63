import type { SiteTemplates } from '../../../site/siteTemplates.js';
import { functions } from '../../../templates/functions/catalogue.js';
import type { ExecutionFault } from '../../../templates/run/runTemplate.js';
import { knownNames } from '../../../templates/run/environment.js';
import { parseTemplate, type ParseFault } from '../../../templates/syntax/parseTemplate.js';
import type { Body, TemplateFile } from '../../../templates/syntax/templateNode.js';
import { layoutIndex, type SiteLayout } from '../../../site/templates/siteLayout.js';

/** A layout as a template, or why it is not one. */
export type ParsedLayout = TemplateFile | { readonly fault: ParseFault };

/** Texts that are remembered: a site is sent anew with each change of one of its files. */
const mostTexts = 1000;

const byText = new Map<string, ParsedLayout>();
let names: ReadonlySet<string> | undefined;

/** A text as the template of a name, parsed once. */
export function parseLayout(name: string, text: string): ParsedLayout {
  const key = `${name}\0${text}`;
  const known = byText.get(key);
  if (known) return known;
  names ??= knownNames(functions);
  const parsed = parseTemplate(name, text, names);
  if (byText.size >= mostTexts) byText.clear();
  byText.set(key, parsed);
  return parsed;
}

/** The parsed layouts of a site. What one of them defines, all can invoke. */
export class ParsedLayouts {
  private readonly files = new Map<SiteLayout, ParsedLayout>();
  private shared: ReadonlyMap<string, TemplateFile> | undefined;

  private constructor(private readonly layouts: SiteTemplates['layouts']) {}

  private static readonly known = new WeakMap<SiteTemplates['layouts'], ParsedLayouts>();

  static of(layouts: SiteTemplates['layouts']): ParsedLayouts {
    const found = ParsedLayouts.known.get(layouts) ?? new ParsedLayouts(layouts);
    ParsedLayouts.known.set(layouts, found);
    return found;
  }

  file(layout: SiteLayout): ParsedLayout {
    const found = this.files.get(layout) ?? this.complete(parseLayout(layout.name, layout.file.text));
    this.files.set(layout, found);
    return found;
  }

  /** The file that defines a partial within another template. */
  definedPartial(name: string): TemplateFile | undefined {
    const found = [`_partials/${name}`, `partials/${name}`].flatMap((each) => [each, `${each}.html`]);
    for (const each of found) {
      const file = this.definitions.get(each);
      if (file) return { ...file, name: each };
    }
    return undefined;
  }

  /** The layout that a template is written in, by the template's name: the executed one, another, or one that defines it. */
  layoutOf(name: string, executed: SiteLayout): SiteLayout | undefined {
    if (name === executed.name) return executed;
    const layouts = Object.values(layoutIndex(this.layouts)).flatMap((group) => [...group.values()].flat());
    const definedIn = this.definitions.get(name)?.name;
    return layouts.find((each) => each.name === name) ?? layouts.find((each) => each.name === definedIn);
  }

  /** Adds what a file invokes and another one defines. */
  private complete(parsed: ParsedLayout): ParsedLayout {
    if ('fault' in parsed) return parsed;
    const templates = new Map(parsed.templates);
    const origins = new Map([...templates.keys()].map((name) => [name, parsed]));
    const open = [...templates.values()];
    for (let body = open.pop(); body; body = open.pop())
      for (const name of invokedIn(body)) {
        const origin = templates.has(name) ? undefined : this.definitions.get(name);
        const defined = origin?.templates.get(name);
        if (!origin || !defined) continue;
        templates.set(name, defined);
        origins.set(name, origin);
        open.push(defined);
      }
    return templates.size === parsed.templates.size ? parsed : { ...parsed, templates, origins };
  }

  /** The files of all templates of the site by name. */
  private get definitions(): ReadonlyMap<string, TemplateFile> {
    if (this.shared) return this.shared;
    const shared = new Map<string, TemplateFile>();
    for (const group of Object.values(layoutIndex(this.layouts)))
      for (const { name, file } of [...group.values()].flat()) {
        const parsed = parseLayout(name, file.text);
        if ('fault' in parsed) continue;
        for (const each of parsed.templates.keys()) if (!shared.has(each) || each === name) shared.set(each, parsed);
      }
    this.shared = shared;
    return shared;
  }
}

function invokedIn(body: Body): readonly string[] {
  return body.flatMap((node) => {
    if (node.kind === 'template') return [node.name];
    return 'body' in node ? [...invokedIn(node.body), ...invokedIn(node.otherwise ?? [])] : [];
  });
}

/** A fault in a layout that cannot be parsed, as one of its execution. */
export function placedIn({ name }: SiteLayout, fault: ParseFault): ExecutionFault {
  const { reason, span } = fault;
  return { ...fault, template: name, innermost: { reason, template: name, span } };
}
