import { Members } from '../members.js';

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  markdown: 'text/markdown',
  md: 'text/markdown',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  mpeg: 'video/mpeg',
  ogg: 'audio/ogg',
  ogv: 'video/ogg',
  otf: 'font/otf',
  pdf: 'application/pdf',
  png: 'image/png',
  scss: 'text/x-scss',
  sass: 'text/x-sass',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  toml: 'application/toml',
  ts: 'text/typescript',
  ttf: 'font/ttf',
  txt: 'text/plain',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml',
  yaml: 'application/yaml',
  yml: 'application/yaml',
};

/** The media type of a file, by its ending. */
export function mediaTypeOf(path: string): string {
  const [, ending = ''] = /\.([^./]+)$/.exec(path.toLowerCase()) ?? [];
  return Object.hasOwn(types, ending) ? types[ending]! : 'application/octet-stream';
}

/** `.MediaType` of a resource. */
export function mediaTypeValue(path: string): Members {
  const type = mediaTypeOf(path);
  const [, main = '', sub = '', suffix = ''] = /^([^/]+)\/([^+]+)(?:\+(.*))?$/.exec(type) ?? [];
  const [, ending = ''] = /\.([^./]+)$/.exec(path.toLowerCase()) ?? [];
  return new Members(
    'media.Type',
    {
      Type: () => type,
      MainType: () => main,
      SubType: () => sub,
      Suffix: () => suffix,
      Suffixes: () => [ending],
      String: () => type,
      IsText: () => main === 'text' || /json|xml|yaml|toml/.test(sub),
    },
    { print: () => type, text: () => type },
  );
}

/** Images whose pixels Hugo reads. */
export function isProcessable(path: string): boolean {
  return /\.(?:png|jpe?g|gif|tiff?|bmp|webp|avif)$/i.test(path);
}
