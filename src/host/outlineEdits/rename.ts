import * as vscode from 'vscode';
import type { EditResult } from '../../core/edits/verification/editResult.js';
import { renamePart } from '../../core/edits/rename/renamePart.js';
import { renameTag, tagAt } from '../../core/edits/rename/renameTag.js';
import { titleRange } from '../../core/edits/rename/titleSpan.js';
import { partAt, type AnyPart } from '../../core/recap/model/parts.js';
import { isRecap, type Recap } from '../../core/recap/model/recap.js';
import type { IdOptions } from '../../core/post/queries/headingIds.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Targets } from '../documents/targets.js';
import { offsetAt } from '../../core/text.js';
import { fromPosition, toRange, toText, toTextEdit } from '../editor/convert.js';
import { showInformation } from '../editor/notify.js';
import { idOptionsIn } from '../site/idOptions.js';
import type { Sites } from '../site/sites.js';
import { makeEdit } from './makeEdit.js';

/** Registers *Rename…* for a row of the tree or the part at the cursor, and *Rename Symbol* on headings and tags. */
export function registerRename(targets: Targets, sites: Sites): vscode.Disposable {
  const run = (...given: unknown[]): Promise<void> => rename(targets, sites, given.slice(0, 1));
  return vscode.Disposable.from(
    registerRenameSymbol(targets.documents, sites),
    vscode.commands.registerCommand('recap.rename', run),
    vscode.commands.registerCommand('recap.renameRow', run),
  );
}

function registerRenameSymbol(documents: RecapDocuments, sites: Sites): vscode.Disposable {
  const provider: vscode.RenameProvider = {
    prepareRename: (document, position) => {
      const found = renamableAt(documents.get(document), position);
      return found && { range: toRange(found.range), placeholder: found.text };
    },
    provideRenameEdits: async (document, position, name) => {
      const ids = await idOptionsIn(sites, document);
      const result = renamableAt(documents.get(document), position)?.rename(name, ids);
      if (!result) return undefined;
      if (result.kind === 'refusal') throw new Error(toText(result.reason));
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, result.edits.map(toTextEdit));
      return edit;
    },
  };
  const register = (): vscode.Disposable => vscode.languages.registerRenameProvider('markdown', provider);
  let registration = register();
  return vscode.Disposable.from(
    { dispose: () => void registration.dispose() },
    // VS Code asks the provider first that was registered last. Its own Markdown support, which has no notion of a talk,
    // registers late.
    vscode.window.onDidChangeActiveTextEditor(() => {
      registration.dispose();
      registration = register();
    }),
  );
}

async function rename(targets: Targets, sites: Sites, given: readonly unknown[]): Promise<void> {
  const target = targets.getParts(given);
  if (!target) return;
  const { documents } = targets;
  const { title } = target.parts[0]!;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename "{0}"', title),
    prompt: vscode.l10n.t('New title, in Markdown'),
    value: titleAsWritten(documents.get(target.document), target.parts[0]!) ?? title,
  });
  if (name === undefined) return;
  const ids = await idOptionsIn(sites, target.document);
  // The text may have changed while the user was typing.
  const current = targets.getParts(given);
  const part = current?.parts[0];
  if (!current || !part) return;
  if (part.title !== title) {
    void showInformation(vscode.l10n.t('Nothing was renamed because the post has changed in the meantime. Try again.'));
    return;
  }
  const result = renamePart(documents.get(current.document), part, name, ids);
  await makeEdit(current.document, result, { done: vscode.l10n.t('Renamed "{0}" to "{1}".', title, name) });
}

/** The title in Markdown, without the link, numbering and names around it. */
function titleAsWritten(recap: Recap, part: AnyPart): string | undefined {
  const range = titleRange(recap, part);
  return range && textIn(recap, range);
}

interface Renamable {
  readonly range: ReturnType<typeof titleRange> & object;
  readonly text: string;
  readonly rename: (name: string, ids: IdOptions) => EditResult;
}

/** The tag at a position, or the title of the part that its line is the heading of; `undefined` in Markdown that is not a recap. */
function renamableAt(recap: Recap, position: vscode.Position): Renamable | undefined {
  if (!isRecap(recap)) return undefined;
  const tag = tagAt(recap, fromPosition(position));
  if (tag) return { range: tag.range, text: tag.tag, rename: (name) => renameTag(recap, tag.tag, name) };
  const part = partAt(recap, fromPosition(position));
  const isOnTitle = part && position.line <= part.headingRange.end.line;
  const range = isOnTitle ? titleRange(recap, part) : undefined;
  const isBeside = range && (position.line < range.start.line || position.line > range.end.line);
  if (!range || isBeside) return undefined;
  return { range, text: textIn(recap, range), rename: (name, ids) => renamePart(recap, part!, name, ids) };
}

/** On one line. */
function textIn({ source }: Recap, { start, end }: Renamable['range']): string {
  return source.text.slice(offsetAt(source, start), offsetAt(source, end)).replace(/\s+/g, ' ');
}
