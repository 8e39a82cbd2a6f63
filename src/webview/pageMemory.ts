import type { PreviewView } from '../core/preview/previewMessages.js';
import type { PageState, VscodeApi } from './vscodeApi.js';

interface RememberedPosition {
  readonly uri: string;
  readonly line: number | undefined;
  readonly top: number | undefined;
}

/** What the page remembers after a reload. */
export class PageMemory {
  private remembered: Partial<RememberedPosition>;
  private view: Partial<PreviewView> = {};

  constructor(private readonly vscode: Pick<VscodeApi, 'getState' | 'setState'>) {
    this.remembered = vscode.getState() ?? {};
  }

  /** Where a document was scrolled to; empty if another one was shown. */
  get(uri: string): Partial<RememberedPosition> {
    return this.remembered.uri === uri ? this.remembered : {};
  }

  /** Another page of a document is shown, which is remembered with it. */
  begin(uri: string): void {
    if (this.remembered.uri !== uri) this.keep({ uri, line: undefined, top: undefined });
  }

  keep(remembered: RememberedPosition): void {
    this.remembered = remembered;
    this.save();
  }

  keepView(view: PreviewView): void {
    this.view = view;
    this.save();
  }

  private save(): void {
    const { uri, line, top } = this.remembered;
    if (uri === undefined) return;
    const position = line === undefined ? {} : { line, top: top ?? 0 };
    const state: PageState = { uri, ...position, ...this.view };
    this.vscode.setState(state);
  }
}
