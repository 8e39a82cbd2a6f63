import type { SourceText, Span } from '../../text.js';
import { quote } from '../values/print/quote.js';
import type { CommandNode, InvocationNode, Operand, Pipe } from './templateNode.js';

/** A value of a template as Go's messages show it; constants are as written. */
export function printOperand(operand: Operand, text: string): string {
  switch (operand.kind) {
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    case 'constant':
      return text.slice(operand.span.start, operand.span.end);
    case 'identifier':
      return operand.name;
    case 'variable':
      return [operand.name, ...operand.fields].join('.');
    case 'field':
      return operand.fields.map((field) => `.${field}`).join('');
    case 'chain':
      return `${printArgument(operand.base, text)}${operand.fields.map((field) => `.${field}`).join('')}`;
    case 'pipe':
      return printPipe(operand, text);
  }
}

export function printCommand({ operands }: CommandNode, text: string): string {
  return operands.map((operand) => printArgument(operand, text)).join(' ');
}

export function printPipe({ variables, assigns, commands }: Pipe, text: string): string {
  const declared = variables.length > 0 ? `${variables.join(', ')} ${assigns ? '=' : ':='} ` : '';
  return `${declared}${commands.map((command) => printCommand(command, text)).join(' | ')}`;
}

export function printInvocation({ name, pipe }: InvocationNode, text: string): string {
  return `{{template ${quote(name)}${pipe ? ` ${printPipe(pipe, text)}` : ''}}}`;
}

/**
 * Where Go's messages place a value: at the second of several fields, because the parser begins a chain there; elsewhere
 * at its start.
 */
export function positionOf(operand: Operand): number {
  const { start } = operand.span;
  if (operand.kind === 'chain') return operand.base.span.end + (operand.base.kind === 'pipe' ? 1 : 0);
  if (operand.kind === 'variable' && operand.fields.length > 0) return start + operand.name.length;
  if (operand.kind === 'field' && operand.fields.length > 1) return start + 1 + (operand.fields[0] ?? '').length;
  return start;
}

/** `LINE:COLUMN` of an offset as Go counts: lines from one, columns in bytes of UTF-8 from zero. */
export function placeIn(source: SourceText, { start }: Pick<Span, 'start'>): string {
  const before = source.text.slice(0, start);
  const lines = before.split('\n');
  return `${lines.length}:${bytesOf(lines.at(-1) ?? '')}`;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function printArgument(operand: Operand, text: string): string {
  const printed = printOperand(operand, text);
  return operand.kind === 'pipe' ? `(${printed})` : printed;
}
