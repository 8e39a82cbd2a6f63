import { say, type Fix } from '../../problem.js';
import { repairCall } from '../../shortcodes/repairCall.js';
import type { ShortcodeFault } from '../../shortcodes/pairShortcodes.js';
import { argumentText } from '../../shortcodes/shortcode.js';
import {
  isBlankLine,
  lineAt,
  lineCount,
  lineEnd,
  lineOf,
  rangeOf,
  type SourceText,
  type Span,
  type TextEdit,
} from '../../text.js';
import { openEndOf, rightDelimiterAt } from './openEnd.js';
import type { ShortcodePage } from './shortcodePage.js';

/** Fixes for a call with a syntax error, or for an opener or closer without its counterpart. */
export function repairFault(fault: ShortcodeFault, page: ShortcodePage): readonly Fix[] {
  const { source } = page.recap;
  const { start, end } = fault.action;
  if (fault.kind === 'broken') return repairBroken(fault, page);
  if (fault.kind === 'unclosed') return closeCall(fault, page);
  if (fault.kind === 'nameless')
    return [{ title: say('Remove the shortcode'), edits: [edit(source, start, end, '')], safe: false }];
  if (fault.kind === 'slash') {
    const slash = source.text.lastIndexOf('/', end);
    return [{ title: say('Remove the slash'), edits: [edit(source, slash, slash + 1, '')], safe: true }];
  }
  if (fault.kind === 'closer') {
    // A closer of a shortcode without content has nothing to close; the opener of any other may be missing.
    const safe = page.find(fault.name?.value ?? '')?.inner === false;
    return [{ title: say('Remove the closing tag'), edits: [edit(source, start, end, '')], safe }];
  }
  return renameCloser(fault, fault.opened ?? '', true, source);
}

function repairBroken(fault: ShortcodeFault, page: ShortcodePage): readonly Fix[] {
  const { source } = page.recap;
  const meant = openEndOf(fault, source);
  if (meant) return closeOpenEnd(fault, meant, page);
  const { start, end } = fault.action;
  const text = source.text.slice(start, end);
  if (/^\{\{[<%]\s*\//.test(text)) return repairCloser(fault, text, source);
  if (text.startsWith('/*', 3)) return repairCommentedOut(fault, text, source);
  const shortcode = page.find(fault.name?.value ?? '');
  const repaired = /[>%]\}\}$/.test(text) || !continues(source, end) ? repairCall(text, shortcode) : undefined;
  if (!repaired) return [];
  const edits = repaired.edits.map((each) => edit(source, start + each.start, start + each.end, each.newText));
  return [{ title: say('Correct the syntax of the call'), edits, safe: repaired.safe }];
}

/** A call without its right delimiter, whose arguments may be wrong as well. */
function closeOpenEnd({ name }: ShortcodeFault, { start, end }: Span, page: ShortcodePage): readonly Fix[] {
  const { source } = page.recap;
  const text = source.text.slice(start, end);
  const right = rightDelimiterAt(start, source);
  const title = say('Close the shortcode with {0}', right);
  if (/^\{\{[<%]\s*\//.test(text)) return [{ title, edits: [edit(source, end, end, ` ${right}`)], safe: false }];
  const repaired = repairCall(text, page.find(name?.value ?? ''));
  const edits = repaired?.edits.map((each) => edit(source, start + each.start, start + each.end, each.newText));
  return edits ? [{ title, edits, safe: false }] : [];
}

/** A commented-out call with one end of the comment missing, or with delimiters of the other notation. */
function repairCommentedOut({ action }: ShortcodeFault, text: string, source: SourceText): readonly Fix[] {
  const [, mark, end] = /^\{\{([<%])\/\*[^{}]*?((?:\*\/)?[>%]\}\})$/.exec(text) ?? [];
  if (end === undefined) return [];
  const right = `*/${mark === '<' ? '>' : '%'}}}`;
  const edits = [edit(source, action.end - end.length, action.end, right)];
  return [{ title: say('Change to {0}', right), edits, safe: true }];
}

/** Whether the right delimiter of an unfinished call follows on a later line, before the next call. */
function continues({ text }: SourceText, from: number): boolean {
  const rest = text.slice(from, from + 2000);
  const [found = ''] = /\{\{[<%]|[>%]\}\}/.exec(rest) ?? [];
  return found.endsWith('}}');
}

/** A closer with a name that was never opened, or with text after its name. */
function repairCloser(fault: ShortcodeFault, text: string, source: SourceText): readonly Fix[] {
  const { start } = fault.action;
  const written = /^(\{\{[<%]\s*\/\s*[^\s<>%{}/]+)(\s[^{}]*)?([>%]\}\})$/.exec(text);
  if (!written) return [];
  const [, head = '', more = '', right = ''] = written;
  const spaces = more.slice(more.trimEnd().length);
  if (more.trim() !== '')
    return [
      {
        title: say('Remove everything after the name'),
        edits: [edit(source, start + head.length, start + text.length, `${spaces === '' ? ' ' : spaces}${right}`)],
        safe: false,
      },
    ];
  const own = text[2] === '<' ? '>}}' : '%}}';
  if (right !== own) {
    const at = start + text.length - right.length;
    return [{ title: say('Change to {0}', own), edits: [edit(source, at, at + 3, own)], safe: true }];
  }
  return renameCloser(fault, fault.opened ?? '', false, source);
}

function renameCloser({ action }: ShortcodeFault, name: string, safe: boolean, source: SourceText): readonly Fix[] {
  const text = source.text.slice(action.start, action.end);
  const [, head] = /^(\{\{[<%]\s*\/\s*)[^\s<>%{}/]/.exec(text) ?? [];
  if (head === undefined || name === '') return [];
  const start = action.start + head.length;
  const [old = ''] = /^[^\s<>%{}]+/.exec(source.text.slice(start, action.end)) ?? [];
  return [{ title: say('Close "{0}" instead', name), edits: [edit(source, start, start + old.length, name)], safe }];
}

/** An opener without a closer: adds one at the end of the paragraph, or a slash if it needs no content. */
function closeCall({ action, name }: ShortcodeFault, { recap: { source } }: ShortcodePage): readonly Fix[] {
  const written = name?.value ?? '';
  const text = source.text.slice(action.start, action.end);
  const [left, right] = [text.slice(0, 3), text.slice(-3)];
  const end = endOfParagraph(source, action.end);
  const before = lineOf(source, action.end) === lineOf(source, end) ? '' : lineEnd(source);
  const closer = {
    title: say('Add a closing tag at the end of the paragraph'),
    edits: [edit(source, end, end, `${before}${left} /${written} ${right}`)],
    safe: false,
  };
  const atSlash = action.end - 3;
  const space = /\s/.test(source.text[atSlash - 1] ?? '') ? '' : ' ';
  const slash = {
    title: say('Close the shortcode with a slash'),
    edits: [edit(source, atSlash, atSlash, `${space}/`)],
    safe: false,
  };
  const needsNothing = argumentText(action, 'text') !== '' && written.toLowerCase() === 'qr';
  return needsNothing ? [slash, closer] : [closer, slash];
}

/** The end of the last line before a space line. */
function endOfParagraph(source: SourceText, from: number): number {
  let line = lineOf(source, from);
  while (line + 1 < lineCount(source) && !isBlankLine(source, line + 1)) line++;
  return Math.max(from, source.lineStarts[line]! + lineAt(source, line).length);
}

function edit(source: SourceText, start: number, end: number, newText: string): TextEdit {
  return { range: rangeOf(source, start, end), newText };
}
