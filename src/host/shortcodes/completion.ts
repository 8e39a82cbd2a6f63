import * as vscode from 'vscode';
import {
  completeShortcode,
  type ShortcodeCompletion,
  type ShortcodeSurroundings,
} from '../../core/shortcodes/assist/completeShortcode.js';
import { cursorInCall } from '../../core/shortcodes/assist/cursorInCall.js';
import { mayBeHugo } from '../../core/post/queries/generatorOfPost.js';
import { listImages } from '../../core/site/images/listImages.js';
import { referencesTo } from '../../core/site/addresses/referencesTo.js';
import { toDocumentation, toRange } from '../editor/convert.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { SiteAround, Sites } from '../site/sites.js';
import { offsetInPost } from './offsetInPost.js';

/** Completes shortcodes, their arguments, values and closing tags. */
export function registerShortcodeCompletion(documents: RecapDocuments, sites: Sites): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: async (document, position) => {
      const { post, offset } = offsetInPost(documents, document, position);
      const cursor = cursorInCall(post.source.text, offset);
      if (!cursor) return [];
      const page = await sites.lookup(document.uri);
      // The call just begun would make a post on its own Hugo's; that of another site it does not.
      if (!mayBeHugo(post, { generator: page.generator, path: document.uri.path })) return [];
      const around = await surroundingsOf(page, cursor.kind === 'value' || cursor.kind === 'argument');
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
  { pagePath, site, configured }: SiteAround,
  values: boolean,
): Promise<ShortcodeSurroundings> {
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
  if (documentation !== '') item.documentation = toDocumentation(documentation);
  return item;
}
