import * as vscode from 'vscode';
import type { Tally } from '../../core/recap/queries/progress.js';

export function countDays(days: number): string {
  return days === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', days);
}

export function countTalks(talks: number): string {
  return talks === 1 ? vscode.l10n.t('1 talk') : vscode.l10n.t('{0} talks', talks);
}

/** "3 of 5 written", or "5 talks" if all are written. */
export function countWritten({ written, talks }: Tally): string {
  return written === talks ? countTalks(talks) : vscode.l10n.t('{0} of {1} written', written, talks);
}

export function countWords(words: number): string {
  return words === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', words);
}

export function countMinutes(minutes: number): string {
  return minutes === 1 ? vscode.l10n.t('1 min read') : vscode.l10n.t('{0} min read', minutes);
}

export function countImages(images: number): string {
  return images === 1 ? vscode.l10n.t('1 image') : vscode.l10n.t('{0} images', images);
}

export function countPosts(posts: number): string {
  return posts === 1 ? vscode.l10n.t('1 post on X') : vscode.l10n.t('{0} posts on X', posts);
}
