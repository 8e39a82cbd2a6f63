import * as vscode from 'vscode';
import snippets from '../snippets/recap.json' with { type: 'json' };
import type { LoadBundle } from './host/loadBundle.js';
import { registerCopyAsHtml } from './host/outlineEdits/copyAsHtml.js';
import { registerSectionEdits } from './host/outlineEdits/sectionEdits.js';
import { registerInsertDay } from './host/insertTalk/insertDay.js';
import { registerInsertTalk } from './host/insertTalk/insertTalk.js';
import { registerMoves } from './host/outlineEdits/moves.js';
import { registerNewRecap } from './host/newRecap/newRecap.js';
import { registerPasteEdits } from './host/paste/pasteEdits.js';
import { registerPasteAsTalk } from './host/paste/pasteAsTalk.js';
import { registerRename } from './host/outlineEdits/rename.js';
import { registerRenameTag } from './host/outlineEdits/renameTag.js';
import { registerTalkLinks } from './host/outlineEdits/talkLinks.js';
import { registerSnippets } from './host/snippets/snippets.js';
import type { Sites } from './host/site/sites.js';
import type { Foundation } from './outline.js';
import type * as Rendering from './rendering.js';

/** What writes: new posts, days and talks, and work in the outline. A bundle of its own, loaded behind the features. */
export function registerEditing(
  { documents, active, outlines, targets, log }: Foundation,
  sites: Sites,
  load: LoadBundle,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerInsertTalk(documents, active, outlines),
    registerInsertDay(documents, active),
    registerSnippets(documents, active, snippets),
    registerPasteAsTalk(documents, active),
    registerNewRecap(active, sites),
    registerPasteEdits(documents, sites),
    registerMoves(targets, outlines),
    registerSectionEdits(targets),
    registerRename(targets, sites),
    registerRenameTag(targets, log),
    registerTalkLinks(targets),
    registerCopyAsHtml(targets, sites, async () => (await load<typeof Rendering>('rendering')).plugin),
  );
}
