import * as vscode from 'vscode';
import { readSnippets, snippetsAt, type Snippet, type SnippetFile } from '../../core/snippets/snippet.js';
import { placeOf, snippetGapAt, snippetSpotAt, type SnippetSpot } from '../../core/snippets/snippetSpot.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { applySnippet } from '../editor/edits/applyEdits.js';
import { fromPosition, toRange, toText } from '../editor/convert.js';
import { cursorIn } from '../editor/editorOf.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { showDocument } from '../editor/showDocument.js';

/** Offers the snippets that fit: after a slash, with *Trigger Suggest*, and with *Recap: Insert…*. */
export function registerSnippets(documents: RecapDocuments, active: ActiveRecap, file: SnippetFile): vscode.Disposable {
  const all = readSnippets(file);
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: (document, position) => {
      const spot = snippetSpotAt(documents.get(document), fromPosition(position));
      return spot && snippetsAt(spot.place, all).snippets.map((snippet, index) => toItem(snippet, index, spot));
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, provider, '/'),
    vscode.commands.registerCommand('recap.insert', async () => {
      const document = active.requireDocument();
      if (document) await insert(document, documents, all);
    }),
  );
}

function toItem(
  { name, trigger, description, body }: Snippet,
  index: number,
  spot: SnippetSpot,
): vscode.CompletionItem {
  const label = { label: trigger, description: toText(name) };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Snippet);
  item.insertText = new vscode.SnippetString(spot.before + body + spot.after);
  item.range = toRange(spot.range);
  item.filterText = spot.isSlash ? `/${trigger}` : trigger;
  item.sortText = String(index).padStart(5, '0');
  item.documentation = toText(description);
  return item;
}

async function insert(
  document: vscode.TextDocument,
  documents: RecapDocuments,
  all: readonly Snippet[],
): Promise<void> {
  const recap = documents.get(document);
  const cursor = fromPosition(cursorIn(document));
  const gap = snippetGapAt(recap, cursor);
  if (!gap) {
    // In front matter, the completions of front matter are shown.
    await showDocument(document.uri, undefined);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    return;
  }
  const { version } = document;
  const { snippets, fitting } = snippetsAt(placeOf(recap, cursor), all);
  const items = snippets.map(({ name, trigger, description, body }) => ({
    label: trigger,
    description: toText(name),
    detail: toText(description),
    body,
  }));
  const heading = (label: string): vscode.QuickPickItem & { readonly body?: undefined } => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  const chosen = await vscode.window.showQuickPick(
    [
      heading(vscode.l10n.t('suggested')),
      ...items.slice(0, fitting),
      heading(vscode.l10n.t('other snippets')),
      ...items.slice(fitting),
    ],
    question(),
  );
  if (chosen?.body === undefined) return;
  // Snippets are inserted only into the editor that has the focus.
  await showDocument(document.uri, undefined);
  await applySnippet(document, version, { position: gap.position, text: gap.before + chosen.body + gap.after });
}

function question(): vscode.QuickPickOptions {
  const placeHolder = vscode.l10n.t('Select what to insert');
  return { title: vscode.l10n.t('Insert'), placeHolder, matchOnDescription: true, matchOnDetail: true };
}
