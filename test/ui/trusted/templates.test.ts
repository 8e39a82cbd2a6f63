import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const post = 'content/posts/quiet-pagers-2025/index.md';

// Each test continues where the previous one ended.
describe('shortcodes and render hooks of the site', () => {
  let window: RecapWindow;
  let preview: FrameLocator;

  before(async () => {
    window = await RecapWindow.open();
    await new TreeHands(window).show(post);
    await window.palette('Recap: Open Preview to the Side');
    preview = await window.preview();
    await preview.locator('.recap-block').first().waitFor();
  });
  after(() => window.close());

  /** As another program would. */
  async function write(path: string, text: string): Promise<void> {
    await window.session.vs(
      async (vscode, file, content) => {
        const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, file);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
      },
      path,
      text,
    );
  }

  it('are shown as Hugo publishes them: with a partial, data, a translation and a hook', async () => {
    const speaker = preview.locator('p.speaker');
    await speaker.waitFor();
    assert.equal(await speaker.innerText(), 'Inês Guimarães, keeper of the test page');
    assert.equal(await speaker.getByRole('link').getAttribute('href'), 'https://example.com/people/ines');
    const takeaway = preview.locator('aside.takeaway');
    const words = (await takeaway.innerText()).replace(/\s+/g, ' ');
    assert.equal(words, 'To take home: A pager is shared, sleep is not. (heard by all three rows)');
    assert.equal(await takeaway.locator('em').innerText(), 'shared');
    assert.match(await preview.locator('.alert-note').innerText(), /^Note\s+The test page has a name, Gerald\./);
    assert.equal(await preview.locator('.recap-shortcode, .recap-problem').count(), 0);
    await window.session.vs((vscode) => {
      const editor = vscode.window.activeTextEditor!;
      const { line } = editor.document.positionAt(editor.document.getText().indexOf('{{< speaker'));
      editor.revealRange(new vscode.Range(line - 3, 0, line - 3, 0), vscode.TextEditorRevealType.AtTop);
    });
    await eventually(async () => {
      const top = await takeaway.evaluate((element) => element.getBoundingClientRect().top);
      assert.ok(top < 600, `the preview is elsewhere: ${top}`);
    });
    await window.screenshot('templates');
  });

  it('change at once with their templates, partials, data and translations on disk', async () => {
    await write('layouts/_partials/person.html', '<p class="speaker">Here is {{ .name }}: {{ .role }}</p>');
    await preview.getByText('Here is Inês Guimarães: keeper of the test page').waitFor();
    await write('data/people.yaml', '- name: Inês Guimarães\n  role: pager whisperer\n');
    await preview.getByText('Here is Inês Guimarães: pager whisperer').waitFor();
    await write('i18n/en.toml', "takeaway = 'Remember:'\nheardBy = 'from {{ . }}'\n");
    await preview.getByText('Remember:').waitFor();
    await write('layouts/_markup/render-blockquote.html', '<section class="said">{{ .Text }}</section>');
    await preview.locator('section.said', { hasText: 'Gerald' }).waitFor();
    await write('layouts/_shortcodes/speaker.html', '<p class="speaker">{{ .Get "name" | upper }}</p>');
    await preview.locator('p.speaker', { hasText: /^INÊS GUIMARÃES$/ }).waitFor();
  });

  it('say what is wrong where they cannot be shown, until that is repaired', async () => {
    await write('layouts/_shortcodes/speaker.html', '<p class="speaker">{{ div 1 0 }}</p>');
    await preview.locator('[data-recap-shortcode="speaker"]').waitFor();
    const marked = (): Promise<number> =>
      window.session.vs((vscode, file) => {
        const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, file);
        const codes = vscode.languages
          .getDiagnostics(uri)
          .map(({ code }) => (typeof code === 'object' ? code.value : code));
        return codes.filter((code) => code === 'template-error').length;
      }, post);
    await eventually(async () => assert.equal(await marked(), 1));
    await write('layouts/_shortcodes/speaker.html', '<p class="speaker">Repaired.</p>');
    await preview.getByText('Repaired.').waitFor();
    await eventually(async () => assert.equal(await marked(), 0));
  });
});
