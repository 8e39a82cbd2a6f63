import assert from 'node:assert/strict';
import { eventually, type RecapWindow } from './recapWindow.js';
import type { TreeHands } from './treeHands.js';

/** A position in the window, in pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The position of the line that is a number of lines below the one with a text, in the editor. */
export async function pointBelow(window: RecapWindow, text: string, lines: number): Promise<Point> {
  const line = window.page.locator('.editor-instance .view-line', { hasText: text }).first();
  const { x, y, height } = (await line.boundingBox())!;
  return { x: x + 4, y: y + (lines + 0.5) * height };
}

/** Drops something until the text is as expected. Any other result is undone. */
export async function dropUntil(hands: TreeHands, expected: string, drop: () => Promise<void>): Promise<void> {
  const before = await hands.text();
  await eventually(async () => {
    const now = await hands.text();
    if (now !== expected) {
      if (now !== before) await eventually(() => hands.undoTo(before), 40_000);
      await drop();
    }
    await eventually(async () => assert.equal(await hands.text(), expected), 15_000);
  }, 60_000);
}

/** Drops an image from another program while Shift is pressed, which inserts it into the text. */
export async function dropPicture(window: RecapWindow, { x, y }: Point): Promise<void> {
  await window.page.evaluate(
    async ({ x, y }) => {
      const canvas = new OffscreenCanvas(2, 2);
      canvas.getContext('2d')!.fillRect(0, 0, 1, 1);
      const picture = await canvas.convertToBlob({ type: 'image/png' });
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([picture], 'photo.png', { type: 'image/png' }));
      const at = { clientX: x, clientY: y, shiftKey: true, bubbles: true, cancelable: true, composed: true };
      const target = document.elementFromPoint(x, y)!;
      for (const type of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { ...at, dataTransfer }));
    },
    { x, y },
  );
}
