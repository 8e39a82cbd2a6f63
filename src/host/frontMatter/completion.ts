import * as vscode from 'vscode';
import { completeFrontMatter } from '../../core/frontMatter/assist/completeFrontMatter.js';
import { cursorPlace } from '../../core/frontMatter/assist/cursorPlace.js';
import type { Suggestion, Suggestions } from '../../core/frontMatter/assist/suggestion.js';
import { mayBeHugo } from '../../core/post/queries/generatorOfPost.js';
import { thumbnailKeys } from '../../core/site/images/thumbnail.js';
import type { SiteQuery } from '../../core/site/configuration/siteQuery.js';
import { listImages } from '../../core/site/images/listImages.js';
import { listLayouts } from '../../core/site/listLayouts.js';
import type { Site } from '../../core/site/site.js';
import { fromPosition, toRange, toText } from '../editor/convert.js';
import type { Posts } from '../site/posts.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { SiteAround, Sites } from '../site/sites.js';

/** Suggests keys and values in front matter that Hugo may publish. */
export function registerFrontMatterCompletion(
  documents: RecapDocuments,
  sites: Sites,
  posts: Posts,
): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: async (document, position, token) => {
      const { source, post } = documents.get(document);
      const place = cursorPlace(source, fromPosition(position));
      if (!place) return undefined;
      const around = await sites.lookup(document.uri);
      if (!mayBeHugo(post, { generator: around.generator, path: document.uri.path })) return undefined;
      const key = place.parent ?? place.key;
      const isImage = place.kind === 'value' && thumbnailKeys.includes(key);
      const images = isImage ? await listed(listImages, around) : [];
      const isLayout = place.kind === 'value' && key.toLowerCase() === 'layout';
      const layouts = isLayout ? await listed(listLayouts, around) : [];
      if (token.isCancellationRequested) return undefined;
      const context = { site: around.site, posts: posts.get(around), now: Date.now(), images, layouts };
      const suggestions = completeFrontMatter(source, fromPosition(position), context);
      return suggestions?.all.map((suggestion, index) => toItem(suggestion, index, suggestions));
    },
  };
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    provider,
    ':',
    '=',
    '[',
    ',',
    '"',
    ' ',
  );
}

type Listing = (path: string, site: Site) => SiteQuery<readonly string[]>;

/** What a site has for a document; empty outside a site. */
async function listed(list: Listing, { configured, pagePath, site }: SiteAround): Promise<readonly string[]> {
  return configured?.files.answer(list(pagePath, site)) ?? [];
}

const kinds: Readonly<Record<Suggestion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  date: vscode.CompletionItemKind.Constant,
  term: vscode.CompletionItemKind.Reference,
  file: vscode.CompletionItemKind.File,
};

function toItem(suggestion: Suggestion, index: number, { range }: Suggestions): vscode.CompletionItem {
  const { kind, label, detail, about, newText, isSnippet, filterText } = suggestion;
  const item = new vscode.CompletionItem(label, kinds[kind]);
  if (detail) item.detail = toText(detail);
  if (about) item.documentation = toText(about);
  item.insertText = isSnippet ? new vscode.SnippetString(newText) : newText;
  item.filterText = filterText;
  item.sortText = String(index).padStart(5, '0');
  item.range = toRange(range);
  return item;
}
