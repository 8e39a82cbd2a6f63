import { join } from 'node:path';
import { openVSCode } from '../test/host/lib/session.mjs';
import { activationStats, type ActivationStats } from './activationStats.js';
import { median } from './measure.js';
import { ownTime, type OwnTime } from './ownTime.js';
import { rest } from './rest.js';

const starts = 5;

const ours = 'conference-recap.conference-recap';
const peer = 'vscode.markdown-language-features';

/** The measurements of one extension in one start. */
interface Start {
  readonly editor: ActivationStats;
  readonly own: OwnTime;
}

interface Row {
  readonly name: string;
  readonly time: (start: Start) => number;
  /** Whether there is no such figure for the peer, which cannot be activated without VS Code. */
  readonly oursOnly?: boolean;
}

/** A desktop performs a hundred million additions in 100 ms: figures of slower machines are scaled to that. */
const rows: readonly Row[] = [
  { name: 'VS Code: load the code', time: ({ editor }) => editor.load },
  { name: 'VS Code: call activate', time: ({ editor }) => editor.call },
  { name: 'VS Code: both', time: ({ editor }) => editor.load + editor.call },
  { name: 'VS Code: finish', time: ({ editor }) => editor.finish },
  { name: 'own: compile', time: ({ own }) => own.compile },
  { name: 'own: run', time: ({ own }) => own.run },
  { name: 'own: call activate', time: ({ own }) => own.call, oursOnly: true },
  { name: 'own: all three', time: ({ own }) => own.compile + own.run + own.call, oursOnly: true },
  { name: 'own: all three, CPU time', time: ({ own }) => own.cpu, oursOnly: true },
  { name: '1e8 additions', time: ({ own }) => own.additions, oursOnly: true },
  { name: 'own: on a desktop, about', time: ({ own }) => (100 * own.cpu) / own.additions, oursOnly: true },
];

/**
 * Activates this extension and VS Code's own Markdown extension, in embedded VS Codes that are idle. Returns the
 * medians in milliseconds, as measured by VS Code and without its loader, as lines of a table.
 */
export async function measureActivation(): Promise<readonly string[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return ['not measured: there is no embedded VS Code here'];
  const runs: (readonly [ours: Start, peer: Start])[] = [];
  for (let start = 0; start < starts; start++) runs.push(await activate());
  const head = ['ours ms', 'peer ms', 'ratio'].map((name) => name.padStart(9)).join('');
  return [`${''.padEnd(26)}${head}   ours, each start`, ...rows.map((row) => lineOf(row, runs))];
}

function lineOf({ name, time, oursOnly }: Row, runs: readonly (readonly [ours: Start, peer: Start])[]): string {
  const each = runs.map(([start]) => time(start));
  const our = median(each);
  const their = median(runs.map(([, start]) => time(start)));
  const figures = [
    our.toFixed(1),
    oursOnly ? '' : their.toFixed(1),
    oursOnly || !their ? '' : (our / their).toFixed(2),
  ];
  const columns = figures.map((figure) => figure.padStart(9)).join('');
  return `${name.padEnd(26)}${columns}   ${each.map((one) => one.toFixed(1)).join(', ')}`;
}

async function activate(): Promise<readonly [ours: Start, peer: Start]> {
  const session = await openVSCode({ folder: join(process.cwd(), 'sample'), installed: [process.cwd()] });
  try {
    await rest();
    const [our, their] = [await ownTime(session, ours, true), await ownTime(session, peer, false)];
    for (const id of [ours, peer]) {
      await session.vs(async (vscode, id) => {
        await vscode.extensions.getExtension(id)!.activate();
      }, id);
    }
    const stats = await activationStats(session, [ours, peer]);
    return [
      { editor: stats.get(ours)!, own: our },
      { editor: stats.get(peer)!, own: their },
    ];
  } finally {
    await session.close();
  }
}
