import { join } from 'node:path';
import { openVSCode } from '../test/host/lib/session.mjs';

const starts = 5;

const extensions = {
  'Conference Recap': 'conference-recap.conference-recap',
  'Markdown Language Features': 'vscode.markdown-language-features',
};

/**
 * Activates our extension, and beside it VS Code's own one for Markdown, in an embedded VS Code that has come to rest: loading
 * the code and the call of `activate`, in milliseconds, as the editor of running extensions shows it.
 */
export async function measureActivation(): Promise<readonly string[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return ['not measured: there is no embedded VS Code here'];
  const runs: (readonly number[])[] = [];
  for (let start = 0; start < starts; start++) runs.push(await activationTimes());
  return Object.keys(extensions).map((name, index) => {
    const times = runs.map((run) => run[index]!);
    return `${name.padEnd(28)}median ${median(times)} ms of ${times.join(', ')}`;
  });
}

async function activationTimes(): Promise<readonly number[]> {
  // Tall, as the editor draws only the rows that can be seen.
  const viewport = { width: 1280, height: 4000 };
  const session = await openVSCode({ folder: join(process.cwd(), 'sample'), installed: [process.cwd()], viewport });
  try {
    for (const id of Object.values(extensions)) {
      await session.vs(async (vscode, id) => {
        await vscode.extensions.getExtension(id)!.activate();
      }, id);
    }
    await session.command('workbench.action.showRuntimeExtensions');
    const rows = session.page.locator('.runtime-extensions-editor .extension');
    return await Promise.all(
      Object.keys(extensions).map(async (name) => {
        const text = await rows.filter({ hasText: name }).first().innerText();
        return Number(/(\d+)\s*ms/.exec(text)?.[1]);
      }),
    );
  } finally {
    await session.close();
  }
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
