import * as vscode from 'vscode';
import type { EditResult } from '../../core/edits/verification/editResult.js';
import { renamePart } from '../../core/edits/rename/renamePart.js';
import { renameTag, tagAt } from '../../core/edits/rename/renameTag.js';
import { titleRange } from '../../core/edits/rename/titleSpan.js';
import { partAt, type AnyPart } from '../../core/recap/model/parts.js';
import { isRecap, type Recap } from '../../core/recap/model/recap.js';
import type { IdType } from '../../core/site/markup.js';
import { fromPosition, toRange, toText, toTextEdit } from '../editor/convert.js';
import type { Sites } from '../site/sites.js';
import type { Targets } from '../documents/targets.js';
import { makeEdit } from './makeEdit.js';

/** *Rename* for a row of the tree or the part at the cursor, and VS Code's own *Rename Symbol* on headings and tags. */
export function registerRename(targets: Targets, sites: Sites): vscode.Disposable {
  const { documents } = targets;
  const register = (): vscode.Disposable =>
    vscode.languages.registerRenameProvider('markdown', {
      prepareRename: (document, position) => {
        const found = renamable(documents.get(document), position);
        return found && { range: toRange(found.range), placeholder: found.text };
      },
      provideRenameEdits: async (document, position, name) => {
        const idType = await idTypeAround(sites, document);
        const result = renamable(documents.get(document), position)?.rename(name, idType);
        if (!result) return undefined;
        if (result.kind === 'refusal') throw new Error(toText(result.reason));
        const edit = new vscode.WorkspaceEdit();
        edit.set(document.uri, result.edits.map(toTextEdit));
        return edit;
      },
    });
  let provider = register();
  return vscode.Disposable.from(
    { dispose: () => void provider.dispose() },
    // Of several providers VS Code asks the one first that came last: its own Markdown support comes late, and knows no talks.
    vscode.window.onDidChangeActiveTextEditor(() => {
      provider.dispose();
      provider = register();
    }),
    vscode.commands.registerCommand('recap.rename', async (...given: unknown[]) => {
      const target = targets.getParts(given.slice(0, 1));
      if (!target) return;
      const { title } = target.parts[0]!;
      const written = writtenTitle(documents.get(target.document), target.parts[0]!);
      const name = await vscode.window.showInputBox({
        title: vscode.l10n.t('Rename "{0}"', title),
        prompt: vscode.l10n.t('The new title, in Markdown'),
        value: written ?? title,
      });
      if (name === undefined) return;
      const idType = await idTypeAround(sites, target.document);
      // The text may have changed while the user typed.
      const now = targets.getParts(given.slice(0, 1));
      if (now?.parts[0]!.title !== title) return;
      const result = renamePart(documents.get(now.document), now.parts[0], name, idType);
      await makeEdit(now.document, result, { done: vscode.l10n.t('Renamed "{0}" to "{1}".', title, name) });
    }),
  );
}

async function idTypeAround(sites: Sites, { uri }: vscode.TextDocument): Promise<IdType | undefined> {
  const { autoHeadingID, autoIDType } = (await sites.lookup(uri)).site.markup.goldmark.parser;
  return autoHeadingID ? autoIDType : undefined;
}

function writtenTitle(recap: Recap, part: AnyPart): string | undefined {
  const range = titleRange(recap, part);
  return range && textIn(recap, range);
}

interface Renamable {
  readonly range: ReturnType<typeof titleRange> & object;
  readonly text: string;
  readonly rename: (name: string, idType: IdType | undefined) => EditResult;
}

/** The tag at a position, or the title of the heading that it is in; of other Markdown nothing. */
function renamable(recap: Recap, position: vscode.Position): Renamable | undefined {
  if (!isRecap(recap)) return undefined;
  const tag = tagAt(recap, fromPosition(position));
  if (tag) return { range: tag.range, text: tag.tag, rename: (name) => renameTag(recap, tag.tag, name) };
  const part = partAt(recap, fromPosition(position));
  const range = part?.headingRange.start.line === position.line ? titleRange(recap, part) : undefined;
  return (
    range && { range, text: textIn(recap, range), rename: (name, idType) => renamePart(recap, part!, name, idType) }
  );
}

function textIn({ source }: Recap, { start, end }: Renamable['range']): string {
  const offset = source.lineStarts[start.line]!;
  return source.text.slice(offset + start.character, offset + end.character);
}
