import type { ParameterType, TemplateFunction } from '../../templates/run/run.js';
import { TemplateFault } from '../../templates/run/templateFault.js';
import { Instance, type Value } from '../../templates/values/value.js';

/** How a value with members looks, and what it has that we do not do. */
interface MemberOptions {
  /** As `print` gives it; its type by default. */
  readonly print?: (() => string) | undefined;
  /** As functions that take text see it. */
  readonly text?: (() => string) | undefined;
  readonly isTrue?: boolean;
  /** Fields and methods that Hugo has and that stop the execution here, with the reason. */
  readonly unsupported?: Readonly<Record<string, string>>;
}

/** A value whose fields and methods are in a table. Each is computed on first use. */
export class Members extends Instance {
  constructor(
    readonly typeName: string,
    private readonly table: Readonly<Record<string, () => Value>>,
    private readonly options: MemberOptions = {},
  ) {
    super();
  }

  member(name: string): Value | undefined {
    if (Object.hasOwn(this.table, name)) return this.table[name]!();
    const { unsupported = {} } = this.options;
    if (!Object.hasOwn(unsupported, name)) return undefined;
    throw new TemplateFault(`.${name} is not supported: ${unsupported[name]!}`, 'unsupported');
  }

  override print(): string {
    return this.options.print?.() ?? this.typeName;
  }

  override isTrue(): boolean {
    return this.options.isTrue ?? true;
  }

  override toText(): string | undefined {
    return this.options.text?.();
  }
}

/** A method as a value. */
export function method(
  name: string,
  arity: TemplateFunction['arity'],
  call: TemplateFunction['call'],
  takes?: readonly ParameterType[],
): Value {
  return takes ? ({ name, arity, call, takes } as TemplateFunction) : ({ name, arity, call } as TemplateFunction);
}

/** The same reason for several names. */
export function because(reason: string, names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, reason]));
}
