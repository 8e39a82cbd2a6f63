import { isAlias, isMap, isScalar, isSeq, visit, type Document, type Node, type Scalar, type YAMLMap } from 'yaml';

type AddToMap = NonNullable<Node['addToJSMap']>;

/** Lets what `<<` adds replace what is above it, as in Hugo's library; in ours, a key wins wherever it is. */
export function setMerges(document: Document): void {
  visit(document, {
    Pair: (_, { key }) => {
      if (isMergeKey(key)) key.addToJSMap = addMaps;
    },
  });
}

export function isMergeKey(key: unknown): key is Scalar {
  return isScalar(key) && key.source === '<<' && key.type === 'PLAIN';
}

/** What `<<` adds: a map, or a list of them, here or at an anchor. */
export function mergedNodes(value: unknown, document: Document): readonly unknown[] {
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const source = resolve(value);
  return isSeq(source) ? source.items.map(resolve) : [source];
}

/** The first key in what `<<` adds at the top that another map in its list has, too: Hugo stops the build. */
export function repeatedKey(value: unknown, document: Document): Scalar | undefined {
  const known = new Set<string>();
  const keys = mergedNodes(value, document)
    .filter((node): node is YAMLMap => isMap(node))
    .flatMap(({ items }) => items.map(({ key }) => key));
  for (const key of keys.filter(isScalar)) {
    const name = String(key.value);
    if (!isMergeKey(key) && known.has(name)) return key;
    known.add(name);
  }
  return undefined;
}

const addMaps: AddToMap = (context, map, value) => {
  for (const node of mergedNodes(value, context!.doc)) {
    if (!isMap(node)) throw new Error('Only maps can be merged.');
    const added = node.toJSON(null, context, Map) as Map<unknown, unknown>;
    for (const [key, each] of added) addToMap(map, key, each);
  }
};

function addToMap(map: Parameters<AddToMap>[1], key: unknown, value: unknown): void {
  if (map instanceof Map) map.set(key, value);
  else if (map instanceof Set) map.add(key);
  else Object.defineProperty(map, String(key), { value, writable: true, enumerable: true, configurable: true });
}
