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
  return minutes === 1 ? vscode.l10n.t('1 minute to read') : vscode.l10n.t('{0} minutes to read', minutes);
}

export function countPictures(pictures: number): string {
  return pictures === 1 ? vscode.l10n.t('1 picture') : vscode.l10n.t('{0} pictures', pictures);
}

export function countPosts(posts: number): string {
  return posts === 1 ? vscode.l10n.t('1 post on X') : vscode.l10n.t('{0} posts on X', posts);
}
