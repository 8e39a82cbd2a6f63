/** The maximum number of simultaneous requests to one host. */
const perHost = 2;

/**
 * Addresses in lanes: what is in one lane is requested one after the other, and no host is in more than two lanes. The longest
 * lane comes first, so that it is not waited for alone in the end.
 */
export function hostLanes<Address extends { readonly host: string }>(
  addresses: readonly Address[],
): readonly (readonly Address[])[] {
  const hosts = new Map<string, Address[]>();
  for (const address of addresses) {
    const there = hosts.get(address.host);
    if (there) there.push(address);
    else hosts.set(address.host, [address]);
  }
  const lanes = [...hosts.values()].flatMap((all) =>
    Array.from({ length: Math.min(perHost, all.length) }, (_, lane) =>
      all.filter((_, index) => index % perHost === lane),
    ),
  );
  return lanes.sort((a, b) => b.length - a.length);
}
