const attributes = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The values of `src` of the images in a piece of HTML, as a browser reads them: without entities. */
export function imageSources(html: string): readonly string[] {
  const sources: string[] = [];
  for (const { index } of html.matchAll(/<img(?=[\s/])/gi)) {
    attributes.lastIndex = index + 4;
    for (let found = attributes.exec(html); found; found = attributes.exec(html)) {
      if (found[1]!.toLowerCase() !== 'src') continue;
      sources.push(decodeEntities(found[2] ?? found[3] ?? found[4] ?? ''));
      break;
    }
  }
  return sources;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
