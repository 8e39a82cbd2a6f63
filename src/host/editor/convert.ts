import * as vscode from 'vscode';
import { isolated } from '../../core/direction.js';
import { formatMessage, type Message, type Severity } from '../../core/problem.js';
import type { Documentation } from '../../core/shortcodes/shortcodeParameter.js';
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

/** What a document reports of an edit. */
export function fromChange({ range, text }: vscode.TextDocumentContentChangeEvent): TextEdit {
  return { range: { start: fromPosition(range.start), end: fromPosition(range.end) }, newText: text };
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

/** What a shortcode or an argument is for, in the user's language if it is Hugo's own. */
export function toDocumentation(documentation: Documentation): string {
  return typeof documentation === 'string' ? documentation : toText(documentation);
}

/** The message in the user's language. */
export function toText(message: Message): string {
  return formatMessage({ ...message, args: message.args.map(isolated) }, vscode.l10n.bundle, vscode.env.language);
}
