import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import type { Mark } from '../../core/recap/corrections/mark.js';
import { toText } from '../editor/convert.js';

/** What was marked. */
export function sayMarked(mark: Mark, title: string): string {
  switch (mark) {
    case 'talk':
      return vscode.l10n.t('Marked "{0}" as a talk.', title);
    case 'notTalk':
      return vscode.l10n.t('Marked "{0}" as not a talk.', title);
    case 'day':
      return vscode.l10n.t('Marked "{0}" as a day.', title);
    case 'notDay':
      return vscode.l10n.t('Marked "{0}" as not a day.', title);
  }
}

/** How much was marked. */
export function sayMarkedAll(mark: Mark, count: number): string {
  switch (mark) {
    case 'talk':
      return toText(sayCount('Marked {0} as a talk.|Marked {0} as talks.', count));
    case 'notTalk':
      return toText(sayCount('Marked {0} as not a talk.|Marked {0} as not talks.', count));
    case 'day':
      return toText(sayCount('Marked {0} as a day.|Marked {0} as days.', count));
    case 'notDay':
      return toText(sayCount('Marked {0} as not a day.|Marked {0} as not days.', count));
  }
}

/** What was marked, and how many others are like it. */
export function sayOthers(mark: 'talk' | 'notTalk', title: string, count: number): string {
  return mark === 'talk'
    ? toText(
        sayCount(
          'Marked "{1}" as a talk. {0} other is like it.|Marked "{1}" as a talk. {0} others are like it.',
          count,
          title,
        ),
      )
    : toText(
        sayCount(
          'Marked "{1}" as not a talk. {0} other is like it.|Marked "{1}" as not a talk. {0} others are like it.',
          count,
          title,
        ),
      );
}
