import * as vscode from 'vscode';
import { isRecap } from '../../core/recap/recap.js';
import type { RecapDocuments } from '../recapDocuments.js';
import type { OutlineState } from './outlineState.js';

/** What menus and welcome texts go by. */
export class OutlineContexts {
  private readonly told = new Map<string, boolean>();

  constructor(private readonly documents: RecapDocuments) {}

  /** Tells VS Code what of it is new. */
  tell({ active, pinned, shown, onlyLeft }: OutlineState): void {
    const contexts = {
      'recap.hasDocument': active !== undefined,
      'recap.isRecap': active !== undefined && isRecap(this.documents.get(active)),
      'recap.isPinned': pinned !== undefined,
      // Buttons above the tree that act on the active recap must not seem to act on another one.
      'recap.isPinnedElsewhere': pinned !== undefined && pinned !== active,
      'recap.hasHeadings': shown !== undefined,
      'recap.hasTalks': shown !== undefined && shown.outline.talks > 0,
      'recap.showsOnlyLeft': onlyLeft,
    };
    for (const [key, value] of Object.entries(contexts)) {
      if (this.told.get(key) === value) continue;
      this.told.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  }
}
