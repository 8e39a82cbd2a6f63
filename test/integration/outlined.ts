import * as vscode from 'vscode';
import { eventually } from './editor.js';
import { ok } from './expect.js';

export const recap = `---
title: Quay Conf
date: 2025-06-12
description: D
---

## Day 1

### [Gulls](https://example.org/gulls)

_By Ada Ek & Bo Li_

Notes.

#### Questions

None.

### [Terns](https://example.org/terns)

_By Cy Do_

## Day 2

### [Waves](https://example.org/waves)

## Conclusion

Bye.
`;

/** The lines on which talks begin: what *Go to Next Talk* finds from the start of the text. */
export async function talks(editor: vscode.TextEditor): Promise<string[]> {
  const { selection } = editor;
  const lines: number[] = [];
  const lineOfNext = async (): Promise<number> => {
    await vscode.commands.executeCommand('recap.nextTalk');
    return editor.selection.active.line;
  };
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  for (let line = await lineOfNext(); line !== (lines.at(-1) ?? 0); line = await lineOfNext()) lines.push(line);
  editor.selection = selection;
  return lines.map((line) => editor.document.lineAt(line).text);
}

/** Moves the talk at the cursor to a day, as soon as there is one of that name. */
export async function moveToDay({ document }: vscode.TextEditor, day: string): Promise<void> {
  const before = document.getText();
  await eventually(async () => {
    await vscode.commands.executeCommand('recap.moveTalkToDay', { day });
    ok(document.getText() !== before, `there is no day ${day}`);
  });
}
