import * as vscode from 'vscode';
import { isRecap } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { completeWalkthroughStep } from '../editor/completeWalkthroughStep.js';
import type { OutlineState, ShownOutline } from './outlineState.js';

/** The context keys for menus and welcome views. */
export class OutlineContexts {
  private readonly known = new Map<string, boolean>();
  private previous: ShownOutline | undefined;

  constructor(private readonly documents: RecapDocuments) {}

  /** Sets the context keys that have changed. */
  update({ active, pinned, shown, unfinishedOnly }: OutlineState): void {
    if (isJustFinished(this.previous, shown)) void completeWalkthroughStep('publish');
    this.previous = shown ?? this.previous;
    const contexts = {
      'recap.hasDocument': active !== undefined,
      'recap.isRecap': active !== undefined && isRecap(this.documents.get(active)),
      'recap.isPinned': pinned !== undefined,
      // The buttons above the tree apply to the active recap. They are hidden while another one is pinned.
      'recap.isPinnedElsewhere': pinned !== undefined && pinned !== active,
      'recap.hasHeadings': shown !== undefined,
      'recap.hasTalks': shown !== undefined && shown.outline.talks > 0,
      'recap.showsUnfinished': unfinishedOnly,
    };
    for (const [key, value] of Object.entries(contexts)) {
      if (this.known.get(key) === value) continue;
      this.known.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  }
}

/**
 * Whether the author has just finished the recap: there were unfinished talks, there are none now, and none was
 * removed.
 */
function isJustFinished(before: ShownOutline | undefined, now: ShownOutline | undefined): boolean {
  if (!before || before.document !== now?.document) return false;
  return before.progress.left.size > 0 && now.progress.left.size === 0 && now.progress.talks >= before.progress.talks;
}
