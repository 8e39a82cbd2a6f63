import assert from 'node:assert/strict';
import { eventually, type RecapWindow } from './recapWindow.js';

/** What a person does in the tree of the active recap, by mouse and keyboard. */
export class TreeHands {
  constructor(private readonly window: RecapWindow) {}

  /** Opens a file of the workspace with a text, as the active recap. */
  async open(path: string, text: string): Promise<void> {
    await this.window.session.vs(
      async (vscode, file, text) => {
        const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, file);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        await vscode.window.showTextDocument(uri, { preview: false });
      },
      path,
      text,
    );
    // VS Code may still have the previous text of a file that was open before.
    const plain = (each: string): string => each.replace(/\r\n?/g, '\n');
    await eventually(async () => assert.equal(plain(await this.text()), plain(text)));
  }

  /** Shows a file of the workspace. */
  async show(path: string): Promise<void> {
    await this.window.session.vs(async (vscode, file) => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, file);
      await vscode.window.showTextDocument(uri, { preview: false });
    }, path);
  }

  /** Replaces the text of the active recap at once. */
  async replace(text: string): Promise<void> {
    await this.window.session.vs((vscode, text) => {
      const { document } = vscode.window.activeTextEditor!;
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      return vscode.workspace.applyEdit(edit);
    }, text);
  }

  text(): Promise<string> {
    return this.window.session.vs((vscode) => vscode.window.activeTextEditor!.document.getText());
  }

  /** The labels of the rows below that of the event. */
  async rows(): Promise<readonly string[]> {
    const labels = await this.window.row().locator('.label-name').allTextContents();
    return labels.slice(1);
  }

  /** Goes to a row by a double click, and waits until the editor has the focus. */
  async goTo(title: string): Promise<void> {
    await eventually(async () => {
      await this.select(title, 2);
      await this.window.page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: 2000 });
    });
  }

  /** Selects a row by a click, which leaves the focus in the tree. */
  async focusRow(title: string): Promise<void> {
    await eventually(async () => {
      await this.select(title, 1);
      await this.window.tree.locator('.monaco-list:focus').waitFor({ timeout: 2000 });
    });
  }

  /** A click on a row that is being drawn is lost. */
  private async select(title: string, clickCount: number): Promise<void> {
    const row = this.window.row(title);
    // The hover of the row under the mouse would cover others.
    await this.window.page.mouse.move(900, 600);
    await row.click({ clickCount, timeout: 2000 });
    await row.and(this.window.page.locator('.selected')).waitFor({ timeout: 2000 });
    // A tree that is being redrawn may keep another row selected as well. A person sees that, and clicks again.
    assert.equal(await this.window.tree.locator('.selected').count(), 1);
  }

  /** Presses a key on a row until the text changes: a tree that is being redrawn may not have the focus. */
  async pressAt(title: string, key: string): Promise<void> {
    const before = await this.text();
    await eventually(async () => {
      if ((await this.text()) === before) {
        await this.focusRow(title);
        await this.window.page.keyboard.press(key);
      }
      await eventually(async () => assert.notEqual(await this.text(), before), 15_000);
    }, 60_000);
  }

  /** Presses a key on a row that asks a question, until the question is shown. */
  async askAt(title: string, key: string, question: string): Promise<void> {
    await eventually(async () => {
      // Any other question is cancelled.
      if (await this.window.quickInput().isVisible()) await this.window.page.keyboard.press('Escape');
      await this.focusRow(title);
      await this.window.page.keyboard.press(key);
      await this.window.page.locator('.quick-input-title', { hasText: question }).waitFor({ timeout: 8000 });
    }, 40_000);
  }

  /**
   * Drags a row to another one until the text changes. A drag that the tree loses while it is being drawn is repeated,
   * as a person would.
   */
  async drag(from: string, to: string): Promise<void> {
    const before = await this.text();
    await eventually(async () => {
      if ((await this.text()) === before) await this.dragOnce(from, to);
      await eventually(async () => assert.notEqual(await this.text(), before), 15_000);
    }, 60_000);
  }

  /** In steps, as by hand. */
  async dragOnce(from: string, to: string): Promise<void> {
    const [start, end] = [await this.window.row(from).boundingBox(), await this.window.row(to).boundingBox()];
    const { mouse } = this.window.page;
    await mouse.move(start!.x + 60, start!.y + start!.height / 2);
    await mouse.down();
    await mouse.move(start!.x + 66, start!.y + start!.height / 2 + 4, { steps: 4 });
    await mouse.move(end!.x + 60, end!.y + end!.height / 2, { steps: 8 });
    await mouse.move(end!.x + 62, end!.y + end!.height / 2, { steps: 2 });
    await mouse.up();
  }

  /** One undo restores every byte. */
  async undoTo(text: string): Promise<void> {
    await this.window.focusEditor();
    await this.window.page.keyboard.press('Control+z');
    await eventually(async () => assert.equal(await this.text(), text));
  }

  /** One undo restores every byte, and the rows with them. */
  async undo(text: string, rows: readonly string[]): Promise<void> {
    await this.undoTo(text);
    await eventually(async () => assert.deepEqual(await this.rows(), rows));
  }
}
