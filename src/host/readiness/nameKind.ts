import * as vscode from 'vscode';
import type { ReadinessKind } from '../../core/readiness/readinessEntry.js';

export function nameKind(kind: ReadinessKind): string {
  return {
    problem: vscode.l10n.t('Problems'),
    talk: vscode.l10n.t('Talks'),
    frontMatter: vscode.l10n.t('Front matter'),
    card: vscode.l10n.t('Search results and share cards'),
    alternative: vscode.l10n.t('Alternative texts'),
    link: vscode.l10n.t('Links'),
    picture: vscode.l10n.t('Image sizes'),
    todo: vscode.l10n.t('To do'),
  }[kind];
}
