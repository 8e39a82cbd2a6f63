import * as vscode from 'vscode';
import type { FoundReadinessPage, ReadinessGroup, ReadinessRow } from '../../core/preview/readinessPage.js';
import { isReady } from '../../core/readiness/readiness.js';
import { readinessKinds, type ReadinessEntry } from '../../core/readiness/readinessEntry.js';
import { isLeftToPublish, titleOfReadiness } from '../../core/readiness/readinessState.js';
import { shareCardsOf } from '../../core/readiness/shareCards.js';
import { wordsOfEntry } from '../documents/readinessWords.js';
import { toText } from '../editor/convert.js';
import { fileNameOf } from '../editor/fileNameOf.js';
import { openDocumentOf } from '../editor/openDocumentOf.js';
import { showDocument } from '../editor/showDocument.js';
import { applyFix, fixOf } from './checkReadiness.js';
import { findReadiness, type Readiness, type ReadinessFinding } from './findReadiness.js';
import { nameKind } from './nameKind.js';
import { publishRecap, publishWords } from './publishRecap.js';

/** Finds what is left, as a page. */
export class ReadinessPages implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly listeners: vscode.Disposable;

  /** Fires with a document of which there may be something else to show, after each pause in typing. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly sources: ReadinessFinding) {
    const { problems, linkReports, documents } = sources;
    this.listeners = vscode.Disposable.from(
      problems.onDidChange((document) => this.changed.fire(document)),
      linkReports.onDidChange((uri) => {
        const open = uri ? [openDocumentOf(uri)] : documents.all;
        for (const document of open) if (document) this.changed.fire(document);
      }),
    );
  }

  async find(document: vscode.TextDocument): Promise<FoundReadinessPage> {
    const found = await findReadiness(document, this.sources);
    return {
      page: pageOf(found),
      show: async (index) => {
        const entry = found.entries[index];
        if (entry) await showDocument(document.uri, entry.range);
      },
      fix: async (index) => {
        const fix = fixOf(found.entries[index]);
        if (fix) await applyFix(found, fix);
      },
      checkLinks: async () => vscode.commands.executeCommand('recap.checkLinks', document.uri),
      publish: () => publishRecap(document, this.sources),
    };
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.changed).dispose();
  }
}

function pageOf(found: Readiness): FoundReadinessPage['page'] {
  const { recap, document, entries, state, looked } = found;
  return {
    name: recap.title ?? fileNameOf(document.uri),
    state: toText(titleOfReadiness(state, entries)),
    isReady: isReady(entries),
    groups: groupsOf(entries),
    cards: shareCardsOf(recap, looked),
    links: wordsOfLinks(found),
    ...(isLeftToPublish(state) && { publish: publishWords().description }),
  };
}

function groupsOf(entries: readonly ReadinessEntry[]): readonly ReadinessGroup[] {
  return readinessKinds.flatMap((kind): readonly ReadinessGroup[] => {
    const rows = entries.flatMap((entry, index) => (entry.kind === kind ? [{ ...rowOf(entry), entry: index }] : []));
    const isShown = rows.length > 0 || kind === 'card' || kind === 'link';
    return isShown ? [{ kind, name: nameKind(kind), rows }] : [];
  });
}

function rowOf(entry: ReadinessEntry): ReadinessRow {
  const { label, description } = wordsOfEntry(entry);
  const fix = fixOf(entry);
  return { label, detail: description, blocks: entry.blocks, ...(fix && { fix: toText(fix.title) }) };
}

function wordsOfLinks({ areLinksChecked, entries }: Readiness): string {
  if (!areLinksChecked) return vscode.l10n.t('Links to the web are checked when you ask for it.');
  return entries.some(({ kind }) => kind === 'link') ? '' : vscode.l10n.t('All links to the web work.');
}
