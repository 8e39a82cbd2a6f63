import type { OwnHooks } from '../../../markdown/hooks/hookContexts.js';
import type { PageFacts } from '../../../preview/pageSource.js';
import { lineAt, type SourceText } from '../../../text.js';
import type { Instance, Value } from '../../../templates/values/value.js';
import type { Report } from '../../calls/shortcodeContext.js';
import {
  codeValue,
  headingValue,
  imageValue,
  linkValue,
  passthroughValue,
  quoteValue,
  tableValue,
  type HookSurroundings,
} from './hookValues.js';
import type { PageTemplates } from '../pageTemplates.js';
import { positionValue } from './positionValue.js';
import { recall } from '../recall.js';
import { reportTemplate } from '../reportTemplate.js';

/** How deep hooks may be nested: one can render Markdown that needs it again. */
const deepest = 16;

/** What the hooks of a page need besides its templates. */
export interface HookTools {
  readonly facts: PageFacts;
  readonly source: SourceText;
  readonly report: Report;
  /** The line of the document that a line of the text for Markdown came from. */
  readonly lineOf: (line: number) => number;
}

/** The site's own render hooks for a page; `undefined` if there are none. */
export function pageOwnHooks(templates: PageTemplates, tools: HookTools): OwnHooks | undefined {
  const run = hookRunner(templates, tools);
  const { link = false, image = false } = tools.facts.site.embeddedHooks ?? {};
  // A kind of which the site has no hook costs nothing.
  const where = <Hook>(name: string, hook: Hook): Hook | undefined => (templates.hasHook(name) ? hook : undefined);
  const hooks: OwnHooks = {
    heading: where('heading', (each) => {
      const html = run('heading', '', each, headingValue);
      // Whether an id is unique shows in what has an attribute of this name; elsewhere it must be seen as shared.
      if (html?.includes(each.anchor) && !html.includes(`id="${each.anchor}"`)) templates.share();
      return html;
    }),
    link: link ? undefined : where('link', (each) => run('link', '', each, linkValue)),
    image: image ? undefined : where('image', (each) => run('image', '', each, imageValue)),
    code: where('codeblock', (each) => run('codeblock', each.language, each, codeValue)),
    quote: where('blockquote', (each) =>
      run('blockquote', each.alertType === '' ? 'regular' : 'alert', each, quoteValue),
    ),
    table: where('table', (each) => run('table', '', each, tableValue)),
    passthrough: where('passthrough', (each) =>
      run('passthrough', each.isBlock ? 'block' : 'inline', each, passthroughValue),
    ),
  };
  return Object.values(hooks).some((hook) => hook !== undefined) ? hooks : undefined;
}

/** What all elements have: the line of the text for Markdown where they begin, and most a number. */
interface Element {
  readonly line: number;
  readonly ordinal?: number;
}

type RunHook = <Hook extends Element>(
  name: string,
  detail: string,
  element: Hook,
  valueOf: (element: Hook, around: HookSurroundings) => Instance,
) => string | undefined;

/** Executes the hook for an element, or gives what it gave before for one that is the same. */
function hookRunner(templates: PageTemplates, { facts, source, report, lineOf }: HookTools): RunHook {
  const page = (): Value => templates.page;
  let depth = 0;
  return (name, detail, element, valueOf) => {
    const layout = templates.hook(name, detail);
    if (!layout || depth >= deepest) return undefined;
    const line = lineOf(element.line);
    const place = { ordinal: () => String(element.ordinal), position: () => String(line) };
    const key = JSON.stringify(['hook', name, detail, { ...element, line: 0, ordinal: 0 }]);
    depth++;
    try {
      const result = recall({ key, layout, place }, templates, (use) => {
        const position = (): Value => positionValue(facts.pagePath, { line, character: 0 });
        return templates.run(layout, valueOf(element, { page, position, use }));
      });
      const start = source.lineStarts[line] ?? 0;
      const span = { start, end: start + lineAt(source, line).length };
      return reportTemplate(result, layout, span, report) ? undefined : (result.output ?? '');
    } finally {
      depth--;
    }
  };
}
