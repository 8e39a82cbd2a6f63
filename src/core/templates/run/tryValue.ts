import { printValue } from '../values/print/printValue.js';
import { Instance, type Callable, type Value } from '../values/value.js';
import type { LocatedFault } from './locatedFault.js';
import type { TemplateFunction } from './run.js';
import { TemplateFault } from './templateFault.js';

/** What `try` gives: a value or an error. */
export class TryValue extends Instance {
  readonly typeName = 'template.TryValue';
  private readonly error: TryError;

  constructor(
    private readonly value: Value,
    /** Why there is no value. */
    fault: LocatedFault | undefined,
  ) {
    super();
    this.error = new TryError(fault);
  }

  member(name: string): Value | undefined {
    if (name === 'Value') return this.value;
    return name === 'Err' ? this.error : undefined;
  }

  override printedParts(): readonly Value[] {
    return [this.value];
  }

  override print(): string {
    return `{${printValue(this.value)} ${this.error.print()}}`;
  }
}

/** Why what `try` evaluates failed; without a fault, a nil of this type. */
class TryError extends Instance {
  readonly typeName = '*template.TryError';

  constructor(private readonly fault: LocatedFault | undefined) {
    super();
  }

  member(name: string): Value | undefined {
    if (name === 'Error') return failing(this.fault);
    if (name !== 'Cause') return undefined;
    if (!this.fault) throw new TemplateFault(`nil pointer evaluating ${this.typeName}.${name}`);
    return new Cause(this.fault.root);
  }

  override isTrue(): boolean {
    return this.fault !== undefined;
  }

  override print(): string {
    return this.fault?.message ?? '<nil>';
  }

  override toText(): string | undefined {
    return this.fault?.message;
  }
}

/** The method `Error`, which Go calls even without an error. */
function failing(fault: LocatedFault | undefined): Callable {
  const method: TemplateFunction = {
    name: 'Error',
    arity: [0, 0],
    call: () => {
      if (fault) return fault.message;
      throw new TemplateFault('runtime error: invalid memory address or nil pointer dereference');
    },
  };
  return method;
}

/** What an error comes from. */
class Cause extends Instance {
  readonly typeName = '*errors.errorString';

  constructor(private readonly message: string) {
    super();
  }

  member(name: string): Value | undefined {
    return name === 'Error' ? this.message : undefined;
  }

  override print(): string {
    return this.message;
  }

  override toText(): string {
    return this.message;
  }
}
