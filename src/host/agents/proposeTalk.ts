import * as vscode from 'vscode';
import { insertTalk } from '../../core/edits/insert/insertTalk.js';
import { daysOf } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { toTextEdit } from '../editor/convert.js';

/** What became of a proposal. */
export type Proposal = { readonly accepted: boolean } | { readonly refused: string };

/**
 * Proposes a talk as an edit in VS Code's refactor preview: nothing is written unless the user applies it. The talk gets the
 * form of the others, and its texts are plain.
 */
export async function proposeTalk(
  document: vscode.TextDocument,
  documents: RecapDocuments,
  input: Readonly<Record<string, unknown>>,
): Promise<Proposal> {
  const title = textIn(input['title']);
  if (title === '') return { refused: 'The talk has no title.' };
  const recap = documents.get(document);
  const name = textIn(input['day']);
  const days = daysOf(recap);
  const day = days.find((each) => each.title === name || each.date === name) ?? (name === '' ? days.at(-1) : undefined);
  if (name !== '' && !day)
    return { refused: `The recap has no day "${name}". It has: ${days.map((each) => each.title).join(', ')}` };
  const talk = {
    title,
    url: addressIn(input['url']),
    speakers: textsIn(input['speakers']),
    tags: textsIn(input['tags']),
  };
  const end = document.positionAt(document.getText().length);
  const insertion = insertTalk(recap, { talk }, day, end);
  if (!insertion) return { refused: 'A talk cannot be inserted there.' };
  const edit = new vscode.WorkspaceEdit();
  const label = vscode.l10n.t('Insert "{0}"', title);
  const entries = insertion.edits.map((each): Entry => [toTextEdit(each), { needsConfirmation: false, label }]);
  // VS Code shows a preview only if something needs to be confirmed.
  edit.set(document.uri, [...entries, [vscode.TextEdit.insert(end, ''), { needsConfirmation: true, label }]]);
  return { accepted: await vscode.workspace.applyEdit(edit, { isRefactoring: true }) };
}

type Entry = [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata];

/** Characters of a text: longer ones are not titles or names. */
const longest = 300;

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, longest) : '';
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value
        .slice(0, 20)
        .map(textIn)
        .filter((each) => each !== '')
    : [];
}

function addressIn(value: unknown): string {
  const url = typeof value === 'string' ? value.trim() : '';
  return /^https?:\/\/\S+$/i.test(url) ? url : '';
}
