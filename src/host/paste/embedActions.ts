import * as vscode from 'vscode';
import { embedRewrites, type EmbedRewrite } from '../../core/paste/embedRewrites.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { fromPosition, toText, toTextEdit } from '../editor/convert.js';
import type { Sites } from '../site/sites.js';
import { embedPageOf } from './embedSite.js';

/** Registers the code actions that write a link as an embed, and an embed as a link, in pages that Hugo publishes. */
export function registerEmbedActions(documents: RecapDocuments, sites: Sites): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: async (document, range) => {
      if (!range.isSingleLine) return [];
      const { post } = documents.get(document);
      const site = await embedPageOf(post, document, sites);
      if (!site?.isPublished) return [];
      return embedRewrites(post, fromPosition(range.start), site).map((rewrite) => toAction(document, rewrite));
    },
  };
  const options = { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] };
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, options);
}

function toAction({ uri }: vscode.TextDocument, { title, edit }: EmbedRewrite): vscode.CodeAction {
  const action = new vscode.CodeAction(toText(title), vscode.CodeActionKind.RefactorRewrite);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(uri, [toTextEdit(edit)]);
  return action;
}
