import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clipboard } from '../clipboard.js';
import { dropPicture, pointBelow } from '../drops.js';
import { NewRecapQuestions } from '../newRecapQuestions.js';
import { pickInMenu } from '../pickInMenu.js';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';
import { walkTo } from '../walkTo.js';
import { titleButton } from '../viewTitle.js';

const [gulls, seals, nets] = ['Counting Gulls', 'Herding Seals', 'Mending Nets'] as const;
const address = 'https://twitter.com/ada/status/12345';
const embedded = /\.png" alt="" >\}\}\n\n\{\{< x user="ada" id="12345" >\}\}/;

/** How a person does each step of the path: by keyboard alone, or by mouse wherever there is something to click. */
interface Hands {
  readonly openSample: () => Promise<void>;
  readonly newRecap: () => Promise<void>;
  readonly askForTalk: () => Promise<void>;
  /** Inserts a picture on the empty line at the cursor. */
  readonly addPicture: () => Promise<void>;
  /** Pastes an address of a post on X as an embed. */
  readonly embed: () => Promise<void>;
  /** Moves the talk about nets before the one about seals. */
  readonly moveUp: () => Promise<void>;
  /** Replaces `true` by what makes no sense as the value of `draft`. */
  readonly breakDraft: () => Promise<void>;
  readonly fixDraft: () => Promise<void>;
  readonly openPreview: () => Promise<void>;
  /** Lists what is unfinished, and goes to the first entry that has a text. */
  readonly goToUnfinished: (entry: string) => Promise<void>;
}

function byKeyboard(window: RecapWindow, tree: TreeHands, clipboard: Clipboard): Hands {
  const press = (key: string): Promise<void> => window.page.keyboard.press(key);
  return {
    openSample: async () => {
      await window.palette('Recap: Open Sample Recap');
      await window.palette('Recap: Focus on Talks View');
    },
    newRecap: () => window.palette('Recap: New Recap'),
    askForTalk: async () => {
      await press('Control+k');
      await press('a');
    },
    addPicture: async () => {
      await clipboard.copyPicture();
      await clipboard.paste();
    },
    embed: () => clipboard.pasteAs('Embed from X', embedded, 'keyboard'),
    moveUp: async () => {
      await window.palette('Recap: Focus on Talks View');
      await walkTo(window, window.row(), window.row(nets));
      const before = await tree.text();
      await press('Alt+ArrowUp');
      await eventually(async () => assert.notEqual(await tree.text(), before));
    },
    breakDraft: async () => {
      await window.goToLine((await lineOf(tree, 'draft: true')) + 1);
      await press('End');
      await press('Control+Shift+ArrowLeft');
      await window.page.keyboard.type('yes');
    },
    fixDraft: async () => {
      await press('F8');
      await window.page.locator('.peekview-widget, .marker-widget').first().waitFor();
      await press('Escape');
      const actions = window.page.locator('.action-widget .monaco-list-row');
      await eventually(async () => {
        if (!(await actions.first().isVisible())) await press('Control+.');
        await actions.filter({ hasText: 'true' }).first().waitFor({ timeout: 8000 });
      }, 40_000);
      await walkTo(window, actions, actions.filter({ hasText: 'true' }).first());
      await press('Enter');
    },
    openPreview: () => window.palette('Recap: Open Preview to the Side'),
    goToUnfinished: async (entry) => {
      await window.palette('Recap: Go to Unfinished Talk');
      const rows = window.page.locator('.quick-input-list .monaco-list-row');
      await walkTo(window, rows, rows.filter({ hasText: entry }).first());
      await press('Enter');
    },
  };
}

function byMouse(window: RecapWindow, tree: TreeHands, clipboard: Clipboard): Hands {
  const welcome = window.page.locator('.welcome-view-content');
  return {
    openSample: async () => {
      await window.page.getByRole('tab', { name: /^Recap\b/ }).click();
      await welcome.getByText('Open a sample recap').click();
    },
    newRecap: () =>
      // A click on a menu that is being drawn is lost.
      eventually(async () => {
        await window.page.keyboard.press('Escape');
        await (await titleButton(window, 'More Actions')).click();
        await pickInMenu(window.page.getByRole('menuitem', { name: 'New Recap', exact: true }));
        await window.quickInput().waitFor({ timeout: 5000 });
      }, 60_000),
    askForTalk: () =>
      eventually(async () => {
        await (await titleButton(window, 'Insert Talk')).click({ timeout: 3000 });
        await window.quickInput().waitFor({ timeout: 5000 });
      }, 30_000),
    addPicture: async () => dropPicture(window, await pointBelow(window, 'Dry.', 2)),
    embed: () => clipboard.pasteAs('Embed from X', embedded),
    moveUp: () => tree.drag(nets, gulls),
    breakDraft: async () => {
      await window.page.locator('.editor-instance .view-line', { hasText: 'draft: true' }).getByText('true').dblclick();
      await window.page.keyboard.type('yes');
    },
    fixDraft: async () => {
      const fix = window.page.locator('.action-widget .monaco-list-row', { hasText: 'true' }).first();
      await eventually(async () => {
        if (await fix.isVisible()) return;
        await window.page.mouse.move(900, 700);
        await window.page.locator('.editor-instance .view-line', { hasText: 'draft: yes' }).getByText('yes').hover();
        await window.page.locator('.monaco-hover').getByText('Quick Fix...').click({ timeout: 3000 });
        await fix.waitFor({ timeout: 8000 });
      }, 60_000);
      await pickInMenu(fix);
    },
    // VS Code has a preview of its own, with its key in its name.
    openPreview: () =>
      window.page
        .locator('.editor-actions')
        .getByRole('button', { name: 'Open Preview to the Side', exact: true })
        .click(),
    goToUnfinished: async (entry) => {
      await window.page.locator('.statusbar-item[id$="recap.progress"] a').click();
      await window.page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first().click();
    },
  };
}

async function lineOf(tree: TreeHands, text: string): Promise<number> {
  const lines = (await tree.text()).split('\n');
  return lines.findIndex((line) => line.includes(text));
}

for (const [how, handsOf] of [
  ['keyboard', byKeyboard],
  ['mouse', byMouse],
] as const)
  // Each step continues where the previous one ended.
  describe(`the whole path from an empty folder to a finished recap, by ${how}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'recap-'));
    let window: RecapWindow;
    let tree: TreeHands;
    let clipboard: Clipboard;
    let hands: Hands;
    let questions: NewRecapQuestions;

    before(async () => {
      window = await RecapWindow.on(folder);
      tree = new TreeHands(window);
      clipboard = new Clipboard(window, tree);
      hands = handsOf(window, tree, clipboard);
      questions = new NewRecapQuestions(window);
    });
    after(async () => {
      await window.end();
      rmSync(folder, { recursive: true });
    });

    const has = (pattern: RegExp): Promise<void> =>
      eventually(async () => assert.match(await tree.text(), pattern), 20_000);

    it('opens the sample, and begins a recap of its own', async () => {
      await hands.openSample();
      await questions.shown('Harbour Days 2025');
      await window.row().first().waitFor();
      await hands.newRecap();
      await questions.answer('Name of the event', 'Quay Conf 2026');
      await questions.answer('Date or dates', '2026-06-10, 11');
      await questions.answer('Path of the new file');
      await questions.answer('Is the recap a draft?');
      const { path, text } = await questions.shown('Quay Conf');
      assert.ok(path.startsWith(folder), path);
      assert.match(text, /^draft: true$/m);
      await window.row('Quay Conf 2026').waitFor();
      // It is a recap from the start, although its days have no talks.
      const status = window.page.locator('.statusbar-item[id$="recap.progress"]');
      await eventually(async () =>
        assert.match((await status.getAttribute('aria-label')) ?? '', /2 days without talks/),
      );
    });

    it('has three talks, typed one after the other', async () => {
      for (const title of [gulls, seals, nets]) await questions.insertTalk(title, hands.askForTalk);
      await has(/### Counting Gulls\n\nWet\.\n\n### Herding Seals\n\nWet\.\n\n### Mending Nets\n\nWet\.\n/);
      // They were called talks, so there is no question whether they are.
      const label = (title: string): string => `Talk: ${title}, 1 word`;
      for (const title of [gulls, seals, nets])
        await window
          .row(title)
          .and(window.page.locator(`[aria-label="${label(title)}"]`))
          .waitFor();
    });

    it('gets a picture and a post of the talk', async () => {
      await window.page.keyboard.type('\nDry.\n\n');
      await hands.addPicture();
      await has(/Dry\.\n\n\{\{< figure src="\/img\/quay-conf-2026-mending-nets\.png" alt="" >\}\}\n/);
      await window.goToLine((await lineOf(tree, '.png')) + 1);
      await window.page.keyboard.press('End');
      await window.page.keyboard.type('\n\n');
      await has(/\.png" alt="" >\}\}\n\n\n/);
      await clipboard.copy(address);
      await hands.embed();
    });

    it('moves a talk', async () => {
      await hands.moveUp();
      await has(/### Counting Gulls[^]*### Mending Nets[^]*\.png[^]*12345[^]*### Herding Seals/);
    });

    it('breaks the front matter, and fixes it', async () => {
      await window.focusEditor();
      await window.goToLine(1);
      await hands.breakDraft();
      await window.page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
      await hands.fixDraft();
      await has(/^draft: true$/m);
    });

    it('shows the preview, and what is left', async () => {
      await hands.openPreview();
      const preview = await window.preview();
      await preview.getByRole('heading', { name: nets }).waitFor();
      await preview.locator('img[src]').first().waitFor({ state: 'attached' });
      await preview.getByText('@ada').first().waitFor({ state: 'attached' });
      await hands.goToUnfinished('Day 2');
      const line = await lineOf(tree, '## Day 2');
      await eventually(async () => assert.ok((await window.cursorLine()) >= line));
    });
  });
