import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openVSCode, type Session } from '../host/lib/session.mjs';
import { unseen } from '../host/lib/settings.mjs';
import { SiteCopy } from './siteCopy.js';
import { eventually } from './eventually.js';
import { exactly, runInPalette } from './palette.js';
import { viewTitle } from './viewTitle.js';

export { eventually } from './eventually.js';

export const longPost = 'content/posts/lantern-days-2025.md';

/** The folder for screenshots, if they are wanted. */
const pictures = process.env['RECAP_SCREENSHOTS'];

/** The packaged extension, so that the tests use what users install. */
export function packaged(): string {
  const file = process.env['RECAP_VSIX'];
  if (!file) throw new Error('RECAP_VSIX names no package: run these tests by npm test.');
  return file;
}

/** What two uses must have in common to share a window. */
export interface WindowKind {
  /** Runs the extension in the browser's worker. */
  readonly web?: boolean;
  /** Does not trust the site's folder. */
  readonly restricted?: boolean;
}

interface WindowOptions extends WindowKind {
  readonly settings?: Record<string, unknown>;
}

const ownSettings = {
  // Sticky headings lag behind a jump and would cover the subject of a test in screenshots.
  'editor.stickyScroll.enabled': false,
  // Hostile posts contain these, and VS Code would show a dialog about them.
  'editor.unusualLineTerminators': 'off',
};

/** Windows that no test is using, by kind. Opening one takes longer than most tests. */
const idle = new Map<string, RecapWindow>();
const all = new Set<RecapWindow>();

after(async () => {
  await Promise.all([...all].map((window) => window.end()));
});

/** A VS Code window with a copy of the sample site and the packaged extension, and what a person does in it. */
export class RecapWindow {
  /** `settings`: the user's settings at the start. */
  private constructor(
    readonly session: Session,
    private readonly kind: string,
    private readonly site: Pick<SiteCopy, 'path' | 'remove' | 'differences'>,
    private readonly settings: Record<string, unknown> = {},
  ) {}

  /** A window with the long post in its editor: a new one, or one that another test has closed. */
  static async open({ settings, web = false, restricted = false }: WindowOptions = {}): Promise<RecapWindow> {
    const kind = { web, restricted };
    const window = idle.get(JSON.stringify(kind)) ?? (await RecapWindow.start(kind));
    idle.delete(window.kind);
    await window.begin(settings ?? {});
    return window;
  }

  /**
   * A window with another folder, or a `.code-workspace`, in another language, or with another package installed. `end()`
   * it: no other test can use it.
   */
  static async on(
    folder: string,
    { installed = packaged(), ...options }: { readonly language?: string; readonly installed?: string } = {},
  ): Promise<RecapWindow> {
    const settings = { ...unseen, ...ownSettings };
    const session = await openVSCode({ ...options, folder, installed: [installed], settings });
    const differences = () => ({ from: folder, extra: [], changed: [] });
    const window = new RecapWindow(session, '', { path: folder, remove: () => undefined, differences });
    all.add(window);
    return window;
  }

  private static async start(kind: WindowKind): Promise<RecapWindow> {
    const site = new SiteCopy();
    const settings = { ...(pictures ? {} : unseen), ...ownSettings };
    const session = await openVSCode({ ...kind, folder: site.path, installed: [packaged()], settings });
    // While VS Code writes the file, it is empty.
    const before = await eventually(() => session.settings());
    const window = new RecapWindow(session, JSON.stringify(kind), site, before);
    all.add(window);
    return window;
  }

  /** Leaves the window to the next test as if it were new, except for what VS Code and the extension remember. */
  async close(): Promise<void> {
    await this.clear();
    idle.set(this.kind, this);
  }

  /** Ends VS Code. Rejects if the extension logged an error. */
  async end(): Promise<void> {
    all.delete(this);
    try {
      await this.session.close();
    } finally {
      this.site.remove();
    }
  }

  /** Sets it up for a test: its settings, and the long post at its start. */
  private async begin(settings: Record<string, unknown>): Promise<void> {
    await this.session.vs(
      async (vscode, settings, path) => {
        const { ConfigurationTarget, Selection, Uri, ViewColumn, window, workspace } = vscode;
        for (const [key, value] of Object.entries(settings))
          await workspace.getConfiguration().update(key, value, ConfigurationTarget.Global);
        const uri = Uri.joinPath(workspace.workspaceFolders![0]!.uri, path);
        const editor = await window.showTextDocument(uri, { preview: false, viewColumn: ViewColumn.One });
        editor.selection = new Selection(0, 0, 0, 0);
        editor.revealRange(editor.selection);
      },
      settings,
      longPost,
    );
  }

  /** Closes all editors, whatever their content, and restores the site and the settings. */
  private async clear(): Promise<void> {
    await this.page.mouse.move(900, 600);
    await this.page.keyboard.press('Escape');
    await this.session.vs(
      async (vscode, settings, { from, extra, changed }) => {
        const { commands, ConfigurationTarget, Uri, window, workspace } = vscode;
        const hasTabs = (): boolean => window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
        while (hasTabs()) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        for (const command of ['closeQuickOpen', 'closePanel', 'editorLayoutSingle'])
          await commands.executeCommand(`workbench.action.${command}`);
        await commands.executeCommand('notifications.clearAll');
        await commands.executeCommand('workbench.view.explorer');
        const { uri } = workspace.workspaceFolders![0]!;
        for (const path of extra) await workspace.fs.delete(Uri.joinPath(uri, path), { recursive: true });
        for (const path of changed) {
          const source = Uri.joinPath(uri.with({ path: from }), path);
          await workspace.fs.copy(source, Uri.joinPath(uri, path), { overwrite: true });
        }
        for (const key of settings)
          await workspace.getConfiguration().update(key, undefined, ConfigurationTarget.Global);
      },
      Object.keys(this.session.settings()).filter((key) => !(key in this.settings)),
      this.site.differences(),
    );
  }

  /** Whether the workbench has saved something for the next window. It does so with a delay. */
  remembers(text: string): Promise<boolean> {
    return this.page.evaluate(async (wanted) => {
      const answer = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('no storage'));
        });
      for (const { name } of await indexedDB.databases()) {
        if (!name?.startsWith('vscode-web-state-db-')) continue;
        const database = await answer(indexedDB.open(name));
        const values = await answer(database.transaction('ItemTable').objectStore('ItemTable').getAll());
        database.close();
        if (values.some((value) => String(value).includes(wanted))) return true;
      }
      return false;
    }, text);
  }

  get page() {
    return this.session.page;
  }

  /** The tree of days and talks; other views may have rows of the same titles. */
  get tree(): Locator {
    return this.page.locator('.pane', { has: viewTitle(this) }).locator('.customview-tree');
  }

  /** The rows of the tree of days and talks; with a title, the row of exactly that title. */
  row(title?: string): Locator {
    const rows = this.tree.locator('.monaco-list-row');
    if (title === undefined) return rows;
    return rows.filter({ has: this.page.locator('.label-name', { hasText: exactly(title) }) });
  }

  /** Waits until the tree has followed the cursor to a row, because then it is stable. */
  async followed(title: string): Promise<void> {
    await this.row(title).and(this.page.locator('.selected')).waitFor();
  }

  /** Folds or unfolds a row. A click on a row that is being redrawn is lost, so it is repeated. */
  async toggle(title: string): Promise<void> {
    const row = this.row(title);
    const before = await row.getAttribute('aria-expanded');
    const toggled = row.and(this.page.locator(`[aria-expanded="${before === 'true' ? 'false' : 'true'}"]`));
    await eventually(async () => {
      if ((await row.getAttribute('aria-expanded')) === before)
        await row.locator('.monaco-tl-twistie').click({ timeout: 3000 });
      await toggled.waitFor({ timeout: 3000 });
    });
  }

  /** Shows the tree by its icon in the Activity Bar. */
  async showTree(): Promise<void> {
    // The icon may have a badge, which is part of its name.
    await this.page.getByRole('tab', { name: /^Recap\b/ }).click();
    await this.row().first().waitFor();
  }

  /** Runs a command from the Command Palette by its title. */
  palette(command: string): Promise<void> {
    return runInPalette(this.page, command);
  }

  quickInput(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }

  /** Answers a step of a question after it is shown. */
  async answer(step: string, text: string): Promise<void> {
    await this.page.locator('.quick-input-title', { hasText: step }).waitFor();
    await this.quickInput().fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Clicks into the editor. Otherwise, keys after an API call or a panel may go elsewhere. */
  async focusEditor(): Promise<void> {
    // Something that closes or settles at this moment may take the focus back.
    await eventually(async () => {
      await this.page.locator('.editor-instance .editor-scrollable').first().click({ timeout: 5000 });
      await this.page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: 3000 });
    }, 30_000);
  }

  /** Goes to a line, one-based, by keyboard, and waits until the editor is there: earlier keys go elsewhere. */
  async goToLine(line: number): Promise<void> {
    await eventually(async () => {
      await this.focusEditor();
      await this.page.keyboard.press('Control+g');
      await this.quickInput().fill(`:${line}`);
      await this.page.keyboard.press('Enter');
      try {
        await this.quickInput().waitFor({ state: 'hidden', timeout: 5000 });
      } catch (error) {
        // A page that was clicked reports its focus to VS Code late, and then no text editor is active.
        await this.page.keyboard.press('Escape');
        throw error;
      }
    }, 30_000);
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await eventually(async () => {
      if ((await this.cursorLine()) !== line - 1) throw new Error(`The cursor is not in line ${line}.`);
    });
  }

  preview(): Promise<FrameLocator> {
    return this.session.webview('#content');
  }

  /** The text of the recap in the editor. */
  text(): Promise<string> {
    return this.session.vs((vscode, path) => {
      const { textDocuments } = vscode.workspace;
      return textDocuments.find(({ uri }) => uri.path.endsWith(path))!.getText();
    }, longPost);
  }

  /**
   * Inserts a text at the end of the recap in one undo step, without the completions and closing brackets of typing.
   */
  async append(text: string): Promise<void> {
    await this.focusEditor();
    await this.session.vs((vscode, text) => {
      const editor = vscode.window.activeTextEditor!;
      const { end } = editor.document.lineAt(editor.document.lineCount - 1).range;
      editor.selection = new vscode.Selection(end, end);
      editor.revealRange(editor.selection);
      return editor.edit((edit) => edit.insert(end, text));
    }, text);
  }

  /** Copies a file of the site, as another program would. */
  copyFile(from: string, to: string): void {
    copyFileSync(join(this.site.path, from), join(this.site.path, to));
  }

  removeFile(path: string): void {
    rmSync(join(this.site.path, path));
  }

  /** The line of the cursor, zero-based. */
  cursorLine(): Promise<number> {
    return this.session.vs((vscode) => vscode.window.activeTextEditor?.selection.active.line ?? -1);
  }

  /** Takes a screenshot for the README, if wanted. `height`: that of the part at the top, in pixels; all by default. */
  async screenshot(name: string, height?: number): Promise<void> {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    const clip = { x: 0, y: 0, width: 1280, height: height ?? 800 };
    await this.page.screenshot({ path: join(pictures, `${name}.png`), clip });
  }
}
