import type { Markdown } from '../../../markdown/createMarkdown.js';
import type { Run } from '../../../templates/run/run.js';
import { TemplateFault } from '../../../templates/run/templateFault.js';
import { fail } from '../../../templates/functions/functionDefinition.js';
import { castText } from '../../../templates/values/cast.js';
import { Dictionary, SafeText, type Value } from '../../../templates/values/value.js';

/** How deep `RenderString` may be nested: a hook can render what calls it again. */
const deepest = 16;

/** Steps that a text and each of its characters count: Markdown takes longer than what templates do by themselves. */
export const [perText, perCharacter] = [2000, 10];

/** `.RenderString` of a page. `expand` gives Markdown with its shortcodes rendered, `restore` puts back what it kept. */
export function stringRenderer(
  markdown: () => Markdown,
  expand: (text: string) => string,
  restore: (html: string) => string,
  mayBeHtml: boolean,
): (args: readonly Value[], spend: Run['spend']) => Value {
  let depth = 0;
  return (args, spend) => {
    const options = args.length > 1 ? (args[0] ?? null) : new Dictionary(new Map());
    if (!(options instanceof Dictionary)) return fail('first argument must be a map');
    const option = (name: string): string =>
      castText([...options.entries].find(([key]) => key.toLowerCase() === name)?.[1] ?? '');
    const display = option('display') || 'inline';
    const markup = option('markup');
    const text = castText(args.at(-1));
    if (/^html?$/.test(markup))
      return mayBeHtml
        ? new SafeText('html', text)
        : fail(`no content renderer found for markup ${JSON.stringify(markup)}`);
    if (!/^(?:|md|markdown|mdown|goldmark)$/.test(markup))
      throw new TemplateFault(`the markup ${markup} is not supported`, 'unsupported');
    if (depth >= deepest) throw new TemplateFault('RenderString is nested too deeply', 'limit');
    spend(perText + perCharacter * text.length);
    depth++;
    try {
      const written = expand(text);
      const html = markdown()[display === 'block' ? 'render' : 'renderInline'](written);
      return new SafeText('html', restore(html));
    } finally {
      depth--;
    }
  };
}
