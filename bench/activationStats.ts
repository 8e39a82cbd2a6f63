import type { Session } from '../test/host/lib/session.mjs';

/** VS Code's own measurement of an activation, in whole milliseconds. */
export interface ActivationStats {
  /** Time to read, compile and run the code. */
  readonly load: number;
  /** Time until `activate` returned. */
  readonly call: number;
  /** Time from then until its result was settled. */
  readonly finish: number;
}

/** Reads the table "Extension Activation Stats" of the command *Developer: Startup Performance*. */
export async function activationStats(
  session: Session,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActivationStats>> {
  await session.command('perfview.show');
  const text = await session.vs(async (vscode, ids) => {
    for (;;) {
      // VS Code writes the page in parts, after all measurements are complete.
      const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
      if (ids.every((id) => page.includes(`| ${id} `))) return page;
      await new Promise((next) => setTimeout(next, 50));
    }
  }, ids);
  return new Map(ids.map((id) => [id, readRow(text, id)]));
}

/** Columns: extension, eager, load code, call activate, finish activate, event, by. */
function readRow(text: string, id: string): ActivationStats {
  const row = text.split('\n').find((line) => line.startsWith(`| ${id} `))!;
  const [load, call, finish] = row
    .split('|')
    .slice(3, 6)
    .map((cell) => Number(cell.trim()));
  return { load: load!, call: call!, finish: finish! };
}
