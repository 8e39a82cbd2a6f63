/** Named entities that could spell a scheme, or a blank before it. */
const named: Readonly<Record<string, string>> = {
  colon: ':',
  semi: ';',
  sol: '/',
  Tab: '\t',
  NewLine: '\n',
  nbsp: '\u00a0',
};

/**
 * Whether a link's address, as written, may stand in a page. markdown-it's `validateLink`: an address that may run
 * something defines no link, so that its line is text.
 */
export function isSafeAddress(written: string): boolean {
  const address = unescape(written).trim().toLowerCase();
  return !/^(?:vbscript|javascript|file|data):/.test(address) || /^data:image\/(?:gif|png|jpeg|webp);/.test(address);
}

function unescape(written: string): string {
  if (!/[\\&]/.test(written)) return written;
  const escapes =
    /\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])|&(?:#x([a-f0-9]{1,8})|#([0-9]{1,8})|([a-z][a-z0-9]{1,31}));/gi;
  return written.replace(escapes, (whole, escaped?: string, hex?: string, decimal?: string, name?: string) => {
    if (escaped !== undefined) return escaped;
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? parseInt(decimal!, 10) : parseInt(hex, 16);
    return code > 0 && code < 0xd800 ? String.fromCharCode(code) : whole;
  });
}
