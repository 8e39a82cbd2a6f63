import * as vscode from 'vscode';
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
