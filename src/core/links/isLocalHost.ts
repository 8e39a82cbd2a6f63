const localNetworks = [
  /^(?:0|10|127)\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.(?:168|0\.0)\./,
  /^198\.1[89]\./,
  // Multicast, reserved, broadcast.
  /^(?:22[4-9]|2[34]\d|25[0-5])\./,
];

const localNames = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa|intranet|corp|home)$/;

/**
 * Whether a host is one of the reader's own machine or network, which nobody else reaches: loopback, private, link-local and
 * multicast addresses (RFC 6890), names without a point, and those that never are on the web (RFC 6761, 6762, 8375). `host`: as
 * the WHATWG URL standard writes it, so that an address has one spelling only.
 */
export function isLocalHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[')) return isLocalAddress6(groupsOf(name.slice(1, -1)));
  if (/^[\d.]+$/.test(name)) return isLocalAddress4(name);
  return !name.includes('.') || localNames.test(name);
}

function isLocalAddress4(address: string): boolean {
  return localNetworks.some((network) => network.test(address));
}

/** Addresses of version 4 within those of version 6 count as what they lead to. */
function isLocalAddress6(groups: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = groups;
  // fc00::/7, fe80::/10, fec0::/10, ff00::/8
  if ((first & 0xfe00) === 0xfc00 || first >= 0xfe80) return true;
  // Discarded (RFC 6666), and translation within a network (RFC 8215).
  if (startsWith(groups, [0x100, 0, 0, 0]) || startsWith(groups, [0x64, 0xff9b, 1])) return true;
  // 6to4, and Teredo, whose address has its bits inverted.
  if (first === 0x2002) return isLocalAddress4(dotted(second, third));
  if (startsWith(groups, [0x2001, 0])) return isLocalAddress4(dotted(groups[6]! ^ 0xffff, groups[7]! ^ 0xffff));
  const within = [
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0xffff],
    [0, 0, 0, 0, 0xffff, 0],
    [0x64, 0xff9b, 0, 0, 0, 0],
  ];
  return within.some((prefix) => startsWith(groups, prefix)) && isLocalAddress4(dotted(groups[6]!, groups[7]!));
}

function startsWith(groups: readonly number[], prefix: readonly number[]): boolean {
  return prefix.every((group, index) => groups[index] === group);
}

/** The eight numbers of an address of version 6. */
function groupsOf(address: string): readonly number[] {
  const [before = '', after] = address.split('::');
  const [head, tail] = [before, after ?? ''].map((part) =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => parseInt(group, 16)),
  );
  if (after === undefined) return head!;
  return [...head!, ...Array.from({ length: 8 - head!.length - tail!.length }, () => 0), ...tail!];
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
