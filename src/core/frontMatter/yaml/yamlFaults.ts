import { isAlias, isCollection, isScalar, visit, type Document, type Pair } from 'yaml';
import { say, type Message, type Problem } from '../../problem.js';
import type { Range } from '../../text.js';
import { goNumber } from './scalars/goValue.js';
import { isMergeKey, mergedNodes, repeatedKey } from './mergeKeys.js';

/**
 * Errors that Hugo's YAML library reports and ours does not: the first in a document. `keys`: what those of front matter
 * must be, and those of data need not. `masked` is what the document was parsed from.
 */
export function yamlFaults(
  document: Document,
  masked: string,
  rangeAt: (from: number, to: number) => Range,
  keys: 'strings' | 'any' = 'strings',
): readonly Problem[] {
  const faults: Problem[] = [];
  const found = (fault: Fault | undefined): symbol | undefined => {
    if (!fault) return undefined;
    const [from = 0, to = from] = fault.range ?? [];
    const { message, code = 'front-matter-syntax' } = fault;
    faults.push({ code, severity: 'error', message, range: rangeAt(from, Math.max(to, from + 1)) });
    return visit.BREAK;
  };
  visit(document, {
    Map: (_, map, path) =>
      path.length === 1 && map.tag !== undefined && map.tag !== 'tag:yaml.org,2002:map'
        ? found({
            message: say('Front matter cannot have a tag that begins with "!". Remove it.'),
            range: tagRange(masked),
          })
        : undefined,
    Pair: (_, pair, path) => found(pairFault(pair, document, keys === 'strings' && path.length <= 2)),
    Alias: (_, alias) =>
      alias.resolve(document) || document.errors.length > 0
        ? undefined
        : found({
            message: say('"*" refers to an anchor that does not exist. Enclose strings in quotation marks.'),
            range: alias.range,
          }),
    Scalar: (_, { anchor, source, range }) =>
      anchor !== undefined && (source === undefined || source === '') && isLast(document, range)
        ? found({
            message: say('"&" names a value, and there is no value. Enclose strings in quotation marks.'),
            range,
          })
        : undefined,
  });
  return faults;
}

interface Fault {
  readonly message: Message;
  readonly range: readonly number[] | null | undefined;
  readonly code?: string;
}

/** Where the tag of a document is, after the name of its anchor. */
function tagRange(masked: string): readonly number[] {
  const start = /^\s*(?:&\S+\s+)?/.exec(masked)![0].length;
  return [start, start + 1];
}

function pairFault(pair: Pair, document: Document, isTop: boolean): Fault | undefined {
  if (!isMergeKey(pair.key)) return keyFault(pair, isTop);
  const wrong = mergedNodes(pair.value, document).find((each) => isScalar(each));
  if (wrong)
    return { message: say('"<<" takes a map, or a list of maps. Enclose it in quotation marks.'), range: wrong.range };
  const repeated = isTop ? repeatedKey(pair.value, document) : undefined;
  return (
    repeated && {
      message: say('Duplicate key. Hugo 0.152 and later stop the build; earlier versions use the last one.'),
      range: repeated.range,
    }
  );
}

function keyFault({ key }: Pair, isTop: boolean): Fault | undefined {
  if (isCollection(key))
    return { message: say('A key cannot be a list or a map. Enclose it in quotation marks.'), range: key.range };
  if (isAlias(key) || !isScalar(key)) return undefined;
  if (key.source === '' && key.type === 'PLAIN')
    return { message: say('A key is missing before the colon.'), range: key.range };
  // Nested keys can be of any type.
  if (!isTop || key.type !== 'PLAIN' || !isNoText(String(key.value))) return undefined;
  const message = say('A key must be a string. Enclose it in quotation marks.');
  return { message, range: key.range, code: 'front-matter-key' };
}

/** Whether Hugo rejects a key: a boolean or a number with a decimal point. */
function isNoText(key: string): boolean {
  return (
    /^(?:true|True|TRUE|false|False|FALSE|-?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.test(key) ||
    goNumber(key)?.isFloat === true
  );
}

/** Whether nothing follows a value that is missing. */
function isLast({ contents }: Document, range: readonly number[] | null | undefined): boolean {
  return (range?.[1] ?? 0) >= (contents?.range?.[1] ?? 0);
}
