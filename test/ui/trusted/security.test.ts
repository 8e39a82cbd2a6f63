import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { eventually, longPost, RecapWindow } from '../recapWindow.js';

const own = 'test/fixtures/security';
const others = '../shared/security/html-vectors.json';

/** Vectors in one post: a post takes seconds, regardless of how many it has. */
const together = 80;

/** Closes whatever a vector has left open, so that it does not affect the next. */
const closers = `--> ]]> ?> "> '> </title></textarea></style></script></pre>`;

function readVectors(): readonly string[] {
  const files = readdirSync(own).map((name) => JSON.parse(readFileSync(`${own}/${name}`, 'utf8')) as string[]);
  const shared = existsSync(others)
    ? (JSON.parse(readFileSync(others, 'utf8')) as readonly { readonly payload: string }[])
    : [];
  if (shared.length === 0) console.log(`      without the vectors of ${others}, which are not there`);
  return [...files.flat(), ...shared.map(({ payload }) => payload)];
}

/** A post that contains each vector in every way in which an author can write it. */
function postWith(vectors: readonly string[], marker: string): string {
  const lines = vectors.map((vector) => vector.replace(/[\r\n]+/g, ' '));
  const quoted = lines.map((line) => JSON.stringify(line));
  const argument = (line: string): string => `"${line.replace(/[\\"]/g, '\\$&')}"`;
  const head = `title: ${quoted[0]}\ndescription: ${quoted.at(-1)}\ntags: [${quoted.join(', ')}]\nimage: ${quoted[0]}`;
  const ways = lines.flatMap((line) => [
    `## ${line}`,
    `[x](<${line.replace(/[<>]/g, '\\$&')}>) ![${line}](<${line.replace(/[<>]/g, '\\$&')}>)`,
    `{{< figure src=${argument(line)} alt=${argument(line)} caption=${argument(line)} link=${argument(line)} >}}`,
    `{{< youtube id=${argument(line)} title=${argument(line)} >}}`,
    `{{< own ${argument(line)} >}}`,
    `\`\`\`${line.replace(/`/g, '')}\nx\n\`\`\``,
  ]);
  return `---\n${head}\n---\n\n${marker}\n\n${ways.join('\n\n')}\n\n${vectors.join(`\n\n${closers}\n\n`)}\n`;
}

describe('hostile posts', () => {
  let window: RecapWindow;
  let preview: FrameLocator;
  const seen: string[] = [];

  before(async () => {
    window = await RecapWindow.open();
    const { page } = window;
    page.on('request', (request) => seen.push(request.url()));
    page.on('console', (message) => seen.push(...(message.text().startsWith('CANARY') ? [message.text()] : [])));
    page.on('dialog', (dialog) => seen.push(`dialog: ${dialog.message()}`));
    page.on('popup', (popup) => seen.push(`popup: ${popup.url()}`));
    // Applies to every frame from now on, first of all that of the preview.
    await page.addInitScript(() => {
      for (const name of ['recapCanary', 'alert', 'confirm', 'prompt'])
        Object.defineProperty(window, name, { value: () => console.log(`CANARY ${name}`) });
    });
    await window.focusEditor();
    await window.palette('Recap: Open Preview to the Side');
    preview = await window.preview();
    await preview.locator('.recap-block').first().waitFor();
  });
  after(() => window.close());

  it('are detected by these tests', async () => {
    await preview.locator('body').evaluate(() => (globalThis as unknown as { recapCanary: () => void }).recapCanary());
    await eventually(() => assert.ok(seen.includes('CANARY recapCanary')));
    seen.length = 0;
  });

  it('show what the editor sends, and nothing that another page sends', async () => {
    // An empty origin means that of the preview itself.
    const shows = (origin: string): Promise<boolean> =>
      preview.locator('body').evaluate((body, origin) => {
        const view = { isPinned: false, asPublished: true, width: 'panel' };
        dispatchEvent(new MessageEvent('message', { data: { type: 'view', view }, origin: origin || self.origin }));
        return body.classList.contains('recap-published');
      }, origin);
    assert.equal(await shows('https://player.vimeo.com'), false);
    assert.equal(await shows('null'), false);
    assert.equal(await shows(''), true);
  });

  it('run nothing and request nothing', async function () {
    this.timeout(400_000);
    const vectors = readVectors();
    assert.ok(vectors.length >= 150);
    for (let first = 0; first < vectors.length; first += together) {
      const marker = `Vectors from ${first} on.`;
      await window.session.vs(
        async (vscode, path, encoded) => {
          const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(path))!;
          const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
          // For an edit of the workspace, VS Code would first compare the two texts, which takes half a minute or more.
          const isDone = await editor.edit((edit) => edit.replace(whole, decodeURIComponent(encoded)));
          if (!isDone) throw new Error('The post was not replaced.');
        },
        longPost,
        // Navigation uses lines, which some vectors break.
        encodeURIComponent(postWith(vectors.slice(first, first + together), marker)),
      );
      await preview.getByText(marker, { exact: true }).waitFor({ state: 'attached' });
      const found = await preview.locator('html').evaluate(async (html) => {
        // The effect of a vector may come a moment later.
        await new Promise((next) => setTimeout(next, 60));
        const content = [...html.querySelectorAll('#content *, #recap-head *')];
        const active = content.filter(({ localName }) =>
          /^(?:script|style|link|meta|base|iframe|frame|object|embed|form|svg|math|template|video|audio)$/.test(
            localName,
          ),
        );
        const named = content.filter((element) =>
          element.getAttributeNames().some((name) => /^on|^(?:style|srcset|srcdoc|action|formaction|ping)$/.test(name)),
        );
        const led = content.filter((element) =>
          /^\s*(?:javascript|vbscript|livescript|data|command|file|vscode[\w-]*|blob):/i.test(
            element.getAttribute('href') ?? '',
          ),
        );
        return [...active, ...named, ...led].map(({ outerHTML }) => outerHTML.slice(0, 200));
      });
      assert.deepEqual(found, [], marker);
      assert.equal(await preview.locator('#content').count(), 1);
    }
    const isOurs = (url: string): boolean =>
      /^(?:data:|blob:|https?:\/\/localhost[:/]|https:\/\/[^/]*\.vscode-cdn\.net\/)/.test(url);
    assert.deepEqual(
      [...new Set(seen)].filter((event) => !isOurs(event)),
      [],
    );
  });
});
