import * as vscode from 'vscode';
import { codeSpan, escapeMarkdown, linkAddress } from '../../core/plainMarkdown.js';

/**
 * Markdown for a hover or a tooltip. Only the literal parts are Markdown: a string is shown as text, whatever it
 * contains, so that nothing in a workspace can load an image or run a command. The one place that makes such strings. A tag
 * named `markdown` would have Prettier format what is after it, which adds blank lines.
 */
export function asMarkdown(
  literals: TemplateStringsArray,
  ...values: readonly (string | vscode.MarkdownString)[]
): vscode.MarkdownString {
  const parts = literals.map((literal, index) => {
    const value = values[index] ?? '';
    return literal + (typeof value === 'string' ? escapeMarkdown(value) : value.value);
  });
  return new vscode.MarkdownString(parts.join(''), true);
}

/** A hover. VS Code would take a string for Markdown. */
export function hoverOf(contents: vscode.MarkdownString, range: vscode.Range): vscode.Hover {
  return new vscode.Hover(contents, range);
}

/** The parts after each other, with the same Markdown between them; empty ones are left out. */
export function joinMarkdown(parts: readonly vscode.MarkdownString[], separator: string): vscode.MarkdownString {
  const values = parts.map(({ value }) => value).filter((value) => value !== '');
  return new vscode.MarkdownString(values.join(separator), true);
}

/** Text as code. */
export function markdownCode(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(codeSpan(text));
}

/** A link to a page on the web; the label alone for any other address. */
export function markdownLink(label: string, url: string): vscode.MarkdownString {
  if (!/^https?:\/\//i.test(url)) return asMarkdown`${label}`;
  return new vscode.MarkdownString(`[${escapeMarkdown(label)}](${linkAddress(url)})`);
}
