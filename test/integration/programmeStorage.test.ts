import * as vscode from 'vscode';
import type { KeptProgramme } from '../../src/core/programme/keptProgramme.js';
import { Programmes } from '../../src/host/programmes/programmes.js';
import { answering } from './answers.js';
import { eventually, inWorkspace } from './editor.js';
import { equal, ok } from './expect.js';

const folder = inWorkspace('.programmes');

function kept(id: string, date: string): KeptProgramme {
  const sessions = ['gulls', 'terns', 'waves'].map((each) => ({
    id: each,
    title: each,
    speakers: [],
    kind: 'talk' as const,
    links: [],
  }));
  return {
    id,
    programme: { event: id, days: [{ date, sessions }] },
    source: { kind: 'clipboard', uris: [], format: 'text', readAt: 1 },
    attended: [],
  };
}

describe('the storage of programmes', () => {
  const log = vscode.window.createOutputChannel('Programmes in tests', { log: true });
  /** As many windows as a test has. */
  let windows: Programmes[] = [];

  const open = (): Programmes => {
    const programmes = new Programmes(folder, log);
    windows.push(programmes);
    return programmes;
  };
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  const names = async (): Promise<string[]> =>
    (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();

  beforeEach(() => vscode.workspace.fs.createDirectory(folder));
  afterEach(async () => {
    for (const programmes of windows) programmes.dispose();
    windows = [];
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
  after(() => log.dispose());

  it('is read when somebody asks, the latest conference first', async () => {
    const first = open();
    equal(first.all, []);
    await first.keep(kept('old', '2024-05-04'));
    await first.keep(kept('new', '2026-05-04'));
    equal(
      (await open().load()).map(({ id }) => id),
      ['new', 'old'],
    );
    await first.remove('old');
    equal(await names(), ['new.attended.json', 'new.json']);
  });

  it('is shared by two windows, which lose none of the ticks of each other', async () => {
    const [one, two] = [open(), open()];
    await one.keep(kept('quay', '2026-05-04'));
    await eventually(async () => {
      // Where nothing watches the folder, a window reads it when it gets the focus.
      equal((await open().load()).length, 1);
    });
    await eventually(async () => equal((await two.load()).length, 1));
    await Promise.all([one.attend('quay', ['gulls'], true), one.attend('quay', ['terns'], true)]);
    await two.attend('quay', ['waves'], true);
    await one.attend('quay', ['terns'], false);
    const [read] = await open().load();
    equal([...read!.attended].sort(), ['gulls', 'waves']);
  });

  it('keeps ticks when a programme is read again and sessions have other ids', async () => {
    const programmes = open();
    await programmes.keep({ ...kept('quay', '2026-05-04'), attended: ['gulls', 'waves'] });
    await programmes.renew(kept('quay', '2026-05-05'), new Map([['gulls', 'terns']]));
    const [read] = await open().load();
    equal([read?.attended, read?.programme.days[0]?.date], [['terns', 'waves'], '2026-05-05']);
  });

  it('sets aside what it cannot read, and leaves alone what a later version wrote', async () => {
    await write('broken.json', '{"version":1,');
    await write('later.json', '{"version":2}');
    const { messages } = await answering([], async () => equal(await open().load(), []));
    ok(messages[0]?.startsWith('warning: A stored programme cannot be read.'), messages.join());
    equal(await names(), ['broken.json.broken', 'later.json']);
  });

  it('reads a new file whose place was not taken yet', async () => {
    await open().keep(kept('quay', '2026-05-04'));
    await vscode.workspace.fs.rename(
      vscode.Uri.joinPath(folder, 'quay.json'),
      vscode.Uri.joinPath(folder, 'quay.json.new'),
    );
    await write('half.json.new', '{"vers');
    equal(
      (await open().load()).map(({ id }) => id),
      ['quay'],
    );
  });
});
