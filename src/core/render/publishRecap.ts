import type { PageSource } from '../preview/pageSource.js';
import { formatMessage, type Problem } from '../problem.js';
import { readPage } from './readPage.js';

/** The content that Hugo would publish. */
export interface PublishedRecap {
  /** As Hugo's `{{ .Content }}`; not sanitised. */
  readonly html: string;
  /** What of the body makes the build fail or is published otherwise than it should, in order. */
  readonly problems: readonly Problem[];
}

/** Gives the HTML of a recap as Hugo publishes it, as far as that needs no network. Never throws. */
export function publishRecap(page: PageSource): PublishedRecap {
  const { markdown, placeholders, text, problems } = readPage(page, { translate: formatMessage, published: true });
  const { html } = placeholders.restore(markdown.render(text));
  const inOrder = [...problems].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  return { html, problems: inOrder };
}
