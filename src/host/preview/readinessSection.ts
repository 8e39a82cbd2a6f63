import * as vscode from 'vscode';
import type { FromReadiness, ToPreview } from '../../core/preview/previewMessages.js';
import type { FoundReadinessPage } from '../../core/preview/readinessPage.js';

/** What finds what is left of a recap. */
export interface ReadinessFinder {
  /** Fires with a document of which there may be something else to show. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
  readonly find: (document: vscode.TextDocument) => Promise<FoundReadinessPage>;
}

/** The page of what is left before a recap is published. */
export class ReadinessSection {
  private sent: { readonly list: number; readonly found: FoundReadinessPage } | undefined;
  /** Counts lists: an older one must not be sent after a newer one was requested. */
  private list = 0;

  constructor(
    private readonly pages: ReadinessFinder,
    private readonly send: (message: ToPreview) => void,
  ) {}

  async update(document: vscode.TextDocument): Promise<void> {
    const list = ++this.list;
    const found = await this.pages.find(document);
    if (list !== this.list) return;
    this.sent = { list, found };
    this.send({ type: 'readiness', uri: document.uri.toString(), page: { ...found.page, list } });
  }

  /** Does what the page requests. An entry of an older list is ignored: another one may be there now. */
  async answer(message: FromReadiness): Promise<void> {
    const { sent } = this;
    if (message.type === 'leaveReadiness') return vscode.commands.executeCommand('recap.leaveReadiness');
    if (!sent) return;
    switch (message.type) {
      case 'showEntry':
        return message.list === sent.list ? sent.found.show(message.entry) : undefined;
      case 'fixEntry':
        return message.list === sent.list ? sent.found.fix(message.entry) : undefined;
      case 'checkLinks':
        return sent.found.checkLinks();
      case 'publish':
        return sent.found.publish();
    }
  }
}
