import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NewRecapQuestions } from '../newRecapQuestions.js';
import { eventually, RecapWindow } from '../recapWindow.js';

const post = (title: string, date: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\n## Day 1\n\n### Gulls by Ada Ek\n\nx\n\n### Waves by Bo Li\n\ny\n`;

/** Folders side by side: one of notes, one that has sites in folders of its own, and a Jekyll site without posts. */
const files: Readonly<Record<string, string>> = {
  'one.code-workspace': '{ "folders": [{ "path": "notes" }, { "path": "project" }] }',
  'jekyll.code-workspace': '{ "folders": [{ "path": "project" }, { "path": "journal" }] }',
  'none.code-workspace': '{ "folders": [] }',
  'notes/README.md': '# Notes\n\nAbout these notes.\n',
  'notes/talks/quay-conf.md': '# Quay Conf 2025\n\n## Day 1\n\n### Gulls by Ada Ek\n\nx\n\n### Waves by Bo Li\n\ny\n',
  'project/README.md': '# A tool\n',
  'project/config.json': '{}',
  'project/docs/_config.yml': 'title: A tool\n',
  'project/docs/index.md': '# A tool\n',
  'journal/_config.yml': 'title: Journal\n',
  'project/site/hugo.toml': 'title = "Harbour Notes"\ntimeZone = "Europe/Amsterdam"\n',
  'project/site/content/blog/2025-12-01-winter-conf.md': post('Winter Conf', '2025-12-01T08:00:00+01:00'),
};

describe('New Recap', () => {
  const place = mkdtempSync(join(tmpdir(), 'recap-'));
  let window: RecapWindow;
  let questions: NewRecapQuestions;

  before(() => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text);
    }
  });
  after(() => rmSync(place, { recursive: true }));
  afterEach(() => window.end());

  /** Opens a window on a workspace. */
  async function openOn(workspace: string): Promise<void> {
    window = await RecapWindow.on(join(place, workspace));
    questions = new NewRecapQuestions(window);
  }

  /** Asks for a talk by keyboard. */
  async function askForTalk(): Promise<void> {
    await window.page.keyboard.press('Control+k');
    await window.page.keyboard.press('a');
  }

  it('asks for one of several folders, also after the sample was opened', async () => {
    await openOn('one.code-workspace');
    await window.session.command('recap.openSample');
    await window.palette('Recap: New Recap');
    assert.deepEqual(await questions.offeredFor('Folder'), ['project/site', 'notes']);
    await questions.answer('Folder', 'site');
    await questions.answer('Name of the event', 'Summer Conf 2026');
    await questions.answer('Date or dates', '2026-06-10 – 2026-06-12');
    const inBlog = 'content/blog/2026-06-12-summer-conf-2026.md';
    assert.equal((await questions.offeredFor('Path'))[0], inBlog);
    await questions.answer('Path of the new file, relative to the folder of the site');
    assert.deepEqual(await questions.offeredFor('Is the recap a draft?'), ['Draft', 'Not a draft']);
    await questions.answer('Is the recap a draft?');
    const inSite = await questions.shown('Summer Conf');
    assert.equal(inSite.path, join(place, 'project/site', inBlog));
    const start = '---\ntitle: Summer Conf 2026\ndate: 2026-06-12T08:00:00+02:00\ndraft: true\n---\n\n## Day 1\n\n';
    assert.equal(inSite.text, `${start}\n\n## Day 2\n\n## Day 3\n`);
    assert.equal(inSite.line, start.split('\n').length - 1);

    // The recap in the editor is in the site now, which comes first.
    await window.palette('Recap: New Recap');
    assert.deepEqual(await questions.offeredFor('Folder'), ['project/site', 'notes']);
    await questions.answer('Folder', 'notes');
    await questions.answer('Name of the event', 'Autumn Conf');
    await questions.answer('Date or dates', '2026-10-01');
    assert.deepEqual(await questions.offeredFor('Path'), ['talks/autumn-conf.md', 'talks/autumn-conf/index.md']);
    await questions.answer('Path of the new file, relative to the open folder');
    const inNotes = await questions.shown('Autumn Conf');
    assert.equal(inNotes.path, join(place, 'notes/talks/autumn-conf.md'));
    assert.equal(inNotes.text, '# Autumn Conf\n\n## Day 1\n\n');
  });

  it('is where another generator expects it, also in the site around the open file', async () => {
    await openOn('jekyll.code-workspace');
    await window.palette('Recap: New Recap');
    assert.deepEqual(await questions.offeredFor('Folder'), ['project/site', 'journal']);
    await questions.answer('Folder', 'journal');
    await questions.answer('Name of the event', 'Summer Conf 2026');
    await questions.answer('Date or dates', '2026-06-12');
    assert.deepEqual(await questions.offeredFor('Path'), ['_posts/2026-06-12-summer-conf-2026.md']);
    await questions.answer('Path of the new file, relative to the folder of the site');
    // Jekyll has no drafts of this kind, so there is no further question.
    const { path, text } = await questions.shown('Summer Conf');
    assert.equal(path, join(place, 'journal/_posts/2026-06-12-summer-conf-2026.md'));
    assert.doesNotMatch(text, /draft/);

    await window.session.vs(
      async (vscode, docs) => {
        await vscode.window.showTextDocument(vscode.Uri.file(docs));
      },
      join(place, 'project/docs/index.md'),
    );
    await window.palette('Recap: New Recap');
    assert.deepEqual(await questions.offeredFor('Folder'), ['project/docs', 'project/site', 'journal']);
  });

  it('is an untitled document if no folder is open, and its talks are typed one after the other', async () => {
    await openOn('none.code-workspace');
    await window.session.command('recap.openSample');
    await window.palette('Recap: New Recap');
    await questions.answer('Name of the event', 'Summer Conf 2026');
    await questions.answer('Date or dates', '2026-06-10, 11, 12');
    await questions.answer('Is the recap a draft?');
    const { text, line } = await questions.shown('Summer Conf');
    const start =
      "---\ntitle: 'Summer Conf 2026'\ndate: 2026-06-12\ndraft: true\ntags:\n  - Summer Conf\ndescription: ''\n---\n\n";
    const days = '## Day 1: June 10\n\n\n\n## Day 2: June 11\n\n## Day 3: June 12\n';
    assert.equal(text, start + days);
    assert.equal(line, start.split('\n').length + 1);
    assert.equal(await window.session.vs((vscode) => vscode.window.activeTextEditor!.document.isUntitled), true);
    await window.page.keyboard.type('Rain.');
    await eventually(async () =>
      assert.match((await questions.shown('Summer Conf')).text, /June 10\n\nRain\.\n\n## Day 2/),
    );

    for (const title of ['Counting Gulls', 'Herding Seals', 'Mending Nets'])
      await questions.insertTalk(title, askForTalk);
    const talks =
      '### Counting Gulls\n\nWet.\n\n### Herding Seals\n\nWet.\n\n### Mending Nets\n\nWet.\n\n## Day 2: June 11';
    await eventually(async () => assert.ok((await questions.shown('Mending')).text.includes(`Rain.\n\n${talks}`)));
  });
});
