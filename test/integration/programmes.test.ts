import * as vscode from 'vscode';
import { fetchFile, type Fetched } from '../../src/host/importProgramme/fetchFile.js';
import { answering, type Answered } from './answers.js';
import { closeAll, eventually, inWorkspace, showUntitled } from './editor.js';
import { equal, ok } from './expect.js';

const sample = 'programme/lantern-days-2025.xml';

/** The parts of a saved programme that the tests look at. */
interface Saved {
  readonly event: string;
  readonly zone?: string;
  readonly days: readonly {
    readonly date: string;
    readonly sessions: readonly {
      readonly id: string;
      readonly title: string;
      readonly speakers: readonly { readonly name: string }[];
      readonly room?: string;
    }[];
  }[];
}

const pasted = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Knots', 'DTSTART:20260504T080000Z'];

describe('programmes', () => {
  const { kind = 'node', links: site = '' } = globalThis.recapTest ?? {};
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('recap.checkLinks');
  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`recap.${command}`, ...args);

  async function saved(name: string): Promise<Saved> {
    await answering([''], () => run('saveProgramme'));
    const bytes = await vscode.workspace.fs.readFile(inWorkspace(`data/${name}.json`));
    return JSON.parse(new TextDecoder().decode(bytes)) as Saved;
  }

  /** Copies an address and imports from it, as a person would who presses Enter. */
  async function importAddress(address: string, ...more: string[]): Promise<Answered> {
    await vscode.env.clipboard.writeText(address);
    return answering(['From Address', '', ...more], () => run('importProgramme'));
  }

  async function remove(): Promise<void> {
    await answering([], () => run('removeProgramme'));
  }

  before(() => settings().update('localAddresses', true, vscode.ConfigurationTarget.Global));
  after(() => settings().update('localAddresses', undefined, vscode.ConfigurationTarget.Global));
  afterEach(closeAll);

  it('are imported from several tables that are chosen together', async () => {
    const tables = {
      'sessions.csv': 'id,title,speaker_id,room_id,starts_at\n1,Counting Gulls,ada-ek,2,2031-09-09 10:00\n',
      'speakers.csv': 'id,name,bio\nada-ek,Ada Ek,x\n',
      'rooms.csv': 'id,name\n1,Hall\n2,Pier\n',
    };
    const folder = inWorkspace('data/gull-tables');
    const uris = Object.keys(tables).map((name) => vscode.Uri.joinPath(folder, name));
    for (const [index, text] of Object.values(tables).entries())
      await vscode.workspace.fs.writeFile(uris[index]!, new TextEncoder().encode(text));
    const { messages } = await answering(['Asia/Tokyo', 'Change Name', 'Gull Tables', 'Keep'], () =>
      run('importProgramme', uris[0], uris),
    );
    ok(messages[0]?.includes('"Gull Tables": 1 day (Sep 9, 2031), 1 session, 1 speaker'), messages.join());
    const [session] = (await saved('gull-tables')).days[0]!.sessions;
    equal(
      [session?.title, session?.speakers.map(({ name }) => name), session?.room],
      ['Counting Gulls', ['Ada Ek'], 'Pier'],
    );
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await remove();
  });

  it('are imported from a file, after what was understood was shown', async () => {
    const { lists, messages } = await answering(['Keep'], () => run('importProgramme', inWorkspace(sample)));
    equal(lists[0]?.[0], '$(check) Keep "Lantern Days 2025"');
    ok(messages[0]?.startsWith('information: Imported "Lantern Days 2025": 2 days'), messages.join());
    const { event, zone, days } = await saved('lantern-days-2025');
    equal(
      [event, zone, days.map(({ sessions }) => sessions.length)],
      ['Lantern Days 2025', 'Europe/Amsterdam', [13, 11]],
    );
    const again = await answering(['Replace'], () =>
      run('importProgramme', inWorkspace('data/lantern-days-2025.json')),
    );
    equal(again.lists[0]?.slice(0, 2), ['$(check) Replace "Lantern Days 2025"', '$(files) Keep Both']);
    await remove();
    const { messages: none } = await answering([], () => run('removeProgramme'));
    equal(none, ['information: There is no programme. Import one first.']);
  });

  it('are not kept if the list is cancelled, and say what cannot be read', async () => {
    await answering([], () => run('importProgramme', inWorkspace(sample)));
    const { messages } = await answering([], () =>
      run('importProgramme', inWorkspace('static/img/lantern-days-2025-hall.jpg')),
    );
    ok(messages[0]?.startsWith('warning: '), messages.join());
    const missing = await answering([], () => run('importProgramme', inWorkspace('nothing.xml')));
    ok(missing.messages[0]?.startsWith('error: "nothing.xml" cannot be read'), missing.messages.join());
    const { messages: none } = await answering([], () => run('removeProgramme'));
    equal(none, ['information: There is no programme. Import one first.']);
  });

  it('are imported from the clipboard, and asked for the zone that the text does not say', async () => {
    await vscode.env.clipboard.writeText([...pasted, 'END:VEVENT', 'END:VCALENDAR'].join('\n'));
    const { lists } = await answering(['From Clipboard', 'Asia/Tokyo', 'Keep'], () => run('importProgramme'));
    equal(lists.length, 3);
    const { zone, days } = await saved('recap');
    equal([zone, days[0]?.sessions[0]?.title], ['Asia/Tokyo', 'Knots']);
    await remove();
    await vscode.env.clipboard.writeText(' ');
    const { messages } = await answering(['From Clipboard'], () => run('importProgramme'));
    equal(messages, ['warning: There is no text on the clipboard. Copy the programme first.']);
  });

  it('are asked for the date where times have none, which can be changed, and keep it', async () => {
    await vscode.env.clipboard.writeText('Day 1\n09:30 Knots - Ada Ek\nDay 2\n10:30 Ropes - Bo Li\n');
    const answers = ['From Clipboard', '4 May 2026', 'Asia/Tokyo', 'Change Date', '2026-05-05', 'Keep'];
    const { inputs } = await answering(answers, () => run('importProgramme'));
    equal(inputs[1], '2026-05-04');
    // Another one without a name, which is not replaced.
    await vscode.workspace.fs.delete(inWorkspace('data/recap.json'));
    const { days } = await saved('recap');
    equal(
      days.map(({ date }) => date),
      ['2026-05-05', '2026-05-06'],
    );
    const { messages } = await answering(['Clipboard'], () => run('refreshProgramme'));
    equal(messages, ['information: "Untitled event" has not changed.']);
    await remove();
  });

  it('say that a file of settings holds none', async () => {
    const { lists, messages } = await answering([], () => run('importProgramme', inWorkspace('hugo.toml')));
    equal(lists, []);
    ok(messages[0]?.includes('Nothing in "hugo.toml" has a title'), messages.join());
  });

  it('insert their sessions under the right day, in one undo step, and not twice', async () => {
    await answering(['Keep'], () => run('importProgramme', inWorkspace(sample)));
    const text = '---\ntitle: Lantern Days 2025\ndate: 2025-06-16\n---\n\n## Day 1\n\n## Day 2\n';
    const { document } = await showUntitled(text);
    const [one, two] = (await saved('lantern-days-2025')).days;
    const rows = [one!.sessions[1]!, two!.sessions[0]!].map(({ id }) => `session ${id}`);
    await run('insertSelectedSessions', rows[0], rows);
    const [title, page] = ['Keeping the Light On', 'https://example.org/lantern-days/2025'];
    await eventually(() => ok(document.getText().includes('NoDashboardsBeforeNoon'), document.getText()));
    const lines = document
      .getText()
      .split('\n')
      .filter((line) => line.startsWith('##'));
    equal(lines.length, 4, lines.join('\n'));
    ok(lines[1]!.startsWith(`### [${title}`) && lines[1]!.includes(page), lines.join('\n'));
    const { messages } = await answering([], () => run('insertSelectedSessions', rows[0]));
    ok(messages[0]?.includes('is in the recap already'), messages.join());
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), text);
    await remove();
  });

  if (kind === 'restricted') {
    it('are not fetched in an untrusted workspace', async () => {
      const { inputs, lists } = await importAddress(`${site}/open/programme.ics`);
      equal(inputs, []);
      ok(
        lists[0]?.some((label) => label.includes('From Address')),
        'the way is not explained',
      );
    });
    return;
  }

  it('are fetched from an address that was shown, and refreshed', async () => {
    const address = `${site}/open/302/open/programme.ics`;
    const { inputs, lists, messages } = await importAddress(address, 'Keep');
    equal([inputs, messages.length], [[address], 1]);
    equal(lists[1]?.[0], '$(check) Keep "Quay Conf 2026"');
    const refreshed = await answering(['Fetch'], () => run('refreshProgramme'));
    equal(refreshed.lists[0]?.[0], `$(globe) Fetch ${address}`);
    equal(refreshed.messages, ['information: "Quay Conf 2026" has not changed.']);
    await remove();
  });

  it('are not fetched without encryption, or from the local network unless that is enabled', async () => {
    equal((await importAddress('http://quay.example/schedule.xml')).inputs, ['']);
    await settings().update('localAddresses', undefined, vscode.ConfigurationTarget.Global);
    equal((await importAddress(`${site}/open/programme.ics`)).inputs, ['']);
    await settings().update('localAddresses', true, vscode.ConfigurationTarget.Global);
  });

  const reasonOf = async (path: string, seconds?: number, allowsLocal = true): Promise<string> => {
    const { signal: cancelled } = new AbortController();
    const onProgress = (): void => undefined;
    const options = { allowsLocal, cancelled, onProgress, ...(seconds !== undefined && { seconds }) };
    const fetched: Fetched = await fetchFile(`${site}${path}`, options);
    return fetched.kind === 'failed' ? fetched.reason : fetched.kind;
  };

  it('say why they cannot be fetched', async () => {
    equal(await reasonOf('/open/404'), 'the server responded with 404');
    equal(await reasonOf('/open/endless'), 'it is larger than 20 MB');
    equal(await reasonOf('/open/programme.ics', 9, false), 'localhost is on your own machine or network');
    equal(await reasonOf('/open/stuck', 1), 'it was not complete after 1 seconds');
    // A browser hides what a server does not open to others.
    if (kind === 'web') equal(await reasonOf('/programme.ics'), 'hidden');
    else {
      equal(await reasonOf('/programme.ics'), 'file');
    }
  });

  it('end a request that is cancelled', async () => {
    const stop = new AbortController();
    const onProgress = (): void => stop.abort();
    const fetched = await fetchFile(`${site}/open/stuck`, { allowsLocal: true, cancelled: stop.signal, onProgress });
    equal(fetched.kind, 'failed');
    await eventually(() => ok(stop.signal.aborted, 'it was not cancelled'));
  });
});
