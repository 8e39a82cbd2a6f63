import * as vscode from 'vscode';
import { closeAll, eventually, longPost, show } from './editor.js';
import { equal, ok } from './expect.js';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('activation', () => {
  const extension = vscode.extensions.getExtension('conference-recap.conference-recap');

  afterEach(closeAll);

  it('happens when a Markdown document opens', async () => {
    ok(extension, 'the extension is not there');
    await show(longPost);
    await eventually(() => ok(extension.isActive, 'it is not active'));
  });

  it('registers every command of the manifest', async () => {
    await extension!.activate();
    const { contributes } = extension!.packageJSON as Manifest;
    const registered = await vscode.commands.getCommands(true);
    equal(
      contributes.commands.map(({ command }) => command).filter((command) => !registered.includes(command)),
      [],
    );
  });

  it('runs where and how the suite expects', () => {
    const { kind } = recapTest!;
    equal(typeof (globalThis as { importScripts?: unknown }).importScripts === 'function', kind === 'web');
    equal(vscode.workspace.isTrusted, kind !== 'restricted');
  });
});
