import type { OwnHooks } from '../../../markdown/hooks/hookContexts.js';
import type { PageFacts } from '../../../preview/pageSource.js';
import { lineAt, type SourceText } from '../../../text.js';
import type { Instance } from '../../../templates/values/value.js';
import type { Report } from '../../calls/shortcodeContext.js';
import {
  codeValue,
  headingValue,
  linkValue,
  passthroughValue,
  quoteValue,
  tableValue,
  type HookSurroundings,
} from './hookValues.js';
import type { PageTemplates } from '../pageTemplates.js';
import { positionValue } from './positionValue.js';
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
  const around = surroundingsOf(templates, tools);
  const run = hookRunner(templates, tools);
  const { link = false, image = false } = tools.facts.site.embeddedHooks ?? {};
  // A kind of which the site has no hook costs nothing.
  const where = <Hook>(name: string, hook: Hook): Hook | undefined => (templates.hasHook(name) ? hook : undefined);
  const hooks: OwnHooks = {
    heading: where('heading', (each) => {
      const html = run('heading', '', headingValue(each, around), each.line);
      // Whether an id is unique shows in what has an attribute of this name; elsewhere it must be seen as shared.
      if (html?.includes(each.anchor) && !html.includes(`id="${each.anchor}"`)) templates.share();
      return html;
    }),
    link: link ? undefined : where('link', (each) => run('link', '', linkValue(each, around, false), each.line)),
    image: image ? undefined : where('image', (each) => run('image', '', linkValue(each, around, true), each.line)),
    code: where('codeblock', (each) => run('codeblock', each.language, codeValue(each, around), each.line)),
    quote: where('blockquote', (each) => {
      const detail = each.alertType === '' ? 'regular' : 'alert';
      return run('blockquote', detail, quoteValue(each, around), each.line);
    }),
    table: where('table', (each) => run('table', '', tableValue(each, around), each.line)),
    passthrough: where('passthrough', (each) => {
      const detail = each.isBlock ? 'block' : 'inline';
      return run('passthrough', detail, passthroughValue(each, around), each.line);
    }),
  };
  return Object.values(hooks).some((hook) => hook !== undefined) ? hooks : undefined;
}

function surroundingsOf(templates: PageTemplates, { facts, lineOf }: HookTools): HookSurroundings {
  return {
    page: () => templates.page,
    position: (line) => {
      templates.share();
      return positionValue(facts.pagePath, { line: lineOf(line), character: 0 });
    },
    ordinal: (ordinal) => {
      templates.share();
      return BigInt(ordinal);
    },
  };
}

type RunHook = (name: string, detail: string, value: Instance, line: number) => string | undefined;

/** Executes the hook for an element, which begins on a line of the text for Markdown. */
function hookRunner(templates: PageTemplates, { source, report, lineOf }: HookTools): RunHook {
  let depth = 0;
  return (name, detail, value, line) => {
    const layout = templates.hook(name, detail);
    if (!layout || depth >= deepest) return undefined;
    depth++;
    try {
      const result = templates.run(layout, value);
      const start = source.lineStarts[lineOf(line)] ?? 0;
      const span = { start, end: start + lineAt(source, lineOf(line)).length };
      return reportTemplate(result, layout, span, report) ? undefined : (result.output ?? '');
    } finally {
      depth--;
    }
  };
}
