import { templateCodes } from '../../checks/templateCodes.js';
import { withoutTurnedOff } from '../../checks/turnedOff.js';
import type { Post } from '../../post/post.js';
import type { CheckedTemplates } from '../../preview/markdownPlugin.js';
import type { PageFacts } from '../../preview/pageSource.js';
import { formatMessage } from '../../problem.js';
import { comparePositions } from '../../text.js';
import { readPage } from '../readPage.js';
import { hasHooks } from '../../site/templates/siteLayout.js';

const codes = new Set(templateCodes);

/**
 * Executes the templates of the site that a page uses and returns what is wrong with them, without what the page turns off.
 * With `steps` they may take fewer than in the preview; what only then is too much is not reported. Never throws.
 */
export function checkTemplates(post: Post, facts: PageFacts, steps?: number): CheckedTemplates {
  const how = { translate: formatMessage, published: true, templateSteps: steps };
  const { markdown, text, problems, templates } = readPage(post, facts, how);
  if (!templates) return { problems: [], requests: [] };
  // Without hooks, no template is executed for Markdown.
  if (hasHooks(facts.site.templates)) markdown.render(text);
  const isCutOff = steps !== undefined && templates.budget.isSpent;
  const found = problems
    .filter(({ code }) => codes.has(code) && !(isCutOff && code === 'template-limit'))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
  return { problems: withoutTurnedOff(found, post), requests: templates.use.requests };
}
