import { printOperand } from '../syntax/printNode.js';
import type { CommandNode, Operand, Pipe } from '../syntax/templateNode.js';
import { methodOfList } from '../values/listMethods.js';
import { isList, isTrue } from '../values/truth.js';
import { typeName } from '../values/typeName.js';
import { Dictionary, Instance, type Callable, type Value } from '../values/value.js';
import { checkArity, checkType, refuseConstant } from './arguments.js';
import { deepestExecution } from './execution.js';
import { LocatedFault } from './locatedFault.js';
import type { ParameterType, TemplateFunction } from './run.js';
import type { Evaluated, Slot, RunState } from './state.js';
import { TemplateFault } from './templateFault.js';
import { TryValue } from './tryValue.js';

/** What the command before gives to the next one, as its last argument. */
type Final = { readonly value: Evaluated } | undefined;

type Chain = Extract<Operand, { readonly kind: 'chain' }>;

/** A call as it is written. */
interface Call {
  /** What Go's messages call the function: by the name that is used for it. */
  readonly name: string;
  /** What they show when it fails. */
  readonly node: Operand | CommandNode;
  readonly args: readonly Operand[];
  readonly final: Final;
}

/** The value of a pipeline; what it declares or assigns is done. */
export function evaluatePipe(state: RunState, dot: Slot, pipe: Pipe): Evaluated {
  const { execution } = state;
  state.at = pipe;
  execution.spend(1);
  enter(state);
  let final: Final;
  // A nil that comes out of a command is not a value any more.
  for (const command of pipe.commands) final = { value: evaluateCommand(state, dot, command, final) ?? undefined };
  const slot = { value: final?.value, boxed: false };
  for (const name of pipe.variables) {
    if (pipe.assigns) state.assign(name, slot);
    else state.declare(name, slot);
  }
  execution.depth--;
  return slot.value;
}

/** Counts a level of nesting; whoever enters takes it back. */
export function enter(state: RunState): void {
  if (++state.execution.depth <= deepestExecution) return;
  const message = 'maximum template call stack size exceeded';
  state.fail(message, new TemplateFault(message, 'limit'));
}

function evaluateCommand(state: RunState, dot: Slot, command: CommandNode, final: Final): Evaluated {
  const [first, ...args] = command.operands;
  if (!first) return undefined;
  if (first.kind === 'identifier') {
    state.at = first;
    return callNamed(state, dot, first.name, { name: first.name, node: command, args, final });
  }
  const isValue = !['field', 'chain', 'variable'].includes(first.kind);
  if (isValue && first.kind !== 'pipe') state.at = first;
  if (isValue || (first.kind === 'variable' && first.fields.length === 0)) {
    if (first.kind === 'variable') state.at = first;
    if (args.length > 0 || final) {
      state.fail(`can't give argument to non-function ${printOperand(first, state.file.source.text)}`);
    }
    if (first.kind === 'nil') state.fail('nil is not a command');
    return evaluateOperand(state, dot, first);
  }
  return evaluateFields(state, dot, first, { args, final });
}

/** The value of an operand that is not a command: there is nothing it could be called with. */
function evaluateOperand(state: RunState, dot: Slot, operand: Operand): Evaluated {
  if (operand.kind === 'pipe') return evaluatePipe(state, dot, operand);
  state.at = operand;
  switch (operand.kind) {
    case 'constant':
      return evaluateConstant(state, operand.value);
    case 'dot':
      return dot.value;
    case 'nil':
      return null;
    case 'identifier':
      return callNamed(state, dot, operand.name, { name: operand.name, node: operand, args: [], final: undefined });
    default:
      return evaluateFields(state, dot, operand, { args: [], final: undefined });
  }
}

function evaluateConstant(state: RunState, value: boolean | bigint | number | string): Value {
  if (typeof value === 'bigint' && value !== BigInt.asIntN(64, value)) state.fail(`${state.printed()} overflows int`);
  return value;
}

/** A field, a variable or a chain: only the last of several fields gets the arguments. */
function evaluateFields(
  state: RunState,
  dot: Slot,
  operand: Operand,
  { args, final }: Pick<Call, 'args' | 'final'>,
): Evaluated {
  state.at = operand;
  switch (operand.kind) {
    case 'field':
      return evaluateChain(state, dot, operand, { from: dot, fields: operand.fields, args, final });
    case 'variable': {
      const from = state.lookUp(operand.name);
      return evaluateChain(state, dot, operand, { from, fields: operand.fields, args, final });
    }
    case 'chain':
      return evaluateChain(state, dot, operand, { ...startOfChain(state, dot, operand), args, final });
    default:
      return undefined;
  }
}

/** Where a chain begins: `strings.ToUpper` is a function, anything else has its fields taken one by one. */
function startOfChain(state: RunState, dot: Slot, chain: Chain): { from: Slot | Callable; fields: readonly string[] } {
  const { base, fields } = chain;
  const { text } = state.file.source;
  if (base.kind === 'nil') state.fail(`indirection through explicit nil in ${printOperand(chain, text)}`);
  if (base.kind !== 'identifier') return { from: { value: evaluateOperand(state, dot, base), boxed: false }, fields };
  const { functions } = state.execution.environment;
  const [first = '', ...others] = fields;
  state.at = base;
  const called = functions.get(`${base.name}.${first}`);
  if (called) return { from: called, fields: [first, ...others] };
  if (!functions.has(base.name)) state.fail(`can't evaluate field ${first} in type *${base.name}.Namespace`);
  return { from: { value: evaluateOperand(state, dot, base), boxed: false }, fields };
}

function evaluateChain(
  state: RunState,
  dot: Slot,
  node: Operand,
  chain: { readonly from: Slot | Callable; readonly fields: readonly string[] } & Pick<Call, 'args' | 'final'>,
): Evaluated {
  const { from, fields } = chain;
  let slot: Slot = 'arity' in from ? { value: undefined, boxed: false } : from;
  for (const [index, name] of fields.entries()) {
    const isLast = index === fields.length - 1;
    const call: Call = {
      name,
      node,
      args: isLast ? chain.args : [],
      final: isLast ? chain.final : undefined,
    };
    const isFunction = index === 0 && 'arity' in from;
    const value = isFunction ? callFunction(state, dot, from, call) : evaluateField(state, dot, slot, call);
    slot = { value, boxed: true };
  }
  return slot.value;
}

function evaluateField(state: RunState, dot: Slot, { value: receiver, boxed }: Slot, call: Call): Evaluated {
  const { name } = call;
  const hasArguments = call.args.length > 0 || call.final !== undefined;
  if (receiver === undefined) return undefined;
  if (receiver === null) state.fail(`nil pointer evaluating interface {}.${name}`);
  if (receiver instanceof Dictionary) {
    const method = receiver.method(name);
    if (method) return callFunction(state, dot, method, call);
    if (hasArguments) state.fail(`${name} is not a method but has arguments`);
    return receiver.get(name);
  }
  const member = isList(receiver)
    ? methodOfList(receiver, name)
    : receiver instanceof Instance
      ? memberOf(state, receiver, name)
      : undefined;
  if (member === undefined) {
    const type = boxed && !(receiver instanceof Instance) ? 'interface {}' : typeName(receiver);
    state.fail(`can't evaluate field ${name} in type ${type}`);
  }
  if (isCallable(member)) return callFunction(state, dot, member, call);
  if (hasArguments) state.fail(`${name} has arguments but cannot be invoked as function`);
  return member;
}

function memberOf(state: RunState, receiver: Instance, name: string): Value | undefined {
  try {
    return receiver.member(name);
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return state.fail(error.message, error);
  }
}

/** A function by its name; some decide themselves which of their arguments are evaluated. */
function callNamed(state: RunState, dot: Slot, name: string, call: Call): Evaluated {
  const called = state.execution.environment.functions.get(name);
  if (!called) state.fail(`"${name}" is not a defined function`);
  switch (name) {
    case 'and':
    case 'or':
      return shortCircuit(state, dot, called, call);
    case 'try':
      return attempt(state, () => callFunction(state, dot, called, call));
    case 'return':
      return leave(state, dot, call);
    default:
      return callFunction(state, dot, called, call);
  }
}

function shortCircuit(state: RunState, dot: Slot, called: Callable, { name, args, final }: Call): Evaluated {
  checkArity(state, called, name, args.length + (final ? 1 : 0));
  let value: Evaluated;
  for (const arg of args) {
    value = evaluateArgument(state, dot, arg, 'any');
    if (isTrue(value) === (name === 'or')) return value;
  }
  return final ? final.value : value;
}

/** A fault in the arguments of `try` is its value. */
function attempt(state: RunState, evaluate: () => Evaluated): Evaluated {
  const { execution } = state;
  const { depth } = execution;
  try {
    return new TryValue(evaluate() ?? null, undefined);
  } catch (error) {
    if (!(error instanceof LocatedFault) || (error.kind !== 'error' && !error.isRequest)) throw error;
    if (error.isRequest) execution.host.missRequest();
    execution.depth = depth;
    return new TryValue(null, error);
  }
}

/** What follows `return` is a command of its own. */
function leave(state: RunState, dot: Slot, { node, args, final }: Call): Evaluated {
  const hasValue = args.length > 0 || final !== undefined;
  const isNil = args.length === 1 && args[0]?.kind === 'nil';
  const command = { span: node.span, operands: args };
  enter(state);
  const value = args.length > 0 && !isNil ? evaluateCommand(state, dot, command, final) : final?.value;
  state.execution.depth--;
  if (hasValue && state.execution.partials === 0) {
    throw new TemplateFault('return with a value is only supported in partials');
  }
  state.execution.returned = { value, hasValue };
  return undefined;
}

function callFunction(state: RunState, dot: Slot, called: Callable, { name, node, args, final }: Call): Evaluated {
  checkArity(state, called, name, args.length + (final ? 1 : 0));
  const { takes = [], call } = called as TemplateFunction;
  const types = (index: number): ParameterType => takes[Math.min(index, takes.length - 1)] ?? 'any';
  const values: Value[] = [];
  // A loop, because `map` would take more of the stack.
  for (const [index, arg] of args.entries()) values.push(evaluateArgument(state, dot, arg, types(index)));
  if (final) values.push(checkType(state, final.value, types(args.length)));
  try {
    state.execution.spend(1 + values.length);
    return call(values, state.execution);
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    state.at = node;
    return state.fail(`error calling ${name}: ${error.message}`, error);
  }
}

function evaluateArgument(state: RunState, dot: Slot, operand: Operand, type: ParameterType): Value {
  if (type !== 'any') {
    state.at = operand;
    refuseConstant(state, operand, type);
  }
  return checkType(state, evaluateOperand(state, dot, operand), type);
}

function isCallable(value: Value): value is Callable {
  return typeof value === 'object' && value !== null && 'arity' in value && 'call' in value;
}
