import * as vscode from 'vscode';
import {
  holderOf,
  dropPositionBelow,
  dropPositionOn,
  siblingsOf,
  type DropPosition,
} from '../../src/core/edits/move/dropPosition.js';
import { moveParts } from '../../src/core/edits/move/moveParts.js';
import { parseRecap } from '../../src/core/recap/parseRecap.js';
import { partsWithin, type AnyPart } from '../../src/core/recap/model/parts.js';
import { talksOf, type Recap } from '../../src/core/recap/model/recap.js';
import { applyEdits } from '../../src/core/text.js';
import { closeAll, eventually, showNew } from './editor.js';
import { equal, ok } from './expect.js';
import { ownLayouts, realLayouts } from './movedLayouts.js';

describe('edits of the outline in many layouts', () => {
  let count = 0;
  afterEach(closeAll);

  for (const file of [...ownLayouts, ...realLayouts])
    it(`moves the first talk of ${file}`, async () => {
      const bytes = await read(file);
      if (!bytes) {
        console.log(`      (passed over: there is no ${file})`);
        return;
      }
      const editor = await showNew(`content/posts/moved-${count++}.md`, bytes);
      const { document } = editor;
      const before = document.getText();
      const recap = parseRecap(before);
      const [talk, next] = neighboursOf(recap);
      editor.selection = new vscode.Selection(talk.range.start.line, 0, talk.range.start.line, 0);
      await moves(document, recap, talk, dropPositionBelow(recap, talk)!, () =>
        vscode.commands.executeCommand('recap.moveTalkDown'),
      );
      const holder = holderOf(recap, talk);
      await moves(document, recap, next, dropPositionOn(recap, holder ?? 'event', [next]), () =>
        vscode.commands.executeCommand(
          'recap.dropInOutline',
          [rowOf(document, recap, next)],
          rowOf(document, recap, holder),
        ),
      );
    });
});

/** Makes a move, which must give exactly what core returns, and undoes it. */
async function moves(
  document: vscode.TextDocument,
  recap: Recap,
  part: AnyPart,
  position: DropPosition,
  make: () => Thenable<unknown>,
): Promise<void> {
  const result = moveParts(recap, [part], position);
  ok(result.kind === 'edit' && result.edits.length > 0, `"${part.title}" is not moved`);
  await make();
  await eventually(() => equal(document.getText(), applyEdits(recap.source, result.edits)));
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
  await eventually(() => equal(document.getText(), recap.source.text));
}

/** The first two sibling talks. */
function neighboursOf(recap: Recap): readonly [AnyPart, AnyPart] {
  for (const talk of talksOf(recap)) {
    const siblings = siblingsOf(recap, talk);
    const next = siblings[siblings.indexOf(talk) + 1];
    if (next?.kind === 'talk') return [talk, next];
  }
  throw new Error('no neighbours');
}

/** The rows of a document that was just opened are numbered from the top, after that of the event. */
function rowOf({ uri }: vscode.TextDocument, recap: Recap, part: AnyPart | undefined): string {
  return `${uri.toString()}#${part ? partsWithin(recap).indexOf(part) + 1 : 'event'}`;
}

async function read(file: string): Promise<Uint8Array | undefined> {
  const { extensionUri } = vscode.extensions.getExtension('conference-recap.conference-recap')!;
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, file)).then(
    (bytes) => bytes,
    () => undefined,
  );
}
