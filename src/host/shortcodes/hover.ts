import * as vscode from 'vscode';
import { calledAt } from '../../core/shortcodes/assist/calledAt.js';
import { explainShortcode, type ShortcodeExplanation } from '../../core/shortcodes/assist/explainShortcode.js';
import type { ShortcodeParameter } from '../../core/shortcodes/shortcodeParameter.js';
import { findShortcode } from '../../core/shortcodes/siteShortcode.js';
import { rangeOf } from '../../core/text.js';
import { toRange, toText } from '../editor/convert.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from '../site/sites.js';
import { offsetInPost } from './offsetInPost.js';

/** Explains a shortcode and its arguments. */
export function registerShortcodeHover(documents: RecapDocuments, sites: Sites): vscode.Disposable {
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
      if (!argument) return new vscode.Hover(toMarkdown(explainShortcode(shortcode)), range);
      const parameter = shortcode.parameters.find(({ name }) => name !== undefined && name === argument.name?.value);
      return isKey && parameter ? new vscode.Hover(new vscode.MarkdownString(describe(parameter)), range) : undefined;
    },
  };
  return vscode.languages.registerHoverProvider({ language: 'markdown' }, provider);
}

function toMarkdown({ name, documentation, notes, parameters }: ShortcodeExplanation): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(`**${name}**`);
  if (documentation !== '') markdown.appendMarkdown(' – ').appendText(vscode.l10n.t(documentation));
  markdown.appendMarkdown('\n\n').appendText(notes.map(toText).join(' '));
  if (parameters.length > 0)
    markdown.appendMarkdown(`\n\n${parameters.map((each) => `- ${describe(each)}`).join('\n')}`);
  return markdown;
}

/** A line of Markdown. Names and values are code, so that nothing in them is interpreted. */
function describe({ name, index, required, values, documentation }: ShortcodeParameter): string {
  const names = [...(name === undefined ? [] : [code(name)]), ...(index === undefined ? [] : [ordinal(index)])];
  const parts = [
    names.join(', '),
    required ? vscode.l10n.t('required') : '',
    documentation === '' ? '' : vscode.l10n.t(documentation),
    (values ?? []).map(code).join(' '),
  ];
  return parts.filter((part) => part !== '').join(' – ');
}

function ordinal(index: number): string {
  return vscode.l10n.t('argument {0}', index + 1);
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '')}\``;
}
