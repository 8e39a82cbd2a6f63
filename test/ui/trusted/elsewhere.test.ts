import assert from 'node:assert/strict';
import { eventually, RecapWindow } from '../recapWindow.js';

describe('Copy for…', () => {
  let window: RecapWindow;

  before(async () => {
    window = await RecapWindow.open();
    await window.focusEditor();
  });
  after(() => window.close());

  /** Chooses a target by its name. */
  async function copyFor(target: string): Promise<void> {
    await window.palette('Recap: Copy for…');
    const input = window.page.locator('.quick-input-widget input').first();
    await eventually(async () => {
      await input.fill(target);
      assert.match(
        (await window.page.locator('.quick-input-list .monaco-list-row.focused').textContent()) ?? '',
        new RegExp(target),
      );
    });
    await window.page.keyboard.press('Enter');
  }

  const kinds = (): Promise<readonly string[]> =>
    window.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return [...(item?.types ?? [])];
    });

  it('puts Markdown on the clipboard, and says so', async () => {
    await copyFor('GitHub');
    await window.page.locator('.notification-toast', { hasText: 'Copied for GitHub.' }).waitFor();
    const text = await window.page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^# \[?.+/);
    assert.doesNotMatch(text, /\{\{</);
  });

  it('puts formatted text on the clipboard, and closes its page', async () => {
    await copyFor('Medium');
    await window.page.locator('.notification-toast', { hasText: 'Copied for Medium' }).waitFor();
    // The page had the focus, and is gone.
    await window.focusEditor();
    await eventually(async () => assert.deepEqual([...(await kinds())].sort(), ['text/html', 'text/plain']));
    const html = await window.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    assert.match(html, /<h1>.+<\/h1>/);
    await window.page.getByRole('tab', { name: 'Copy for…' }).waitFor({ state: 'detached' });
  });
});
