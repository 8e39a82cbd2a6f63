import * as vscode from 'vscode';
import type { FrontMatterGap } from '../../core/recap/queries/frontMatterGaps.js';
import type { Lack } from '../../core/recap/queries/progress.js';

/** The names of what is missing: "slides, video", or with numbers "slides (2), video (1)". */
export function nameLacks(lacks: Iterable<Lack | readonly [Lack, number]>): string {
  const names: Readonly<Record<Lack, string>> = {
    notes: vscode.l10n.t('notes'),
    speakers: vscode.l10n.t('speakers'),
    page: vscode.l10n.t('page'),
    slides: vscode.l10n.t('slides'),
    video: vscode.l10n.t('video'),
  };
  return Array.from(lacks, (lack) => (typeof lack === 'string' ? names[lack] : `${names[lack[0]]} (${lack[1]})`)).join(
    ', ',
  );
}

/** The names of what is missing in the front matter: "title, description". */
export function nameGaps(gaps: readonly FrontMatterGap[]): string {
  const names: Readonly<Record<FrontMatterGap, string>> = {
    title: vscode.l10n.t('title'),
    date: vscode.l10n.t('date'),
    description: vscode.l10n.t('description'),
  };
  return gaps.map((gap) => names[gap]).join(', ');
}
