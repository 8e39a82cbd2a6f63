import type { Post } from '../../post/post.js';
import type { CallResult, MarkdownPlugin } from '../../preview/markdownPlugin.js';
import type { PageFacts } from '../../preview/pageSource.js';
import { formatMessage } from '../../problem.js';
import { positionAt } from '../../text.js';
import { startText } from '../expansion/mappedText.js';
import { pairedShortcodes } from './pairedShortcodes.js';
import { readPage } from '../readPage.js';
import type { OwnResult } from '../templates/calls/ownResult.js';
import { textExcerpt } from './textExcerpt.js';

/** Steps that the templates of one call may take, about a fifth of a second: it is for a hover. */
const mostSteps = 200_000;

/** The result of the call that begins at an offset, in the call that it is in; none if that takes too long. Never throws. */
export function renderCallAt(post: Post, facts: PageFacts, start: number): ReturnType<MarkdownPlugin['renderCallAt']> {
  const { nodes } = pairedShortcodes(post, facts.site);
  const outer = nodes.find((node) => node.kind === 'call' && node.start <= start && start < node.end);
  if (!outer) return { result: undefined, requests: [] };
  const found: OwnResult[] = [];
  const how = {
    translate: formatMessage,
    published: true,
    templateSteps: mostSteps,
    tell: (call: { readonly start: number }, result: OwnResult) => void (call.start === start && found.push(result)),
  };
  const mapped = startText(positionAt(post.source, outer.start).line);
  const { placeholders, templates } = readPage(post, facts, how, { nodes: [outer], mapped });
  const first = templates?.budget.isSpent ? undefined : found[0];
  const result = first && describe(first, (html) => placeholders.restore(html).html);
  return { result, requests: templates?.use.requests ?? [] };
}

function describe(result: OwnResult, restore: (html: string) => string): CallResult {
  return 'fault' in result ? result : { text: textExcerpt(restore(result.output)) };
}
