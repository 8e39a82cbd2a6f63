/** A size in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size that Hugo gives an image: `action` is `Resize`, `Fill` …, the options are as written: `600x400 webp q50`. */
export function processedSize(original: PixelSize, action: string, options: string): PixelSize {
  const words = options.toLowerCase().split(/\s+/);
  const named = words.find((word) => /^(?:resize|fill|fit|crop)$/.test(word));
  const [, width = '', height = ''] = words.map((word) => /^(\d*)x(\d*)$/.exec(word)).find((found) => found) ?? [];
  const wanted = { width: Number(width), height: Number(height) };
  const turned = words.some((word) => /^r-?(?:90|270)$/.test(word))
    ? { width: original.height, height: original.width }
    : original;
  if (wanted.width === 0 && wanted.height === 0) return turned;
  switch ((action === 'Process' ? named : action.toLowerCase()) ?? '') {
    case 'resize':
      return resized(turned, wanted);
    case 'fit':
      return fitted(turned, wanted);
    case 'fill':
      return wanted;
    case 'crop':
      return { width: Math.min(turned.width, wanted.width), height: Math.min(turned.height, wanted.height) };
    default:
      return turned;
  }
}

function resized({ width, height }: PixelSize, wanted: PixelSize): PixelSize {
  if (wanted.width === 0) return { width: atLeastOne((wanted.height * width) / height), height: wanted.height };
  if (wanted.height === 0) return { width: wanted.width, height: atLeastOne((wanted.width * height) / width) };
  return wanted;
}

/** Never larger than the original. */
function fitted(original: PixelSize, wanted: PixelSize): PixelSize {
  if (original.width <= wanted.width && original.height <= wanted.height) return original;
  const scale = Math.min(wanted.width / original.width, wanted.height / original.height);
  return { width: atLeastOne(original.width * scale), height: atLeastOne(original.height * scale) };
}

function atLeastOne(size: number): number {
  return Math.max(1, Math.floor(size + 0.5));
}
