import { isRecap } from '../../core/recap/model/recap.js';
import { countUnfinished } from '../../core/recap/queries/progress.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { completeWalkthroughStep } from '../editor/completeWalkthroughStep.js';
import { ContextKeys } from '../editor/contextKeys.js';
import type { OutlineState, ShownOutline } from './outlineState.js';

/** The context keys for menus and welcome views. */
export class OutlineContexts {
  private readonly keys = new ContextKeys();
  private previous: ShownOutline | undefined;

  constructor(private readonly documents: RecapDocuments) {}

  /** Sets the context keys that have changed. */
  update({ active, pinned, shown, unfinishedOnly, grouping }: OutlineState): void {
    if (isJustFinished(this.previous, shown)) void completeWalkthroughStep('publish');
    this.previous = shown ?? this.previous;
    this.keys.set({
      'recap.hasDocument': active !== undefined,
      'recap.isRecap': active !== undefined && isRecap(this.documents.get(active)),
      'recap.isPinned': pinned !== undefined,
      // The buttons above the tree apply to the active recap. They are hidden while another one is pinned.
      'recap.isPinnedElsewhere': pinned !== undefined && pinned !== active,
      'recap.hasHeadings': shown !== undefined,
      'recap.hasTalks': shown !== undefined && shown.outline.talks > 0,
      'recap.isUnfinished': shown !== undefined && countUnfinished(shown.progress) > 0,
      'recap.showsUnfinished': unfinishedOnly,
      'recap.grouping': grouping,
    });
  }
}

/**
 * Whether the author has just finished the recap: something was left, nothing is now, and none was
 * removed.
 */
function isJustFinished(before: ShownOutline | undefined, now: ShownOutline | undefined): boolean {
  if (!before || before.document !== now?.document) return false;
  const [left, leftNow] = [before, now].map(({ progress }) => countUnfinished(progress));
  return left! > 0 && leftNow === 0 && now.progress.talks > 0 && now.progress.talks >= before.progress.talks;
}
