import assert from 'node:assert/strict';
import { imageSizeOf } from '../../../../src/core/site/templates/imageSize.js';

/** Bytes from characters, numbers and lists of them. */
function bytes(...parts: readonly (string | number | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part).map((char) => char.charCodeAt(0)) : part)),
  );
}

const nothing = (count: number): readonly number[] => Array<number>(count).fill(0);

describe('imageSizeOf', () => {
  const jpeg = [
    [0xff, 0xd8],
    // A segment with metadata, which looks like a frame.
    [0xff, 0xe1, 0, 8, 0xff, 0xc0, 0, 9, 9, 9],
    // Tables, after a filler.
    [0xff, 0xff, 0xc4, 0, 4, 1, 1],
    [0xff, 0xc2, 0, 17, 8, 1, 0x2c, 2, 0x58, 3],
  ].flat();
  const images: readonly (readonly [what: string, image: Uint8Array, width: number, height: number])[] = [
    ['PNG', bytes('\x89PNG\r\n\x1a\n', nothing(4), 'IHDR', [0, 0, 2, 0x58, 0, 0, 1, 0x2c]), 600, 300],
    ['GIF', bytes('GIF89a', [0x58, 2, 0x2c, 1]), 600, 300],
    ['BMP', bytes('BM', nothing(16), [0x58, 2, 0, 0, 0x2c, 1, 0, 0]), 600, 300],
    ['BMP from the top', bytes('BM', nothing(16), [0x58, 2, 0, 0, 0xd4, 0xfe, 0xff, 0xff]), 600, 300],
    ['progressive JPEG', bytes(jpeg), 600, 300],
    ['lossy WebP', bytes('RIFF', nothing(4), 'WEBPVP8 ', nothing(10), [0x58, 2, 0x2c, 1]), 600, 300],
    ['lossless WebP', bytes('RIFF', nothing(4), 'WEBPVP8L', nothing(4), 0x2f, [0x57, 0xc2, 0x4a, 0]), 600, 300],
    ['extended WebP', bytes('RIFF', nothing(4), 'WEBPVP8X', nothing(8), [0x57, 2, 0, 0x2b, 1, 0]), 600, 300],
    ['SVG', bytes('<?xml version="1.0"?><!-- <svg width="1"> --><svg\n width="60px" height=\'30.5\'>'), 60, 30.5],
    ['SVG with a view box', bytes('<svg width="100%" viewBox="0 0 60,30"><rect width="7"/></svg>'), 60, 30],
  ];
  for (const [what, image, width, height] of images)
    it(what, () => assert.deepEqual(imageSizeOf(image), { width, height }));

  it('gives nothing for anything else, and for files that end too early', () => {
    const others = ['', 'text', '<html>', '<svg><g width="1" height="1"/></svg>', '\x00\x01', 'ftypavif'];
    for (const each of others) assert.equal(imageSizeOf(bytes(each)), null, each);
    for (const [what, image] of images)
      for (let length = 0; length < Math.min(image.length - 1, 24); length++)
        assert.equal(imageSizeOf(image.subarray(0, length)), null, `${what}, ${length}`);
  });

  it('reads bytes within a larger buffer', () => {
    const [, image] = images[0]!;
    const larger = bytes([1, 2, 3], [...image]);
    assert.deepEqual(imageSizeOf(larger.subarray(3)), { width: 600, height: 300 });
  });
});
