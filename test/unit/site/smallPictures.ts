/** The head of a GIF of this size, in pixels, with some bytes after it. */
export function gif(width: number, height: number, further = 0): Uint8Array {
  const bytes = new Uint8Array(10 + further);
  bytes.set(new TextEncoder().encode('GIF89a'));
  const view = new DataView(bytes.buffer);
  view.setUint16(6, width, true);
  view.setUint16(8, height, true);
  return bytes;
}
