import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, problems, showNew } from './editor.js';
import { equal, ok } from './expect.js';

const post =
  '---\ntitle: Quay Conf\n---\n\n## Day 1\n\n### [Gulls](https://example.org/gulls)\n\n_By Ada Ek_\n\nMany.\n\n{{< nope >}}\n';

/** The part of VS Code's interface that came after the oldest version that we support. */
interface Invoking {
  readonly lm?: {
    readonly tools: readonly { readonly name: string }[];
    readonly invokeTool: (
      name: string,
      options: object,
    ) => Thenable<{ readonly content: readonly { readonly value?: string }[] }>;
  };
}

const { lm } = vscode as unknown as Invoking;

describe('tools for language models', () => {
  const path = 'content/posts/agents.md';

  if (!lm) {
    it('are left out where VS Code has no language models, and the rest works', async () => {
      const { document } = await showNew(path, post);
      await eventually(() => equal(problems(document.uri).length > 0, true));
      await closeAll();
      await vscode.workspace.fs.delete(document.uri, { useTrash: false });
    });
    return;
  }

  const invoke = async (name: string, input: object): Promise<unknown> => {
    const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
    return JSON.parse(content[0]!.value!);
  };

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(path), { useTrash: false });
  });

  if (recapTest?.kind === 'restricted') {
    it('do nothing in a workspace that is not trusted', async () => {
      await showNew(path, post);
      let reason = '';
      await invoke('recap_outline', { file: path }).catch((error: unknown) => (reason = String(error)));
      ok(reason !== '', 'the tool ran');
    });
    return;
  }

  it('read the outline, the problems and the programme', async () => {
    await showNew(path, post);
    const outline = (await invoke('recap_outline', { file: path })) as { days: { talks: { title: string }[] }[] };
    equal(outline.days[0]!.talks[0]!.title, 'Gulls');
    const problems = (await invoke('recap_problems', {})) as { line: number; code: string }[];
    ok(
      problems.some(({ line, code }) => line === 13 && code === 'shortcode-unknown'),
      JSON.stringify(problems),
    );
    equal(await invoke('recap_programme', { file: path }), { programme: null });
  });

  it('read nothing outside the workspace', async () => {
    await showNew(path, post);
    for (const file of ['../../outside.md', '/etc/hosts', 'file:///etc/hosts']) {
      equal(await invoke('recap_outline', { file }), {
        refused: `There is no Markdown file ${file} in the workspace.`,
      });
    }
  });

  it('propose a talk, which the user applies', async () => {
    const { document } = await showNew(path, post);
    let accepted: unknown;
    const asked = invoke('recap_insertTalk', { file: path, title: 'Tides', day: 'Day 1', speakers: ['Bo Öst'] });
    void asked.then((result) => (accepted = result));
    await eventually(async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      ok(accepted !== undefined, 'the preview was not applied');
    });
    equal(accepted, { accepted: true });
    ok(document.getText().includes('### Tides\n\n_By Bo Öst_\n'), document.getText());
    const refused = (await invoke('recap_insertTalk', { file: path, title: 'X', day: 'Day 9' })) as { refused: string };
    ok(refused.refused.includes('Day 1'), refused.refused);
  });
});
