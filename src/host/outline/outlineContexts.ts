import * as vscode from 'vscode';
import { isRecap } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { completeWalkthroughStep } from '../editor/completeWalkthroughStep.js';
import type { OutlineState, ShownOutline } from './outlineState.js';

/** What menus and welcome texts go by. */
export class OutlineContexts {
  private readonly told = new Map<string, boolean>();
  private former: ShownOutline | undefined;

  constructor(private readonly documents: RecapDocuments) {}

  /** Tells VS Code what of it is new. */
  update({ active, pinned, shown, unfinishedOnly }: OutlineState): void {
    if (finishes(this.former, shown)) void completeWalkthroughStep('publish');
    this.former = shown ?? this.former;
    const contexts = {
      'recap.hasDocument': active !== undefined,
      'recap.isRecap': active !== undefined && isRecap(this.documents.get(active)),
      'recap.isPinned': pinned !== undefined,
      // Buttons above the tree that act on the active recap must not seem to act on another one.
      'recap.isPinnedElsewhere': pinned !== undefined && pinned !== active,
      'recap.hasHeadings': shown !== undefined,
      'recap.hasTalks': shown !== undefined && shown.outline.talks > 0,
      'recap.showsUnfinished': unfinishedOnly,
    };
    for (const [key, value] of Object.entries(contexts)) {
      if (this.told.get(key) === value) continue;
      this.told.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  }
}

/** Whether something was left of a recap, and nothing is now: written, not taken out. */
function finishes(before: ShownOutline | undefined, now: ShownOutline | undefined): boolean {
  if (!before || before.document !== now?.document) return false;
  return before.progress.left.size > 0 && now.progress.left.size === 0 && now.progress.talks >= before.progress.talks;
}
