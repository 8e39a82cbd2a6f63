import type { ShortcodeArgument } from '../../../shortcodes/shortcode.js';
import { positionAt } from '../../../text.js';
import { Scratch } from '../../../templates/functions/collections/scratch.js';
import { fail } from '../../../templates/functions/functionDefinition.js';
import { isTrue } from '../../../templates/values/truth.js';
import { listOf } from '../../../templates/values/typeName.js';
import { Dictionary, SafeText, type Instance, type Value } from '../../../templates/values/value.js';
import type { CallFrame } from './callFrame.js';
import { Members, method } from '../members.js';
import type { Placed } from '../placed.js';
import { positionValue } from '../hooks/positionValue.js';

/** What a call of a shortcode gets from its page. */
export interface CallSurroundings {
  readonly pagePath: string;
  readonly page: () => Value;
  readonly site: () => Value;
  readonly reference: (form: 'relative' | 'absolute', options: Value) => Value;
  /** Notes that the call's place among those of the page is used. */
  readonly place: (used: Placed) => void;
}

/** A call as the template of its shortcode sees it. */
export function shortcodeValue(frame: CallFrame, around: CallSurroundings): Instance {
  frame.value ??= makeValue(frame, around);
  return frame.value;
}

function makeValue(frame: CallFrame, around: CallSurroundings): Instance {
  const params = paramsOf(frame);
  const store = new Scratch();
  const { call, source, parent } = frame;
  return new Members('*hugolib.ShortcodeWithPage', {
    Get: () => method('Get', [1, 1], ([key = null]) => get(params, key)),
    Params: () => params,
    IsNamedParams: () => params instanceof Dictionary,
    Inner: () => new SafeText('html', frame.inner),
    InnerDeindent: () => new SafeText('html', withoutIndentation(frame)),
    Parent: () => (parent ? shortcodeValue(parent, around) : null),
    Name: () => call.name,
    Ordinal: () => {
      around.place('ordinal');
      return BigInt(frame.ordinal());
    },
    Position: () => {
      around.place('position');
      return positionValue(around.pagePath, parent ? { line: 0, character: 0 } : positionAt(source, call.start));
    },
    Page: around.page,
    Site: around.site,
    Scratch: () => store,
    Store: () => store,
    Ref: () => method('Ref', [1, 1], ([options = null]) => around.reference('absolute', options)),
    RelRef: () => method('RelRef', [1, 1], ([options = null]) => around.reference('relative', options)),
  });
}

/** The arguments by name, or in order. Of several with one name, the last counts. */
function paramsOf({ call, source, parent }: CallFrame): Value {
  // Hugo prepares a list for calls in the page only.
  if (call.arguments.length === 0) return parent ? null : listOf('string', []);
  const values = call.arguments.map((argument) => argumentValue(argument, source.text));
  if (!call.arguments.some(({ name }) => name !== undefined)) return listOf('interface {}', values);
  return new Dictionary(new Map(call.arguments.map(({ name }, index) => [name?.value ?? '', values[index] ?? null])));
}

/** A number without a point is an int, as it is written. */
function argumentValue({ value, start, end }: ShortcodeArgument, text: string): Value {
  if (typeof value !== 'number') return value;
  return Number.isSafeInteger(value) && !/[.eE]/.test(text.slice(start, end)) ? BigInt(value) : value;
}

/** As Hugo's `Get`: an argument of the other kind is nil, one that is missing is empty. */
function get(params: Value, key: Value): Value {
  if (!isTrue(params)) return null;
  if (params instanceof Dictionary) return typeof key === 'string' ? (params.get(key) ?? '') : null;
  if (typeof key === 'string') return null;
  if (typeof key !== 'bigint') return fail(`reflect: call of reflect.Value.Interface on zero Value`);
  return (params as readonly Value[])[Number(key)] ?? '';
}

function withoutIndentation({ inner, indentation }: CallFrame): string {
  if (indentation === '') return inner;
  return inner
    .split('\n')
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line))
    .join('\n');
}
