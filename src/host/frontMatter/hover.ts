import * as vscode from 'vscode';
import { fieldAt, type FieldAt } from '../../core/frontMatter/assist/fieldAt.js';
import { kindWords } from '../../core/frontMatter/assist/keySuggestions.js';
import { mayBeHugo } from '../../core/post/queries/generatorOfPost.js';
import { fromPosition, toRange, toText } from '../editor/convert.js';
import { asMarkdown, hoverOf, joinMarkdown } from '../editor/markdown.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from '../site/sites.js';

/** Explains Hugo's keys in front matter that Hugo may publish. */
export function registerFrontMatterHover(documents: RecapDocuments, sites: Sites): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover: async (document, position) => {
      const { frontMatter, post } = documents.get(document);
      const found = fieldAt(frontMatter, fromPosition(position));
      if (!found) return undefined;
      const { generator } = await sites.lookup(document.uri);
      if (!mayBeHugo(post, { generator, path: document.uri.path })) return undefined;
      return hoverOf(toMarkdown(found), toRange(found.range));
    },
  };
  return vscode.languages.registerHoverProvider({ language: 'markdown' }, provider);
}

function toMarkdown({ field: { key, kinds }, doc: { about, fallback, since } }: FieldAt): vscode.MarkdownString {
  const paragraphs = [
    asMarkdown`**${key}** (${kinds.map((kind) => toText(kindWords[kind])).join(', ')})`,
    asMarkdown`${toText(about)}`,
    asMarkdown`${fallback ? vscode.l10n.t('Default: {0}.', toText(fallback)) : ''}`,
    asMarkdown`${since === undefined ? '' : vscode.l10n.t('Since Hugo {0}.', since)}`,
  ];
  return joinMarkdown(paragraphs, '\n\n');
}
