import * as vscode from 'vscode';
import snippets from '../../snippets/recap.json' with { type: 'json' };
import { checkRecap } from '../../src/core/checks/checkRecap.js';
import { parseRecap } from '../../src/core/recap/parseRecap.js';
import type { Day, Section, Talk } from '../../src/core/recap/model/recap.js';
import { closeAll, showUntitled } from './editor.js';
import { equal, ok } from './expect.js';

const frontMatter = '---\ntitle: A\ndate: 2025-06-12\ndescription: B\n---\n\n';

/** What each snippet adds to the outline of a post, and what its text must contain. */
const expected: Readonly<Record<string, { readonly outline?: readonly string[]; readonly text: string }>> = {
  'Recap Front Matter': { text: 'title: "' },
  'Recap Day': { outline: ['day Day 1'], text: '## Day 1' },
  'Recap Talk': { outline: ['talk'], text: '](https://' },
  'Recap Talk Unlinked': { outline: ['talk'], text: '### ' },
  'Recap Talk With Speakers': { outline: ['talk'], text: '_By ' },
  'Recap Speakers': { text: '_By ' },
  'Recap Tags': { text: '_#' },
  'Recap Slides and Video': { text: '[Slides](' },
  'Recap Take-aways': { text: '* ' },
  'Recap Quote': { text: '> ' },
  'Recap Figure': { text: '{{< figure src="/img/' },
  'Recap X Post': { text: '{{< x user="' },
  'Recap YouTube': { text: '{{< youtube ' },
  'Recap Vimeo': { text: '{{< vimeo ' },
  'Recap Details': { text: '{{< details summary="' },
  'Recap Highlight': { text: '{{< highlight ' },
  'Recap Links': { outline: ['section'], text: '## ' },
  'Recap Conclusion': { outline: ['section'], text: '## ' },
};

function outlineOf(parts: readonly (Day | Talk | Section)[]): string[] {
  return parts.flatMap((part) => [
    `${part.kind} ${part.title}`,
    ...(part.kind === 'talk' ? [] : outlineOf(part.parts)),
  ]);
}

describe('snippets', () => {
  afterEach(closeAll);

  it('are all tested here, and have the same prefix', () => {
    equal(Object.keys(snippets).sort(), Object.keys(expected).sort());
    for (const { trigger } of Object.values(snippets)) ok(trigger.startsWith('recap-'), trigger);
  });

  for (const [name, { outline = [], text }] of Object.entries(expected)) {
    it(`${name} expands to Markdown without a problem and with the right outline`, async () => {
      const isDay = name === 'Recap Day';
      const context = name === 'Recap Front Matter' ? '' : frontMatter + (isDay ? '' : '## Day 9\n\n');
      const { document } = await showUntitled(context);
      const end = document.positionAt(context.length);
      vscode.window.activeTextEditor!.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
      const expanded = document.getText();
      ok(expanded.startsWith(context), expanded);
      ok(expanded.includes(text), expanded);
      const recap = parseRecap(expanded);
      // Placeholders for addresses are reported until they are replaced.
      const codes = checkRecap(recap).map(({ code }) => code);
      equal(
        codes.filter((code) => code !== 'link-nowhere'),
        [],
      );
      const rows = outlineOf(recap.parts).filter((row) => row !== 'day Day 9');
      equal(rows.length, outline.length, expanded);
      outline.forEach((start, index) => ok(rows[index]!.startsWith(start), rows[index]!));
    });
  }
});
