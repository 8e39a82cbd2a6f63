import { parseFrontMatter } from '../../../frontMatter/parseFrontMatter.js';
import type { Markdown } from '../../../markdown/createMarkdown.js';
import { bodyOffsetOf } from '../../../shortcodes/bodyOffset.js';
import { TemplateFault } from '../../../templates/run/templateFault.js';
import { SafeText } from '../../../templates/values/value.js';
import { readSource } from '../../../text.js';
import type { RenderOther } from '../templateUse.js';
import type { Page } from './page.js';
import { perCharacter, perText } from './renderString.js';

/** How deep pages may include each other. */
const deepest = 8;

/** What is needed to render another page. */
interface OtherTools {
  readonly markdown: () => Markdown;
  readonly expandOther: (text: string, page: Page) => string;
  readonly restore: (html: string) => string;
}

/** `.RenderShortcodes` and `.Content` of another page, in this page's Markdown. */
export function otherRenderer({ markdown, expandOther, restore }: OtherTools): RenderOther {
  let depth = 0;
  return (page, text, as, spend) => {
    if (depth >= deepest) throw new TemplateFault('pages include each other too deeply', 'limit');
    spend(perText + perCharacter * text.length);
    depth++;
    try {
      const written = expandOther(bodyOf(text), page);
      // Hugo marks where the page begins and ends, on lines of their own.
      if (as === 'markdown') return new SafeText('html', `\n${written}\n`);
      return new SafeText('html', restore(markdown().render(written)));
    } finally {
      depth--;
    }
  };
}

/** A text without its front matter. */
function bodyOf(text: string): string {
  const source = readSource(text);
  return text.slice(bodyOffsetOf(source, parseFrontMatter(source)?.bodyLine ?? 0));
}
