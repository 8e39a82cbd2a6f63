import type { TemplateFunction } from '../../run/run.js';
import { isList } from '../../values/truth.js';
import { typeName } from '../../values/typeName.js';
import { printValue } from '../../values/print/printValue.js';
import { textOf } from '../../values/cast.js';
import { Instance, type Value } from '../../values/value.js';
import { fail, textArgument, type FunctionDefinition } from '../functionDefinition.js';
import { sortValues } from './sort.js';
import { where } from './where.js';

/** The functions that choose, order and name. */
export const others: readonly FunctionDefinition[] = [
  {
    name: 'collections.Group',
    aliases: ['group'],
    arity: [2, 2],
    call: ([key = null, items = null]) => group(key, items),
  },
  {
    name: 'collections.KeyVals',
    aliases: ['keyVals'],
    arity: [1, undefined],
    call: ([key = null, ...values]) => new KeyValues(key, values),
  },
  {
    name: 'collections.Sort',
    aliases: ['sort'],
    arity: [1, undefined],
    call: ([list = null, ...args], run) => sortValues(list, args, run),
  },
  { name: 'collections.Where', aliases: ['where'], arity: [2, undefined], call: where },
];

/** Pages under a key, as Hugo's methods that group pages give them. */
export class PageGroup extends Instance {
  readonly typeName = 'page.PageGroup';

  constructor(
    private readonly key: Value,
    private readonly pages: readonly Value[],
  ) {
    super();
  }

  member(name: string): Value | undefined {
    if (name === 'Key') return this.key;
    return name === 'Pages' ? this.pages : undefined;
  }
}

function group(key: Value, items: Value): Value {
  if (key === null) return fail('nil is not a valid key to group by');
  if (isList(items) && items.length > 0 && items.every((item) => item instanceof Instance))
    return new PageGroup(key, items);
  return fail(`grouping not supported for type ${typeName(items)} ${pointerTo(items)}`);
}

/** What Hugo tries to group, in its message. */
function pointerTo(items: Value): string {
  return isList(items) ? `*${typeName(items).slice(2)}` : '<nil>';
}

/** What `keyVals` gives. */
class KeyValues extends Instance {
  readonly typeName = 'types.KeyValues';

  constructor(
    private readonly key: Value,
    private readonly values: readonly Value[],
  ) {
    super();
  }

  member(name: string): Value | undefined {
    if (name === 'Key') return this.key;
    if (name === 'Values') return this.values;
    if (name === 'KeyString') return { name, arity: [0, 0], call: () => textOf(this.key) ?? '' } as TemplateFunction;
    return name === 'String' ? ({ name, arity: [0, 0], call: () => this.print() } as TemplateFunction) : undefined;
  }

  override printedParts(): readonly Value[] {
    return [this.key, this.values];
  }

  override print(): string {
    return `${printValue(this.key)}: ${printValue(this.values)}`;
  }

  override toText(): string {
    return this.print();
  }
}

/** `apply LIST FUNCTION ARGUMENTS`, where `.` among the arguments is the item. */
export function applyWith(find: (name: string) => TemplateFunction | undefined): FunctionDefinition {
  return {
    name: 'collections.Apply',
    aliases: ['apply'],
    arity: [2, undefined],
    takes: ['any', 'string', 'any'],
    call: ([list = null, name, ...args], run) => {
      if (list === null) return [];
      const written = textArgument(name);
      if (written === 'apply') fail("can't apply myself (no turtles allowed)");
      const called = find(written) ?? fail(`can't find function ${written}`);
      if (!isList(list)) return fail(`can't apply over ${printValue(list)}`);
      return list.map((item) =>
        run.call(
          withTypes(called),
          args.map((arg) => (arg === '.' ? item : arg)),
        ),
      );
    },
  };
}

/** Nothing sees to the types of the arguments here. */
function withTypes(called: TemplateFunction): TemplateFunction {
  const { takes = [] } = called;
  return {
    ...called,
    call: (args, run) => {
      args.forEach((arg, index) => {
        const wanted = takes[Math.min(index, takes.length - 1)] ?? 'any';
        if (wanted !== 'any' && typeName(arg) !== wanted) fail(`called apply using ${typeName(arg)} as type ${wanted}`);
      });
      return called.call(args, run);
    },
  };
}
