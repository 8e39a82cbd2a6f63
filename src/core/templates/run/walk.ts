import type {
  ActionNode,
  Body,
  BranchNode,
  InvocationNode,
  TemplateFile,
  TemplateNode,
} from '../syntax/templateNode.js';
import { byBytes } from '../values/print/bytes.js';
import { printValue } from '../values/print/printValue.js';
import { isList, isTrue } from '../values/truth.js';
import { elementType } from '../values/typeName.js';
import { Dictionary, type Value } from '../values/value.js';
import { enter, evaluatePipe } from './evaluate.js';
import { LocatedFault } from './locatedFault.js';
import { RunState, type Evaluated, type Slot } from './state.js';
import { TemplateFault } from './templateFault.js';

/** How a body ended: `leave` is what `return` does. */
type Completion = 'end' | 'break' | 'continue' | 'leave';

/** Executes a body with a value as its dot. */
export function walk(state: RunState, dot: Slot, body: Body): Completion {
  const { execution } = state;
  enter(state);
  let completion: Completion = 'end';
  for (const node of body) {
    completion = placed(state, node, () => walkNode(state, dot, node));
    if (execution.returned) completion = 'leave';
    if (completion !== 'end') break;
  }
  execution.depth--;
  return completion;
}

/** Says where it was that too much was done: any node can be the one. */
function placed(state: RunState, node: TemplateNode, execute: () => Completion): Completion {
  try {
    return execute();
  } catch (error) {
    if (!(error instanceof TemplateFault) || error instanceof LocatedFault || error.kind !== 'limit') throw error;
    if ('pipe' in node && node.pipe) state.at = node.pipe;
    return state.fail(error.message, error);
  }
}

function walkNode(state: RunState, dot: Slot, node: TemplateNode): Completion {
  state.execution.spend(1);
  switch (node.kind) {
    case 'text':
      write(state, node.text);
      return 'end';
    case 'action':
      act(state, dot, node);
      return 'end';
    case 'template':
      invoke(state, dot, node);
      return 'end';
    case 'range':
      return repeat(state, dot, node);
    case 'if':
    case 'with':
      return branch(state, dot, node);
    default:
      return node.kind;
  }
}

function write(state: RunState, text: string): void {
  state.execution.spend(text.length);
  state.output.push(text);
}

/** Prints the value of a pipeline, made safe for where it is. */
function act(state: RunState, dot: Slot, { pipe, escapers = [] }: ActionNode): void {
  let value: Evaluated = evaluatePipe(state, dot, pipe);
  if (pipe.variables.length > 0 || state.execution.returned) return;
  for (const name of escapers) value = escape(state, name, value);
  write(state, value === undefined || value === null ? '<no value>' : printValue(value));
}

function escape(state: RunState, name: string, value: Evaluated): Value {
  const escaper = state.execution.environment.escapers?.get(name);
  if (!escaper) return state.fail(`"${name}" is not a defined function`);
  try {
    return state.execution.call(escaper, [value ?? null]);
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return state.fail(`error calling ${name}: ${error.message}`, error);
  }
}

function branch(state: RunState, dot: Slot, { kind, pipe, body, otherwise }: BranchNode): Completion {
  const mark = state.mark();
  const value = evaluatePipe(state, dot, pipe);
  let completion: Completion = 'end';
  if (state.execution.returned) completion = 'leave';
  else if (isTrue(value)) completion = walk(state, kind === 'with' ? { value, boxed: false } : dot, body);
  else if (otherwise) completion = walk(state, dot, otherwise);
  state.leave(mark);
  return completion;
}

/** A template that the file or another one defines; it shares nothing but the output. */
function invoke(state: RunState, dot: Slot, node: InvocationNode): void {
  const { execution, file } = state;
  state.at = node;
  const body = file.templates.get(node.name);
  if (!body) state.fail(`template ${JSON.stringify(node.name)} not defined`);
  const value = node.pipe && evaluatePipe(state, dot, node.pipe);
  const slot = { value, boxed: false };
  walk(new RunState(execution, writtenIn(file, node.name), node.name, slot, state.output), slot, body);
  // Without a value, `return` ends only the template that it is in.
  if (execution.returned?.hasValue === false) execution.returned = undefined;
}

/** The file as the place of a template: faults are where it is written. */
function writtenIn(file: TemplateFile, name: string): TemplateFile {
  // The escaper appends the context that the template is invoked in.
  const origin = file.origins?.get(name.split('$htmltemplate_', 1).join());
  return origin ? { ...file, name: origin.name, source: origin.source } : file;
}

function repeat(state: RunState, dot: Slot, node: BranchNode): Completion {
  const mark = state.mark();
  const value = evaluatePipe(state, dot, node.pipe);
  if (state.execution.returned) return 'leave';
  let isEmpty = true;
  for (const [key, element] of elements(state, node, value)) {
    isEmpty = false;
    state.execution.spend(1);
    const inner = state.mark();
    bind(state, node, key, element);
    const completion = walk(state, element, node.body);
    state.leave(inner);
    if (completion === 'break') break;
    if (completion === 'leave') return completion;
  }
  const completion = isEmpty && node.otherwise ? walk(state, dot, node.otherwise) : 'end';
  state.leave(mark);
  return completion;
}

/** With one variable, it is the element. */
function bind(state: RunState, { pipe: { variables, assigns } }: BranchNode, key: Slot, element: Slot): void {
  const slots = variables.length > 1 ? [key, element] : [element];
  for (const [index, name] of variables.entries()) {
    const slot = slots[index] ?? element;
    if (assigns) state.assign(name, slot);
    else state.declare(name, slot);
  }
}

/** What `range` goes over, with keys. */
function* elements(state: RunState, { pipe }: BranchNode, value: Evaluated): Generator<readonly [Slot, Slot]> {
  const slot = (each: Evaluated, boxed = false): Slot => ({ value: each, boxed });
  if (value === undefined || value === null) return;
  if (isList(value)) {
    const boxed = elementType(value) === 'interface {}';
    for (const [index, each] of value.entries()) yield [slot(BigInt(index)), slot(each, boxed)];
  } else if (value instanceof Dictionary) {
    for (const key of [...value.entries.keys()].sort(byBytes)) yield [slot(key), slot(value.entries.get(key), true)];
  } else if (typeof value === 'bigint') {
    if (pipe.variables.length > 1) {
      state.fail(`can't use ${value} to iterate over more than one variable`);
    }
    for (let count = 0n; count < value; count++) yield [slot(undefined), slot(count)];
  } else state.fail(`range can't iterate over ${printValue(value)}`);
}
