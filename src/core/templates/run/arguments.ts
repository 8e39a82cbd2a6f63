import { printOperand } from '../syntax/printNode.js';
import type { Operand } from '../syntax/templateNode.js';
import { typeName } from '../values/typeName.js';
import { SafeText, type Callable, type Value } from '../values/value.js';
import type { ParameterType } from './run.js';
import type { Evaluated, RunState } from './state.js';

/** The constants that Go takes for a parameter, and what it calls others. */
const constants: Readonly<
  Record<Exclude<ParameterType, 'any'>, { readonly types: readonly string[]; readonly name: string }>
> = {
  string: { types: ['string'], name: 'string' },
  int: { types: ['bigint'], name: 'integer' },
  float64: { types: ['bigint', 'number'], name: 'float' },
  bool: { types: ['boolean'], name: 'bool' },
};

export function checkArity(
  state: RunState,
  { arity: [least, most], hasContext }: Callable,
  name: string,
  given: number,
): void {
  if (most === undefined) {
    if (given < least)
      state.fail(`wrong number of args for ${name}: want at least ${hasContext ? least + 1 : least} got ${given}`);
  } else if (given < least || given > most) {
    state.fail(`wrong number of args for ${name}: want ${most} got ${given}`);
  }
}

/** Stops at a constant that is of another type than the parameter. */
export function refuseConstant(state: RunState, operand: Operand, type: Exclude<ParameterType, 'any'>): void {
  if (operand.kind === 'nil') state.fail(`cannot assign nil to ${type}`);
  if (operand.kind !== 'constant' || constants[type].types.includes(typeof operand.value)) return;
  const found = printOperand(operand, state.file.source.text);
  state.fail(`expected ${constants[type].name}; found ${found}`);
}

/** A value as an argument for a parameter of a type. */
export function checkType(state: RunState, value: Evaluated, type: ParameterType): Value {
  if (type === 'any') return value ?? null;
  if (value === undefined) state.fail(`invalid value; expected ${type}`);
  const actual = value === null ? 'interface {}' : typeName(value);
  if (type === 'float64' && typeof value === 'bigint') return Number(value);
  if (type === 'string' && value instanceof SafeText) return value.text;
  if (actual !== type) state.fail(`wrong type for value; expected ${type}; got ${actual}`);
  return value;
}
