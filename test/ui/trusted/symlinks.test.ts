import assert from 'node:assert/strict';
import { mkdtempSync, copyFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, RecapWindow } from '../recapWindow.js';

describe('images that are symbolic links', () => {
  let window: RecapWindow;
  let outside: string;

  before(async () => {
    window = await RecapWindow.open();
    outside = mkdtempSync(join(tmpdir(), 'outside-'));
  });
  after(async () => {
    await window.close();
    rmSync(outside, { recursive: true });
  });

  it('are shown if they stay in the workspace, and not if they leave it', async () => {
    const folder = await window.session.vs((vscode) => vscode.workspace.workspaceFolders![0]!.uri.fsPath);
    const [images, image] = [join(folder, 'static/img'), 'lantern-days-2025-hall.jpg'];
    copyFileSync(join(images, image), join(outside, image));
    symlinkSync(join(outside, image), join(images, 'secret.jpg'));
    symlinkSync(outside, join(images, 'linked'));
    symlinkSync(image, join(images, 'same.jpg'));
    await window.focusEditor();
    await window.palette('Recap: Open Preview to the Side');
    const preview = await window.preview();
    await window.append(`\n\n![secret](/img/secret.jpg) ![linked](/img/linked/${image}) ![same](/img/same.jpg)\n`);
    await preview.locator('img[alt="same"]').waitFor({ state: 'attached' });
    await eventually(async () => {
      const missing = await preview.locator('.recap-missing-image').allTextContents();
      for (const alt of ['secret', 'linked'])
        assert.ok(
          missing.some((text) => text.includes(alt)),
          missing.join(),
        );
    });
    assert.equal(await preview.locator('img[alt="secret"], img[alt="linked"]').count(), 0);
  });
});
