import * as vscode from 'vscode';
import { calledAt } from '../../core/shortcodes/assist/calledAt.js';
import { explainShortcode, type ShortcodeExplanation } from '../../core/shortcodes/assist/explainShortcode.js';
import type { ShortcodeParameter } from '../../core/shortcodes/shortcodeParameter.js';
import { findShortcode } from '../../core/shortcodes/siteShortcode.js';
import { rangeOf } from '../../core/text.js';
import { toDocumentation, toRange, toText } from '../editor/convert.js';
import { asMarkdown, hoverOf, joinMarkdown, markdownCode } from '../editor/markdown.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from '../site/sites.js';
import type { TemplateRendering } from '../site/templateRendering.js';
import { offsetInPost } from './offsetInPost.js';

/** In longer posts, calls have no result: whoever hovers would wait. In UTF-16 code units. */
const longest = 1_000_000;

/** Explains a shortcode and its arguments, and says what it gives for them. */
export function registerShortcodeHover(
  documents: RecapDocuments,
  sites: Sites,
  rendering: TemplateRendering,
): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover: async (document, position) => {
      const { post, offset } = offsetInPost(documents, document, position);
      const found = calledAt(post, offset);
      if (!found) return undefined;
      const { site, configured } = await sites.lookup(document.uri);
      const shortcode = findShortcode(found.call.name, (await configured?.shortcodes()) ?? [], site.hugoVersion);
      if (!shortcode) return undefined;
      const { argument, isKey, span } = found;
      const range = toRange(rangeOf(post.source, span.start, span.end));
      if (!argument) {
        const result = await resultOf(found.call.start, document, rendering);
        return hoverOf(joinMarkdown([toMarkdown(explainShortcode(shortcode)), result], '\n\n'), range);
      }
      const parameter = shortcode.parameters.find(({ name }) => name !== undefined && name === argument.name?.value);
      return isKey && parameter ? hoverOf(describe(parameter), range) : undefined;
    },
  };
  return vscode.languages.registerHoverProvider({ language: 'markdown' }, provider);
}

/** What the call that begins at an offset gives, as text. */
async function resultOf(
  start: number,
  document: vscode.TextDocument,
  rendering: TemplateRendering,
): Promise<vscode.MarkdownString> {
  if (document.getText().length > longest) return asMarkdown``;
  const { result } = await rendering.render(document, ({ renderCallAt }, post, page) =>
    renderCallAt(post, page, start),
  );
  if (!result) return asMarkdown``;
  if ('fault' in result) return asMarkdown`$(warning) ${toText(result.fault)}`;
  return asMarkdown`${result.text === '' ? '' : vscode.l10n.t('Result: {0}', result.text)}`;
}

function toMarkdown({ name, documentation, notes, parameters }: ShortcodeExplanation): vscode.MarkdownString {
  const about = documentation === '' ? asMarkdown`` : asMarkdown` – ${toDocumentation(documentation)}`;
  const list = joinMarkdown(
    parameters.map((each) => asMarkdown`- ${describe(each)}`),
    '\n',
  );
  return joinMarkdown([asMarkdown`**${name}**${about}`, asMarkdown`${notes.map(toText).join(' ')}`, list], '\n\n');
}

/** A line of Markdown. Names and values are code. */
function describe({ name, index, required, values, documentation }: ShortcodeParameter): vscode.MarkdownString {
  const names = [
    ...(name === undefined ? [] : [markdownCode(name)]),
    ...(index === undefined ? [] : [asMarkdown`${vscode.l10n.t('argument {0}', index + 1)}`]),
  ];
  const parts = [
    joinMarkdown(names, ', '),
    asMarkdown`${required ? vscode.l10n.t('required') : ''}`,
    asMarkdown`${toDocumentation(documentation)}`,
    joinMarkdown((values ?? []).map(markdownCode), ' '),
  ];
  return joinMarkdown(parts, ' – ');
}
