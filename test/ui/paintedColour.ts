import type { Locator } from 'playwright-core';

/** The actual colour on the screen at a point of an element, given as fractions of its width and height. */
export async function paintedColour(element: Locator, x: number, y: number): Promise<readonly number[]> {
  const png = (await element.screenshot()).toString('base64');
  return element.page().evaluate(
    async ({ png, x, y }) => {
      const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return [...context.getImageData(bitmap.width * x, bitmap.height * y, 1, 1).data.slice(0, 3)];
    },
    { png, x, y },
  );
}
