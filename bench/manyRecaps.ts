// The Recaps view of a site of 10,000 posts, from the command that shows it to the moment when the heads of all posts are
// read, and again after a reload, when they are remembered; next to `hugo list all` on the same site, or to reading the
// files alone, in the same run.
import { spawn } from 'node:child_process';
import { openVSCode, type Session } from '../test/host/lib/session.mjs';
import { writeManyPosts } from './manyPosts.js';
import { median } from './measure.js';

const posts = 10_000;
const rounds = 3;

/** What the view says while it reads. */
const message = /Reading: ([\d,.]+) of ([\d,.]+) files/;

/** Returns lines of a table. With HUGO=/path/to/hugo, the peer is Hugo. */
export async function measureManyRecaps(): Promise<readonly string[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return ['not measured: there is no embedded VS Code here'];
  const site = writeManyPosts(posts);
  const ours: number[] = [];
  const again: number[] = [];
  const theirs: number[] = [];
  const heaps: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const session = await openVSCode({ folder: site.folder, installed: [process.cwd()] });
      try {
        theirs.push(await measurePeer(session, site.folder));
        ours.push(await measureView(session));
        again.push(await measureAgain(session));
        heaps.push(await session.vs(() => process.memoryUsage().heapUsed / 1e6));
      } finally {
        await session.close();
      }
    }
  } finally {
    site.remove();
  }
  const ratiosOf = (times: readonly number[]): number[] => times.map((time, round) => time / theirs[round]!);
  return [
    lineOf('the view for the first time, ms', ours, 0),
    lineOf('the view after a reload, ms', again, 0),
    lineOf(process.env['HUGO'] === undefined ? 'reading the files, ms' : 'hugo list all, ms', theirs, 0),
    lineOf('ratio, first time', ratiosOf(ours), 2),
    lineOf('ratio, after a reload', ratiosOf(again), 2),
    lineOf('heap of the host, MB', heaps, 0),
  ];
}

function lineOf(name: string, figures: readonly number[], digits: number): string {
  const each = figures.map((figure) => figure.toFixed(digits)).join(', ');
  return `${name.padEnd(32)}${median(figures).toFixed(digits).padStart(9)}   ${each}`;
}

/** Milliseconds until the rows are there that were there before the window was loaded again. */
async function measureAgain(session: Session): Promise<number> {
  // The heads have been stored when talks are read.
  await session.page.waitForFunction(
    (source) => Number(new RegExp(source).exec(document.body.innerText)?.[1]?.replace(/\D/g, '') ?? 0) > 500,
    message.source,
    { timeout: 300_000, polling: 100 },
  );
  await session.command('workbench.view.explorer');
  await session.reload();
  await activate(session);
  const start = performance.now();
  await session.command('recap.recaps.focus');
  await session.page.locator('[aria-label*="2031, 1 recap"]').waitFor();
  return performance.now() - start;
}

async function activate(session: Session): Promise<void> {
  await session.vs(async (vscode) => {
    await vscode.extensions.getExtension('conference-recap.conference-recap')!.activate();
  });
}

/** Milliseconds until the heads of all posts are read. After that, the view counts the posts whose talks it reads, which are fewer. */
async function measureView(session: Session): Promise<number> {
  await activate(session);
  const start = performance.now();
  await session.command('recap.recaps.focus');
  await session.page.waitForFunction(
    ({ source, posts }) => {
      const [, , total] = new RegExp(source).exec(document.body.innerText) ?? [];
      const files = Number(total?.replace(/\D/g, '') ?? 0);
      const hasRows = document.querySelector('[aria-label*="2031, 1 recap"]') !== null;
      return hasRows && files > 0 && files < posts;
    },
    { source: message.source, posts },
    { timeout: 300_000, polling: 20 },
  );
  return performance.now() - start;
}

async function measurePeer(session: Session, folder: string): Promise<number> {
  const hugo = process.env['HUGO'];
  if (hugo === undefined) return readFiles(session);
  const start = performance.now();
  const program = spawn(hugo, ['list', 'all'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  await new Promise((resolve, reject) => program.once('close', resolve).once('error', reject));
  return performance.now() - start;
}

/** Milliseconds in which the same host finds and reads the files, and nothing else. */
function readFiles(session: Session): Promise<number> {
  return session.vs(async (vscode) => {
    const start = performance.now();
    const uris = await vscode.workspace.findFiles('**/*.md');
    let next = 0;
    const read = async (): Promise<void> => {
      while (next < uris.length) await vscode.workspace.fs.readFile(uris[next++]!);
    };
    await Promise.all(Array.from({ length: 256 }, read));
    return performance.now() - start;
  });
}
