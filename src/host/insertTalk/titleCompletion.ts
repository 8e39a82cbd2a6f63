import * as vscode from 'vscode';
import { completeTitle, mayBeginTitle, type TitleCompletion } from '../../core/edits/insert/session/completeTitle.js';
import type { Range } from '../../core/text.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { fromPosition, toRange } from '../editor/convert.js';
import type { RecapProgrammes } from '../programmes/recapProgrammes.js';
import { aboutSession, sessionsNow } from '../programmes/sessionItems.js';

/** Completes the titles of talks from the programme: on headings, in lists and in tables of talks, never in notes. */
export function registerTitleCompletion(documents: RecapDocuments, ofRecaps: RecapProgrammes): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: (document, position) => {
      const line = document.lineAt(position.line).text;
      if (!mayBeginTitle(line) || ofRecaps.all.length === 0) return undefined;
      const found = ofRecaps.get(document);
      const recap = documents.get(document);
      const completions = found && completeTitle(recap, found.kept.programme, fromPosition(position));
      if (!completions) return undefined;
      const { now, next } = sessionsNow(found);
      const attended = new Set(found.kept.attended);
      const rankOf = ({ session }: TitleCompletion): number =>
        [now.includes(session), next.includes(session), attended.has(session.id), true].indexOf(true);
      const ranked = [...completions.all].sort((a, b) => rankOf(a) - rankOf(b));
      return ranked.map((completion, index) => toItem(completion, completions.range, index));
    },
  };
  return vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, provider, ' ', '|');
}

function toItem({ session, newText, filter }: TitleCompletion, range: Range, index: number): vscode.CompletionItem {
  const label = { label: session.title, description: aboutSession(session) };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Event);
  item.insertText = newText;
  item.filterText = filter;
  item.range = toRange(range);
  item.sortText = String(index).padStart(5, '0');
  if (session.abstract !== undefined) item.documentation = session.abstract;
  return item;
}
