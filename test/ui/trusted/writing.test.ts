import assert from 'node:assert/strict';
import { eventually, RecapWindow } from '../recapWindow.js';
import { paintedColour } from '../paintedColour.js';
import { TreeHands } from '../treeHands.js';
import { viewTitle } from '../viewTitle.js';

// One person's afternoon: each test continues where the previous one ended.
describe('writing a recap', () => {
  let window: RecapWindow;

  before(async () => {
    // Here the preview is tested while the editor is elsewhere. Synchronised scrolling has its own test.
    window = await RecapWindow.open({ settings: { 'recap.preview.scrollPreviewWithEditor': false } });
  });
  after(() => window.close());

  it('the tree shows the event, its days and talks, with speakers, tags and counts', async () => {
    await window.showTree();
    await window.row('Lantern Days 2025: Two Days of Keeping the Lights On').waitFor();
    const day = window.row('Day 1');
    assert.match((await day.locator('.label-description').textContent()) ?? '', /6 talks/);
    const panel = window.row('Panel: Who Owns the Runbook?');
    assert.equal(
      await panel.locator('.label-description').textContent(),
      'Zeynep Yıldırım, Tāne Rangihuna · #People & Culture #Panel',
    );
    await viewTitle(window).filter({ hasText: 'Talks (12)' }).waitFor();
  });

  it('a double click on a talk goes there, and the tree follows the cursor', async () => {
    await new TreeHands(window).goTo('#NoDashboardsBeforeNoon');
    await eventually(async () => assert.equal(await window.cursorLine(), 99));
    await window.focusEditor();
    await window.page.keyboard.press('Control+End');
    await window.followed('Conclusion');
  });

  it('typing updates the tree and keeps rows folded', async () => {
    await window.toggle('Day 1');
    await window.row('Panel: Who Owns the Runbook?').waitFor({ state: 'hidden' });
    await window.focusEditor();
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type('\n\n## Thanks\n\nTo the cooks.');
    await window.followed('Thanks');
    assert.equal(await window.row('Panel: Who Owns the Runbook?').count(), 0);
    await window.toggle('Day 1');
    await window.row('Panel: Who Owns the Runbook?').waitFor();
    // Even while the cursor is in a folded row.
    await window.toggle('Lantern Days 2025: Two Days of Keeping the Lights On');
    await window.row('Conclusion').waitFor({ state: 'hidden' });
    await window.focusEditor();
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type('\n\n## Colophon\n');
    await viewTitle(window).filter({ hasText: 'Talks (12)' }).waitFor();
    const event = 'Lantern Days 2025: Two Days of Keeping the Lights On';
    await window.followed(event);
    assert.equal(await window.row().count(), 1);
    await window.toggle(event);
    await window.row('Colophon').waitFor();
  });

  it('the preview opens to the side, with the image of the figure painted', async () => {
    await window.focusEditor();
    await window.palette('Recap: Open Preview to the Side');
    const preview = await window.preview();
    const picture = preview.locator('figure img[alt]').nth(1);
    await eventually(async () => {
      // The block is painted again when its image is found, so a click on the old one misses.
      await picture.scrollIntoViewIfNeeded({ timeout: 1000 });
      const [red, green, blue] = await paintedColour(picture, 0.2, 0.75);
      assert.ok(red! > 200 && green! < 60 && blue! < 90, `${red}, ${green}, ${blue}`);
    });
  });

  it('an image appears, changes and disappears with its file', async () => {
    const preview = await window.preview();
    await window.append('\n\n![Gulls](/img/gulls.png)\n');
    const missing = preview.locator('.recap-missing-image', { hasText: 'static/img/gulls.png' });
    await missing.waitFor({ state: 'attached' });

    const picture = preview.locator('img[alt="Gulls"]');
    const shows = (width: number): Promise<void> =>
      eventually(async () => {
        const found = await picture.evaluate((image: HTMLImageElement) => image.naturalWidth, null, { timeout: 1000 });
        assert.equal(found, width);
      });
    window.copyFile('static/img/lantern-days-2025-slide.png', 'static/img/gulls.png');
    await shows(960);
    window.copyFile('content/posts/quiet-pagers-2025/bell.png', 'static/img/gulls.png');
    await shows(720);
    window.removeFile('static/img/gulls.png');
    await missing.waitFor({ state: 'attached' });

    await window.focusEditor();
    await window.page.keyboard.press('Control+z');
    await missing.waitFor({ state: 'detached' });
  });

  it('the preview keeps its scroll position while the user types above it', async () => {
    const preview = await window.preview();
    const heading = preview.getByRole('heading', { name: 'Frugal by Default' });
    await heading.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const top = (): Promise<number> => heading.evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    await window.goToLine(17);
    await window.page.keyboard.type('\nA new paragraph far above.\n');
    await preview.getByText('A new paragraph far above.').waitFor({ state: 'attached' });
    assert.ok(Math.abs((await top()) - before) < 2, `${before} became ${await top()}`);
  });

  it('nothing in the text runs in the preview, or leaves it', async () => {
    const requests: string[] = [];
    window.page.on('request', (request) => requests.push(request.url()));
    const hostile = [
      '<img src="https://elsewhere.example/beacon.png" onerror="document.title=1">',
      '<script>document.title=1</script><iframe src="https://elsewhere.example/"></iframe>',
      '<b id="arrived" onmouseover="document.title=1" style="background:url(https://elsewhere.example/)">here</b>',
    ];
    await window.append(`\n\n${hostile.join('\n\n')}\n`);
    const preview = await window.preview();
    const arrived = preview.locator('b', { hasText: 'here' });
    await arrived.waitFor({ state: 'attached' });
    assert.equal(
      await preview.locator('#content').locator('script, iframe, [onerror], [onmouseover], [style]').count(),
      0,
    );
    assert.deepEqual(
      requests.filter((url) => url.includes('elsewhere.example')),
      [],
    );
    await window.focusEditor();
    await window.page.keyboard.press('Control+z');
    await arrived.waitFor({ state: 'detached' });
  });

  it('Insert Talk works by keyboard, goes back with the answers kept, and changes nothing on Escape', async () => {
    const before = await window.text();
    await window.session.vs((vscode) => vscode.env.clipboard.writeText(''));
    await window.focusEditor();
    await window.palette('Recap: Insert Talk');
    await window.answer('1 of 3', 'Counting Gulls at Scale');
    const title = window.page.locator('.quick-input-title');
    await title.filter({ hasText: '2 of 3' }).waitFor();
    await window.page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await title.filter({ hasText: '1 of 3' }).waitFor();
    assert.equal(await window.quickInput().inputValue(), 'Counting Gulls at Scale');
    await window.page.keyboard.press('Enter');
    await title.filter({ hasText: '2 of 3' }).waitFor();
    await window.page.keyboard.press('Escape');
    await title.filter({ hasText: '2 of 3' }).waitFor({ state: 'hidden' });
    assert.equal(await window.text(), before);
  });

  it('Insert Talk inserts the talk, and shows it in tree and preview', async () => {
    await window.focusEditor();
    await window.page.keyboard.press('Control+k');
    await window.page.keyboard.press('a');
    await window.answer('1 of 3', 'Counting Gulls at Scale https://example.org/gulls');
    await window.answer('2 of 3', 'Day 1');
    await window.answer('3 of 3', 'Ada Ek, Bo Li, #Birds, #Live Demo');
    await window.row('Counting Gulls at Scale').waitFor();
    const inserted =
      '### [Counting Gulls at Scale](https://example.org/gulls)\n\n_By Ada Ek & Bo Li_\n\n_#Birds, #Live Demo_\n\n';
    assert.ok((await window.text()).includes(inserted));
    await window.page.keyboard.type('There are many.');
    await eventually(async () => assert.ok((await window.text()).includes(`${inserted}There are many.\n\n## Day 2`)));
    const preview = await window.preview();
    await preview.getByRole('heading', { name: 'Counting Gulls at Scale' }).waitFor();
    await preview.getByText('There are many.').waitFor();
  });

  it('undo removes the notes and then the talk', async () => {
    await eventually(async () => {
      await window.page.keyboard.press('Control+z');
      assert.ok(!(await window.text()).includes('Counting Gulls'));
    });
    await window.row('Counting Gulls at Scale').waitFor({ state: 'hidden' });
  });

  it('a click on a heading in the preview goes to its source', async () => {
    const preview = await window.preview();
    await preview.getByRole('heading', { name: '#NoDashboardsBeforeNoon' }).click();
    const line = (await window.text())
      .split('\n')
      .findIndex((text) => text.startsWith('### [#NoDashboardsBeforeNoon]'));
    await eventually(async () => assert.equal(await window.cursorLine(), line));
  });

  it('broken front matter is marked while typing, and fixed', async () => {
    await window.goToLine(4);
    await window.page.keyboard.press('End');
    await window.page.keyboard.type(' x');
    const squiggle = window.page.locator('.monaco-editor .squiggly-error').first();
    await squiggle.waitFor();
    const message = window.page.locator('.monaco-hover', { hasText: 'Hugo cannot read this date' });
    await eventually(async () => {
      await window.page.mouse.move(900, 600);
      const { x, y } = (await squiggle.boundingBox())!;
      await window.page.mouse.move(x + 60, y + 4, { steps: 3 });
      await message.waitFor({ timeout: 5000 });
    }, 30_000);
    await window.screenshot('front-matter', 440);
    await window.page.mouse.move(900, 600);
    await message.waitFor({ state: 'hidden' });
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.press('Backspace');
    await window.page.locator('.monaco-editor .squiggly-error').waitFor({ state: 'hidden' });
  });

  it('snippets are offered with Ctrl+Space', async () => {
    await window.focusEditor();
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type('\n\nrecap-fig');
    await eventually(async () => {
      await window.page.keyboard.press('Control+Space');
      await window.page
        .locator('.suggest-widget.visible .monaco-list-row', { hasText: 'recap-figure' })
        .waitFor({ timeout: 1000 });
    });
    await window.page.keyboard.press('Enter');
    await eventually(async () => assert.match(await window.text(), /\{\{< figure src="\/img\/[^"]*" alt="[^"]*"/));
  });

  it('the preview is restored after it was hidden, with its images', async () => {
    const tab = window.page.getByRole('tab', { name: /^Recap: / });
    await tab.click();
    await window.session.command('workbench.action.files.newUntitledFile');
    await window.page.locator('iframe.webview.ready').waitFor({ state: 'hidden' });
    await tab.click();
    const preview = await window.preview();
    await preview.getByRole('heading', { name: 'Frugal by Default' }).waitFor({ state: 'attached' });
    await preview.locator('figure img[alt][src]').nth(1).waitFor({ state: 'attached' });
  });
});
