/** How a piece of plain data differs from an earlier one, by key. Plain data itself. */
export interface DataChanges {
  /** New values of keys. */
  readonly set: Readonly<Record<string, unknown>>;
  /** How the values of keys have changed within. */
  readonly within: Readonly<Record<string, DataChanges>>;
  /** The keys that no longer exist. */
  readonly removed: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

/**
 * The difference between two maps of plain data; `undefined` if there is none. A map that has changed is replaced if it is
 * nested more than `levels` deep.
 */
export function changesBetween(before: object, after: object, levels: number): DataChanges | undefined {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const set = new Map<string, unknown>();
  const within = new Map<string, DataChanges>();
  for (const [key, value] of now) {
    const known = old.get(key);
    if (isSame(known, value)) continue;
    const changes = levels > 0 && isMap(known) && isMap(value) ? changesBetween(known, value, levels - 1) : undefined;
    if (changes) within.set(key, changes);
    else set.set(key, value);
  }
  const removed = [...old.keys()].filter((key) => !now.has(key));
  if (set.size === 0 && within.size === 0 && removed.length === 0) return undefined;
  return { set: Object.fromEntries(set), within: Object.fromEntries(within), removed };
}

/** The data after a change. What has not changed stays the same object. */
export function afterChanges<T extends object>(before: T, { set, within, removed }: DataChanges): T {
  const entries = entriesOf(before);
  for (const [key, value] of Object.entries(set)) entries.set(key, value);
  for (const [key, changes] of Object.entries(within)) {
    const known = entries.get(key);
    entries.set(key, afterChanges(isMap(known) ? known : {}, changes));
  }
  for (const key of removed) entries.delete(key);
  return Object.fromEntries(entries) as T;
}

/** Whether two pieces of plain data are equal. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [before, after] = [one as Data, other as Data];
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(after).length &&
    keys.every((key) => Object.hasOwn(after, key) && isSame(before[key], after[key]))
  );
}

/** Without keys that have no value: JSON drops them. */
function entriesOf(data: object): Map<string, unknown> {
  return new Map(Object.entries(data).filter(([, value]) => value !== undefined));
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
