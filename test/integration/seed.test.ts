import * as vscode from 'vscode';
import { parseRecap } from '../../src/core/recap/parseRecap.js';
import { daysOf, talksOf } from '../../src/core/recap/model/recap.js';
import { closeAll, eventually, problems } from './editor.js';
import { equal, ok } from './expect.js';

/** A real post that may be next to the project; it is never part of it. */
function seed(): vscode.Uri {
  const { extensionUri } = vscode.extensions.getExtension('conference-recap.conference-recap')!;
  return vscode.Uri.joinPath(extensionUri, '../shared/seed/devopscon18-munich.md');
}

describe('the seed', () => {
  afterEach(closeAll);

  it('has two days, twelve talks and no error; a talk can be inserted and removed', async () => {
    const document = await vscode.workspace.openTextDocument(seed()).then(
      (opened) => opened,
      () => undefined,
    );
    if (!document) {
      console.log('      (passed over: there is no ../shared/seed)');
      return;
    }
    await vscode.window.showTextDocument(document);
    const before = document.getText();
    const recap = parseRecap(before);
    equal([daysOf(recap).length, talksOf(recap).length], [2, 12]);
    const arguments_ = { title: 'One More', url: '', speakers: [], tags: ['Sea'], day: 'Day 2' };
    await vscode.commands.executeCommand('recap.insertTalk', arguments_);
    await eventually(() => equal(talksOf(parseRecap(document.getText())).at(-1)?.title, 'One More'));
    // It was checked with the new talk, which has no notes.
    await eventually(() => {
      const found = problems(document.uri);
      ok(
        found.some((each) => each.startsWith('talk-notes-missing')),
        found.join(),
      );
    });
    equal(
      problems(document.uri).filter((each) => each.includes(' Error ')),
      [],
    );
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });
});
