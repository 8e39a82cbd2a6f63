import * as vscode from 'vscode';
import { insertSessions } from '../../core/edits/insert/session/insertSessions.js';
import { fromPosition, toTextEdit } from '../editor/convert.js';
import { draggedSessions } from '../programmes/sessionTransfer.js';
import { explainRefused, findSessions, newSessions, placeOf, type InsertSources } from './insertSessions.js';

/** Registers what sessions become that are dragged from the Programme view into a recap: talks in the post's own form. */
export function registerDropSessions(sources: InsertSources): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(
    { language: 'markdown' },
    {
      provideDocumentDropEdits: async (document, position, data) => {
        const reference = await draggedSessions(data);
        const found = reference && (await findSessions(sources.programmes, reference));
        if (!found) return undefined;
        const place = await placeOf(sources, document, found.programme, fromPosition(position));
        const recap = sources.documents.get(document);
        const { edits, corrections, refused } = insertSessions(recap, newSessions(recap, found.sessions, place), place);
        if (refused.length > 0) explainRefused(refused);
        for (const correction of corrections) sources.corrections.add(document.uri, correction);
        // Nothing goes where they are dropped: each goes under its day.
        const drop = new vscode.DocumentDropEdit('');
        drop.additionalEdit = new vscode.WorkspaceEdit();
        drop.additionalEdit.set(document.uri, edits.map(toTextEdit));
        return drop;
      },
    },
  );
}
