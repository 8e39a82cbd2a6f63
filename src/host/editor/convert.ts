import * as vscode from 'vscode';
import type { Message, Severity } from '../../core/problem.js';
import type { Position, Range, TextEdit } from '../../core/text.js';

export function toPosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}

export function fromPosition({ line, character }: vscode.Position): Position {
  return { line, character };
}

export function toTextEdit({ range, newText }: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(toRange(range), newText);
}

export function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
  return {
    error: vscode.DiagnosticSeverity.Error,
    warning: vscode.DiagnosticSeverity.Warning,
    information: vscode.DiagnosticSeverity.Information,
  }[severity];
}

/** The message in the user's language. */
export function toText({ template, args }: Message): string {
  return vscode.l10n.t(template, ...args);
}
