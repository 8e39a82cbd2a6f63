/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of an image, from the first bytes of its file: PNG, JPEG, GIF, WebP, BMP or SVG; `null` for anything else. As
 * in Hugo, a photo's orientation does not count.
 */
export function imageSizeOf(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (const read of [pngSize, gifSize, webpSize, bmpSize, jpegSize]) {
      const size = read(view);
      if (size) return size;
    }
  } catch {
    // The file ends too early.
    return null;
  }
  return svgSize(bytes);
}

type Read = (view: DataView) => ImageSize | undefined;

const pngSize: Read = (view) =>
  startsWith(view, 0, '\x89PNG\r\n\x1a\n') ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;

const gifSize: Read = (view) =>
  startsWith(view, 0, 'GIF8') ? { width: view.getUint16(6, true), height: view.getUint16(8, true) } : undefined;

/** The size can be negative in one direction: then the rows begin at the top. */
const bmpSize: Read = (view) =>
  startsWith(view, 0, 'BM') ? { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) } : undefined;

/** The three forms of WebP: lossy, lossless and extended. */
const webpSize: Read = (view) => {
  if (!startsWith(view, 0, 'RIFF') || !startsWith(view, 8, 'WEBP')) return undefined;
  if (startsWith(view, 12, 'VP8 '))
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (startsWith(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!startsWith(view, 12, 'VP8X')) return undefined;
  const threeBytes = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  return { width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
};

/** Skips segments until the frame header, which has the size. */
const jpegSize: Read = (view) => {
  if (view.byteLength < 3 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // A marker can be preceded by any number of 0xff.
    if (marker === 0xff) at++;
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
};

/** Start of frame; the others in that range are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The width and height of the element in pixels, or those of its view box. */
function svgSize(bytes: Uint8Array): ImageSize | null {
  const text = new TextDecoder().decode(bytes.subarray(0, 20_000)).replace(/<!--.*?-->/gs, '');
  const tag = /<svg\s[^>]*>/.exec(text)?.[0];
  if (tag === undefined) return null;
  const lengthOf = (name: string): number | undefined => {
    const value = new RegExp(String.raw`\s${name}\s*=\s*["']\s*(\d+(?:\.\d+)?)(?:px)?\s*["']`).exec(tag)?.[1];
    return value === undefined ? undefined : Number(value);
  };
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(tag);
  const width = lengthOf('width') ?? Number(box?.[1]);
  const height = lengthOf('height') ?? Number(box?.[2]);
  return width > 0 && height > 0 ? { width, height } : null;
}

function startsWith(view: DataView, at: number, text: string): boolean {
  if (view.byteLength < at + text.length) return false;
  return Array.from(text).every((char, index) => view.getUint8(at + index) === char.charCodeAt(0));
}
