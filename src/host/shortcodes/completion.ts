import * as vscode from 'vscode';
import {
  completeShortcode,
  type ShortcodeCompletion,
  type ShortcodeSurroundings,
} from '../../core/shortcodes/assist/completeShortcode.js';
import { cursorInCall } from '../../core/shortcodes/assist/cursorInCall.js';
import { listImages } from '../../core/site/listImages.js';
import { referencesTo } from '../../core/site/referencesTo.js';
import { toRange } from '../editor/convert.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from '../site/sites.js';
import { offsetInPost } from './offsetInPost.js';

/** Completes shortcodes, their arguments, values and closing tags. */
export function registerShortcodeCompletion(documents: RecapDocuments, sites: Sites): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: async (document, position) => {
      const { post, offset } = offsetInPost(documents, document, position);
      const cursor = cursorInCall(post.source.text, offset);
      if (!cursor) return [];
      const around = await surroundingsOf(document, sites, cursor.kind === 'value' || cursor.kind === 'argument');
      return completeShortcode(post, offset, around).map(toItem);
    },
  };
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    provider,
    '<',
    '%',
    '/',
    ' ',
    '"',
    '=',
  );
}

/** `values`: whether images and pages are needed. */
async function surroundingsOf(
  { uri }: vscode.TextDocument,
  sites: Sites,
  values: boolean,
): Promise<ShortcodeSurroundings> {
  const { pagePath, site, configured } = await sites.lookup(uri);
  const own = (await configured?.shortcodes()) ?? [];
  const isWanted = values && configured;
  return {
    own,
    hugoVersion: site.hugoVersion,
    images: isWanted ? await configured.files.answer(listImages(pagePath, site)) : [],
    pages: isWanted ? referencesTo(await configured.contentPaths(), pagePath, site) : [],
  };
}

const kinds: Readonly<Record<ShortcodeCompletion['kind'], vscode.CompletionItemKind>> = {
  shortcode: vscode.CompletionItemKind.Function,
  closer: vscode.CompletionItemKind.Keyword,
  argument: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  image: vscode.CompletionItemKind.File,
  page: vscode.CompletionItemKind.Reference,
};

function toItem(
  { kind, label, snippet, range, documentation }: ShortcodeCompletion,
  index: number,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, kinds[kind]);
  item.insertText = new vscode.SnippetString(snippet);
  item.range = toRange(range);
  // Keeps the order: open shortcodes first, and images of the post before those of the site.
  item.sortText = String(index).padStart(5, '0');
  if (documentation !== '') item.documentation = vscode.l10n.t(documentation);
  return item;
}
