import { bracesIn } from '../../../post/attributes.js';
import { maskCalls } from '../../../post/maskCalls.js';
import { fenceInfosOf } from '../../../post/queries/forms/fences.js';
import type { Problem } from '../../../problem.js';
import { rangeOf, type Span } from '../../../text.js';
import type { TextCheck, TextPage } from '../textPage.js';
import { bracesFault } from './bracesFault.js';
import { fixesOfBraces } from './bracesFixes.js';
import { hasOwnCodeHook } from './codeHook.js';

/** Braces after a code fence that Hugo 0.112 and later cannot read as attributes, or cannot use. */
export const fenceAttributes: TextCheck = {
  codes: ['fence-attributes'],
  check: (page) => {
    const { post, source } = page.recap;
    if (!page.context.site.markup.highlight.codeFences || !/`{3}|~{3}/.test(source.text)) return [];
    const masked = maskCalls(source, post.calls).text;
    return [...fenceInfosOf(post)].flatMap((info) => check(page, masked, info));
  },
};

function check({ recap: { source }, context }: TextPage, masked: string, info: Span): readonly Problem[] {
  const text = masked.slice(info.start, info.end);
  const braces = bracesIn(text);
  if (!braces) return [];
  const language = /^\s*([^\s{]*)/.exec(text)![1]!;
  const takesOptions = !hasOwnCodeHook(context, language);
  const message = bracesFault(text.slice(braces.start, braces.end), takesOptions);
  if (!message) return [];
  const span = { start: info.start + braces.start, end: info.start + braces.end };
  const range = rangeOf(source, span.start, span.end);
  const fixes = fixesOfBraces(source, span, info);
  return [{ code: 'fence-attributes', severity: 'error', message, range, fixes }];
}
