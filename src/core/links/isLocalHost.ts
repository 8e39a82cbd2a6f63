const privateNetworks = [
  /^(?:0|10|127)\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.(?:168|0\.0)\./,
  /^198\.1[89]\./,
];

const localNames = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa|intranet|corp|home)$/;

/**
 * Whether a host is one of the reader's own machine or network, which nobody else reaches: loopback, private and link-local
 * addresses (RFC 6890), names without a point, and those that never are on the web (RFC 6761, 6762, 8375). `host`: as the
 * WHATWG URL standard writes it, so that an address has one spelling only.
 */
export function isLocalHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[')) return isLocalAddress6(name.slice(1, -1));
  if (/^[\d.]+$/.test(name)) return isLocalAddress4(name);
  return !name.includes('.') || localNames.test(name);
}

function isLocalAddress4(address: string): boolean {
  return privateNetworks.some((network) => network.test(address));
}

function isLocalAddress6(address: string): boolean {
  if (address === '::' || address === '::1' || /^f(?:[cd]|e[89ab])/.test(address)) return true;
  // An address of version 4 within one of version 6.
  const [, high, low] = /^(?:::ffff:|64:ff9b::|::)([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address) ?? [];
  if (high === undefined) return false;
  const [first, second] = [parseInt(high, 16), parseInt(low!, 16)];
  return isLocalAddress4([first >> 8, first & 255, second >> 8, second & 255].join('.'));
}
