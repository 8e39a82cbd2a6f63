/** A talk and a session, by their indexes, and what is gained where they are taken for the same. */
export interface Pair {
  readonly talk: number;
  readonly session: number;
  /** More than 0. */
  readonly gain: number;
}

/** In a larger group of talks that may be each other's sessions the best pairs are taken one by one. */
const largest = 250;

/**
 * The pairs that gain most together, where no talk and no session is in two of them: by the Hungarian method, in each
 * group of pairs that has nothing to do with the others.
 */
export function bestPairs(pairs: readonly Pair[]): readonly Pair[] {
  return groupsOf(pairs).flatMap((group) => {
    if (group.length === 1) return group;
    return new Set(group.map(({ talk }) => talk)).size > largest ? bestFirst(group) : assign(group);
  });
}

function groupsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const bySession = listsOf(pairs, ({ session }) => session);
  const byTalk = listsOf(pairs, ({ talk }) => talk);
  const seen = new Set<Pair>();
  return pairs.flatMap((first) => {
    if (seen.has(first)) return [];
    const group = [first];
    seen.add(first);
    for (const pair of group)
      for (const next of [...byTalk.get(pair.talk)!, ...bySession.get(pair.session)!]) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    return [group];
  });
}

function listsOf(pairs: readonly Pair[], keyOf: (pair: Pair) => number): ReadonlyMap<number, readonly Pair[]> {
  const lists = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const list = lists.get(keyOf(pair));
    if (list) list.push(pair);
    else lists.set(keyOf(pair), [pair]);
  }
  return lists;
}

function bestFirst(group: readonly Pair[]): readonly Pair[] {
  const [talks, sessions] = [new Set<number>(), new Set<number>()];
  return [...group]
    .sort((a, b) => b.gain - a.gain)
    .filter(({ talk, session }) => {
      if (talks.has(talk) || sessions.has(session)) return false;
      talks.add(talk);
      sessions.add(session);
      return true;
    });
}

/** Each talk gets a session, or a column of its own where it gains nothing. */
function assign(group: readonly Pair[]): readonly Pair[] {
  const talks = [...new Set(group.map(({ talk }) => talk))];
  const sessions = [...new Set(group.map(({ session }) => session))];
  const columnOf = new Map(sessions.map((session, column) => [session, column]));
  const width = sessions.length + talks.length;
  const rowOf = new Map(talks.map((talk, row) => [talk, row]));
  const costs = talks.map((_, row) => {
    const line = new Float64Array(width).fill(worst);
    line[sessions.length + row] = 0;
    return line;
  });
  for (const { talk, session, gain } of group) costs[rowOf.get(talk)!]![columnOf.get(session)!] = -gain;
  const rowAt = cheapestRows(costs, width);
  return group.filter(({ talk, session }) => rowAt[columnOf.get(session)!] === rowOf.get(talk));
}

const worst = 1e6;

/** The row of each column in the cheapest assignment of all rows; `undefined` for a column that is left. */
function cheapestRows(costs: readonly Float64Array[], width: number): readonly (number | undefined)[] {
  const rowPrices = new Float64Array(costs.length);
  const prices = new Float64Array(width);
  const rowAt: (number | undefined)[] = Array.from({ length: width }, () => undefined);
  for (const start of costs.keys()) {
    const from = new Int32Array(width).fill(-1);
    const least = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(width);
    let [row, column] = [start, -1];
    for (;;) {
      const next = nextColumn({ costs: costs[row]!, rowPrice: rowPrices[row]!, prices, done, least, from, column });
      const step = least[next]!;
      rowPrices[start]! += step;
      for (let each = 0; each < width; each++) {
        if (done[each] === 1) {
          rowPrices[rowAt[each]!]! += step;
          prices[each]! -= step;
        } else least[each]! -= step;
      }
      done[next] = 1;
      column = next;
      if (rowAt[next] === undefined) break;
      row = rowAt[next];
    }
    for (let each = column; each >= 0; each = from[each]!) rowAt[each] = from[each]! < 0 ? start : rowAt[from[each]!];
  }
  return rowAt;
}

interface Search {
  readonly costs: Float64Array;
  readonly rowPrice: number;
  readonly prices: Float64Array;
  readonly done: Uint8Array;
  readonly least: Float64Array;
  readonly from: Int32Array;
  /** The column by which the row was reached; -1 for the first. */
  readonly column: number;
}

/** Looks at a row, and gives the column that is reached at the least cost. */
function nextColumn({ costs, rowPrice, prices, done, least, from, column }: Search): number {
  let next = -1;
  for (let each = 0; each < least.length; each++) {
    if (done[each] === 1) continue;
    const cost = costs[each]! - rowPrice - prices[each]!;
    if (cost < least[each]!) {
      least[each] = cost;
      from[each] = column;
    }
    if (next < 0 || least[each]! < least[next]!) next = each;
  }
  return next;
}
