import * as vscode from 'vscode';
import type { OutlineNode } from '../../core/recap/queries/outline/outline.js';
import type { Left } from '../../core/recap/queries/progress.js';
import type { Talk } from '../../core/recap/model/recap.js';

/** The icon of a row. That of a talk shows its state by shape and colour, as in VS Code's Testing view. */
export function iconOf({ kind, part }: OutlineNode, left: Left): vscode.ThemeIcon {
  if (part?.certainty === 'unsure') return coloured('question', 'list.warningForeground');
  if (part?.kind === 'talk') return talkIcon(part, left);
  const icons = {
    event: 'megaphone',
    day: 'calendar',
    talk: 'pass',
    section: 'symbol-string',
    track: 'milestone',
    speaker: 'person',
    tag: 'tag',
  };
  return new vscode.ThemeIcon(icons[kind]);
}

function talkIcon(talk: Talk, left: Left): vscode.ThemeIcon {
  const lacks = left.get(talk) ?? [];
  if (lacks.includes('notes')) return coloured('circle-large-outline', 'testing.iconUnset');
  return lacks.length > 0 ? coloured('color-mode', 'testing.iconQueued') : coloured('pass', 'testing.iconPassed');
}

/** A theme without that colour shows the icon in the colour of text. */
function coloured(icon: string, colour: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}
