import * as vscode from 'vscode';
import { endList, isEmptyItem } from '../../core/edits/lists/endList.js';
import { listEnterRules } from '../../core/edits/lists/enterRules.js';
import { isRecap } from '../../core/recap/model/recap.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { toRange } from '../editor/convert.js';

const setting = 'recap.editor.continueLists';

/** How often an edit is tried while somebody types. */
const mostAttempts = 5;

/**
 * Makes Enter continue lists, and end them on an item without text, in posts: other Markdown stays as it is. The rules
 * apply as one types; only the end of a list needs the extension.
 */
export function registerContinueLists(documents: RecapDocuments, active: ActiveRecap): vscode.Disposable {
  let rules: vscode.Disposable | undefined;
  const applies = (document: vscode.TextDocument): boolean => {
    const recap = documents.get(document);
    return (
      (recap.frontMatter !== undefined || isRecap(recap)) &&
      vscode.workspace.getConfiguration(undefined, document).get<boolean>(setting, true)
    );
  };
  const update = (): void => {
    const { document } = active;
    // The rules are those of a language: they would apply to a cell of a notebook, too, or the other side of a diff. While
    // the focus is in no text editor, they stay: they would be late for what is typed at once in the post again.
    const edited = vscode.window.activeTextEditor?.document ?? document;
    const isWanted = document !== undefined && edited === document && applies(document);
    if (isWanted === (rules !== undefined)) return;
    rules?.dispose();
    rules = isWanted ? vscode.languages.setLanguageConfiguration('markdown', { onEnterRules: toRules() }) : undefined;
  };
  update();
  return vscode.Disposable.from(
    new vscode.Disposable(() => {
      rules?.dispose();
    }),
    active.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    documents.onDidChange(update),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) update();
    }),
    documents.onDidEdit((event) => {
      const line = lineLeft(event);
      if (line !== undefined && applies(event.document)) void endAt(event.document, line, documents);
    }),
  );
}

function toRules(): vscode.OnEnterRule[] {
  return listEnterRules().map(({ beforeText, previousLineText, appendText }) => ({
    beforeText,
    ...(previousLineText && { previousLineText }),
    action: { indentAction: vscode.IndentAction.None, appendText },
  }));
}

/** The line of an item without text on which Enter was just pressed. */
function lineLeft({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): number | undefined {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined || !change.range.isEmpty) return undefined;
  if (!/^\r?\n[ \t]*$/.test(change.text)) return undefined;
  const { line } = change.range.start;
  return isEmptyItem(document.lineAt(line).text) ? line : undefined;
}

/** Part of the undo step of the Enter. Tried again if something was typed meanwhile, in the line below. */
async function endAt(document: vscode.TextDocument, line: number, documents: RecapDocuments): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || line >= document.lineCount) return;
    const edits = endList(documents.get(document).post, line);
    if (edits.length === 0) return;
    const isDone = await editor.edit(
      (builder) => {
        for (const { range, newText } of edits) builder.replace(toRange(range), newText);
      },
      { undoStopBefore: false, undoStopAfter: false },
    );
    if (isDone) return;
  }
}
