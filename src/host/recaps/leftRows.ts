import * as vscode from 'vscode';
import type { ReadinessEntry } from '../../core/readiness/readinessEntry.js';
import { titleOfReadiness } from '../../core/readiness/readinessState.js';
import type { RecapEntry } from '../../core/recaps/groupRecaps.js';
import { wordsOfEntry } from '../documents/readinessWords.js';
import { toRange, toText } from '../editor/convert.js';
import { stateOf } from './recapRow.js';

/** Finds what is left before the recap in a file is ready. */
export type FindLeft = (uri: vscode.Uri) => Promise<readonly ReadinessEntry[]>;

/** At most so many rows are below a recap; *Check Readiness* lists all. */
const mostRows = 100;

interface LeftRow {
  readonly recap: string;
  readonly uri: vscode.Uri;
  /** Without one, nothing is left: that is what it says. */
  readonly entry: ReadinessEntry | undefined;
  readonly nothing: string;
}

/** The rows below the rows of recaps: what is left of each, found when somebody unfolds it. */
export class LeftRows {
  private readonly rows = new Map<string, LeftRow>();
  /** The recaps that were unfolded, as they were then. */
  private readonly unfolded = new Map<string, RecapEntry>();

  constructor(private readonly findLeft: FindLeft) {}

  /** Whether what is below the row of a recap is out of date. */
  isOld(row: string, entry: RecapEntry | undefined): boolean {
    return this.unfolded.has(row) && this.unfolded.get(row) !== entry;
  }

  /** Finds the rows below the row of a recap. Never rejects. */
  async find(recap: string, entry: RecapEntry): Promise<string[]> {
    this.unfolded.set(recap, entry);
    const uri = vscode.Uri.parse(entry.id);
    // The file may be gone.
    const left = await this.findLeft(uri).catch(() => undefined);
    for (const [id, row] of this.rows) if (row.recap === recap) this.rows.delete(id);
    const nothing = toText(titleOfReadiness(stateOf(entry), []));
    const entries = left?.length === 0 ? [undefined] : (left ?? []).slice(0, mostRows);
    return entries.map((each, index) => {
      const id = `${recap}\n${index}`;
      this.rows.set(id, { recap, uri, entry: each, nothing });
      return id;
    });
  }

  parentOf(row: string): string | undefined {
    return this.rows.get(row)?.recap;
  }

  /** `undefined` if it is not a row below a recap. */
  itemOf(id: string): vscode.TreeItem | undefined {
    const row = this.rows.get(id);
    if (!row) return undefined;
    const words = row.entry && wordsOfEntry(row.entry);
    const item = new vscode.TreeItem(words?.label ?? row.nothing);
    item.id = id;
    item.description = words?.description ?? '';
    item.iconPath = new vscode.ThemeIcon(words?.icon ?? 'pass');
    item.contextValue = 'left';
    if (words) {
      item.tooltip = words.label;
      // Otherwise a screen reader reads the tooltip alone.
      item.accessibilityInformation = { label: [words.label, ...words.description.split(' · ')].join(', ') };
    }
    const { start } = row.entry?.range ?? {};
    const options = start ? { selection: toRange({ start, end: start }) } : {};
    item.command = { command: 'vscode.open', title: '', arguments: [row.uri, options] };
    return item;
  }

  clear(): void {
    this.rows.clear();
    this.unfolded.clear();
  }
}
