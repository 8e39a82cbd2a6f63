import * as vscode from 'vscode';
import { tagPlaces } from '../../core/edits/rename/renameTag.js';
import { mayBeTalkAt } from '../../core/recap/corrections/candidatesIn.js';
import { daysOf, talksOf, type Recap } from '../../core/recap/model/recap.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { partContext } from '../documents/partContext.js';
import type { Targets } from '../documents/targets.js';
import { ContextKeys } from '../editor/contextKeys.js';
import { debounce } from '../editor/debounce.js';
import { editorOf } from '../editor/editorOf.js';

/** Milliseconds that the cursor must rest. Parsing waits until then, too. */
const cursorRest = 50;

/**
 * Sets the context keys of the active recap and of the part at the cursor, so that the Command Palette offers only what
 * applies. Menus of the editor cannot use `recap.row`: a right-click moves the cursor and opens the menu at once.
 */
export function registerCursorContexts(targets: Targets, active: ActiveRecap): vscode.Disposable {
  const { documents } = targets;
  const keys = new ContextKeys();
  const update = debounce(() => {
    const { document } = active;
    const recap = document && documents.get(document);
    const [part] = document ? targets.partsAtCursor(document) : [];
    const line = document && editorOf(document)?.selection.start.line;
    const mayBe = recap && line !== undefined ? mayBeTalkAt(recap, line) : undefined;
    keys.set({
      ...contextsOf(recap),
      'recap.row': part ? partContext(part) : '',
      'recap.mayBeTalk': mayBe !== undefined,
    });
  });
  return vscode.Disposable.from(
    update,
    active.onDidChange(() => update.request(0)),
    documents.onDidChange((document) => document === active.document && update.request(0)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === active.document) update.request(cursorRest);
    }),
    vscode.window.onDidChangeActiveTextEditor(() => update.request(cursorRest)),
  );
}

/** The outline may show another recap, which is pinned; these are about the active one. */
function contextsOf(recap: Recap | undefined): Readonly<Record<string, boolean>> {
  return {
    'recap.activeHasDays': recap !== undefined && daysOf(recap).length > 0,
    'recap.activeHasTalks': recap !== undefined && talksOf(recap).length > 0,
    'recap.activeHasTags': recap !== undefined && tagPlaces(recap).length > 0,
    'recap.activeHasCorrections': (recap?.options.corrections ?? []).length > 0,
  };
}
