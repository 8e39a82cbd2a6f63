import * as vscode from 'vscode';
import { fieldAt, type FieldAt } from '../../core/frontMatter/assist/fieldAt.js';
import { kindWords } from '../../core/frontMatter/assist/keySuggestions.js';
import { fromPosition, toRange, toText } from '../editor/convert.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

/** Explains Hugo's keys in front matter. */
export function registerFrontMatterHover(documents: RecapDocuments): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover: (document, position) => {
      const found = fieldAt(documents.get(document).frontMatter, fromPosition(position));
      return found && new vscode.Hover(toMarkdown(found), toRange(found.range));
    },
  };
  return vscode.languages.registerHoverProvider({ language: 'markdown' }, provider);
}

function toMarkdown({ field: { key, kinds }, doc: { about, fallback, since } }: FieldAt): vscode.MarkdownString {
  const text = new vscode.MarkdownString(`**${key}** `);
  text.appendText(`(${kinds.map((kind) => toText(kindWords[kind])).join(', ')})\n\n`);
  text.appendText(`${toText(about)}\n\n`);
  if (fallback) text.appendText(`${vscode.l10n.t('Default: {0}.', toText(fallback))}\n\n`);
  if (since !== undefined) text.appendText(vscode.l10n.t('Since Hugo {0}.', since));
  return text;
}
