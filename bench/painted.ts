// From a key in a real workbench to the pixels of a preview: this extension's and VS Code's own, on the same post in
// the same run.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FrameLocator } from 'playwright-core';
import { openVSCode, workspaceCopy, type Session } from '../test/host/lib/session.mjs';
import { median } from './measure.js';
import { postOf } from './posts.js';
import { rest } from './rest.js';

const keys = 15;
const path = 'content/posts/long.md';

/**
 * How long the extension waits for further keys before it reports a change (host/documents/recapDocuments.ts), in milliseconds.
 */
const debounce = 120;

/** Returns lines of a table. */
export async function measurePainted(): Promise<readonly string[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return ['not measured: there is no embedded VS Code here'];
  const folder = workspaceCopy(join(process.cwd(), 'sample'));
  const file = join(folder.path, path);
  writeFileSync(file, postOf(100_000).text);
  try {
    const opened = { folder: folder.path, openFile: file };
    const ours = await measurePreview({ ...opened, command: 'recap.openPreview', content: '#content' });
    const theirs = await measurePreview({
      ...opened,
      command: 'markdown.showPreviewToSide',
      content: '.markdown-body',
    });
    return [
      lineOf('ours', ours),
      lineOf(
        'ours, beyond the debounce',
        ours.map((time) => time - debounce),
      ),
      lineOf("VS Code's own", theirs),
    ];
  } finally {
    folder.remove();
  }
}

function lineOf(name: string, times: readonly number[]): string {
  return `${name.padEnd(28)}${median(times).toFixed(0).padStart(9)}   ${times.map((time) => time.toFixed(0)).join(', ')}`;
}

interface PreviewOptions {
  readonly folder: string;
  readonly openFile: string;
  /** The command that opens the preview. */
  readonly command: string;
  /** Selector of the element that contains the rendered post. */
  readonly content: string;
}

/** Milliseconds from each key to the frame that shows it. */
async function measurePreview({ folder, openFile, command, content }: PreviewOptions): Promise<number[]> {
  const session = await openVSCode({ folder, openFile, installed: [process.cwd()] });
  try {
    await session.command(command);
    const first = await session.webview(content, 60_000);
    await first.locator(content).locator('h3').nth(50).waitFor({ state: 'attached' });
    await goToNotes(session);
    await rest();
    await noteKeys(session);
    return await measureKeys(session, content);
  } finally {
    await session.close();
  }
}

/**
 * VS Code loads its preview's page again whenever it is refreshed, such as after the site was read. A key whose page was
 * replaced before it was painted does not count.
 */
async function measureKeys(session: Session, content: string): Promise<number[]> {
  const times: number[] = [];
  let lost: unknown;
  for (let attempt = 0; times.length < keys; attempt++) {
    if (attempt === 3 * keys) throw new Error('The page of the preview is always replaced.', { cause: lost });
    try {
      const preview = await session.webview(content);
      await notePaints(preview);
      await session.page.keyboard.press('x');
      const painted = await nextPaint(preview);
      times.push(painted - (await session.page.evaluate(() => (globalThis as unknown as { keyAt: number }).keyAt)));
    } catch (error) {
      if (!/detached|another page|context was destroyed/.test(String(error))) throw error;
      lost = error;
    }
    await pause(500);
  }
  return times;
}

/** Moves the cursor into the notes of a talk in the middle of the post. */
async function goToNotes(session: Session): Promise<void> {
  await session.vs(async (vscode) => {
    const [document] = vscode.workspace.textDocuments.filter(({ uri }) => uri.path.endsWith('long.md'));
    const editor = await vscode.window.showTextDocument(document!, vscode.ViewColumn.One);
    const text = document!.getText();
    const position = document!.positionAt(text.indexOf('\n\n', text.indexOf('\n- ', text.length / 2)));
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
  });
  await session.page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

async function noteKeys({ page }: Session): Promise<void> {
  await page.evaluate(() => {
    const note = (): void => void Object.assign(globalThis, { keyAt: performance.timeOrigin + performance.now() });
    window.addEventListener('keydown', note, true);
  });
}

/** Notes from now on when the preview is painted: a change is painted when the next frame is complete. */
async function notePaints(preview: FrameLocator): Promise<void> {
  await preview.locator('body').evaluate((body) => {
    const page = globalThis as unknown as { painted?: number[] };
    if (page.painted) return void page.painted.splice(0);
    const painted: number[] = (page.painted = []);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => painted.push(performance.timeOrigin + performance.now());
    const noteFrame = (): number => requestAnimationFrame(() => channel.port2.postMessage(undefined));
    new MutationObserver(noteFrame).observe(body, { subtree: true, childList: true, characterData: true });
  });
}

/** The time of the next paint. Rejects if the page of the preview is replaced before. */
async function nextPaint(preview: FrameLocator): Promise<number> {
  return await preview.locator('body').evaluate(async () => {
    const { painted } = globalThis as unknown as { painted?: number[] };
    if (!painted) throw new Error('This is another page.');
    while (painted.length === 0) await new Promise(requestAnimationFrame);
    return painted[0]!;
  });
}
