import * as vscode from 'vscode';
import { parsePost } from '../../core/post/parsePost.js';
import { calledAt } from '../../core/shortcodes/assist/calledAt.js';
import { isShortcodeName, renamedTemplate, renameShortcode } from '../../core/shortcodes/assist/renameShortcode.js';
import { ownShortcode, type SiteShortcode } from '../../core/shortcodes/siteShortcode.js';
import { read } from '../../core/site/configuration/siteQuery.js';
import { rangeOf } from '../../core/text.js';
import type { ConfiguredSite } from '../site/configuredSite.js';
import { toRange, toTextEdit } from '../editor/convert.js';
import { openDocumentOf } from '../editor/openDocumentOf.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from '../site/sites.js';
import { offsetInPost } from './offsetInPost.js';

/** Renames a shortcode of the site: its template, and every call in the site's content. */
export function registerShortcodeRename(documents: RecapDocuments, sites: Sites): vscode.Disposable {
  const provider: vscode.RenameProvider = {
    prepareRename: async (document, position) => {
      const { shortcode, range } = await renameable(documents, sites, document, position);
      return { range, placeholder: shortcode.name };
    },
    provideRenameEdits: async (document, position, newName, token) => {
      const { shortcode, configured } = await renameable(documents, sites, document, position);
      if (!isShortcodeName(newName))
        throw new Error(vscode.l10n.t('"{0}" is not a valid name for a shortcode.', newName));
      if (ownShortcode(newName, await configured.shortcodes()))
        throw new Error(vscode.l10n.t('The site already has a shortcode "{0}".', newName));
      return editsOf({ shortcode, configured }, documents, newName, token);
    },
  };
  return vscode.languages.registerRenameProvider({ language: 'markdown' }, provider);
}

interface Renameable {
  readonly shortcode: SiteShortcode;
  readonly configured: ConfiguredSite;
  readonly range: vscode.Range;
}

/** Throws a message for the user if the position is not the name of one of the site's own shortcodes. */
async function renameable(
  documents: RecapDocuments,
  sites: Sites,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Renameable> {
  const { post, offset } = offsetInPost(documents, document, position);
  const found = calledAt(post, offset);
  const { configured } = await sites.lookup(document.uri);
  const shortcode = found && !found.argument && ownShortcode(found.call.name, (await configured?.shortcodes()) ?? []);
  if (!shortcode || !configured) throw new Error(vscode.l10n.t('Only the site’s own shortcodes can be renamed.'));
  return { shortcode, configured, range: toRange(rangeOf(post.source, found.span.start, found.span.end)) };
}

async function editsOf(
  { shortcode, configured }: Pick<Renameable, 'shortcode' | 'configured'>,
  documents: RecapDocuments,
  newName: string,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit> {
  const { files } = configured;
  const edit = new vscode.WorkspaceEdit();
  for (const path of await configured.contentPaths()) {
    const uri = files.uriOf(path);
    if (!uri || token.isCancellationRequested) continue;
    const open = openDocumentOf(uri);
    const text = open?.getText() ?? (await files.answer(read([path])))[0] ?? '';
    // Most pages do not need to be parsed.
    if (!text.toLowerCase().includes(shortcode.name.toLowerCase())) continue;
    const post = open ? documents.get(open).post : parsePost(text);
    const edits = renameShortcode(post, shortcode.name, newName);
    if (edits.length > 0) edit.set(uri, edits.map(toTextEdit));
  }
  const [from, to] = [files.uriOf(shortcode.path), files.uriOf(renamedTemplate(shortcode, newName))];
  if (from && to) edit.renameFile(from, to);
  return edit;
}
