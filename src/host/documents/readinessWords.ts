import * as vscode from 'vscode';
import { isolated } from '../../core/direction.js';
import type { ReadinessEntry } from '../../core/readiness/readinessEntry.js';
import { toText } from '../editor/convert.js';
import { nameLacks } from './nameLacks.js';

/** What a list says of something that is left before a recap is ready. */
export interface ReadinessWords {
  readonly icon: string;
  readonly label: string;
  readonly description: string;
}

export function wordsOfEntry({ message, blocks, lacks, address, range }: ReadinessEntry): ReadinessWords {
  const text = toText(message);
  const line = vscode.l10n.t('line {0}', range.start.line + 1);
  return {
    icon: blocks ? 'circle-large-outline' : 'info',
    label: text === '' ? vscode.l10n.t('Untitled') : isolated(text),
    description: [
      lacks && vscode.l10n.t('no {0}', nameLacks(lacks)),
      address,
      !blocks && vscode.l10n.t('optional'),
      line,
    ]
      .filter(Boolean)
      .join(' · '),
  };
}
