import { say, type Fix } from '../../problem.js';
import { mendCall } from '../../shortcodes/mendCall.js';
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
  type TextEdit,
} from '../../text.js';
import type { ShortcodePage } from './shortcodePage.js';

/** What can be done about a call that cannot be read, or an opener or closer without the other. */
export function mendFault(fault: ShortcodeFault, page: ShortcodePage): readonly Fix[] {
  const { source } = page.recap;
  const { start, end } = fault.action;
  if (fault.kind === 'broken') return mendBroken(fault, page);
  if (fault.kind === 'unclosed') return closeIt(fault, page);
  if (fault.kind === 'nameless')
    return [{ title: say('Take it out'), edits: [edit(source, start, end, '')], safe: false }];
  if (fault.kind === 'slash') {
    const slash = source.text.lastIndexOf('/', end);
    return [{ title: say('Take the slash out'), edits: [edit(source, slash, slash + 1, '')], safe: true }];
  }
  if (fault.kind === 'closer') {
    // A closer of a shortcode that takes nothing in has nothing to close; any other may lack its opener.
    const safe = page.find(fault.name?.value ?? '')?.inner === false;
    return [{ title: say('Take the closing tag out'), edits: [edit(source, start, end, '')], safe }];
  }
  return renameCloser(fault, fault.opened ?? '', true, source);
}

function mendBroken(fault: ShortcodeFault, page: ShortcodePage): readonly Fix[] {
  const { source } = page.recap;
  const { start, end } = fault.action;
  const text = source.text.slice(start, end);
  if (/^\{\{[<%]\s*\//.test(text)) return mendCloser(fault, text, source);
  if (text.startsWith('/*', 3)) return mendCommentedOut(fault, text, source);
  const shortcode = page.find(fault.name?.value ?? '');
  const mended = /[>%]\}\}$/.test(text) || !goesOn(source, end) ? mendCall(text, shortcode) : undefined;
  if (!mended) return [];
  const edits = mended.edits.map((each) => edit(source, start + each.start, start + each.end, each.newText));
  return [{ title: say('Write the call as Hugo reads it'), edits, safe: mended.safe }];
}

/** A call that is commented out with one end of the comment missing, or in the other notation. */
function mendCommentedOut({ action }: ShortcodeFault, text: string, source: SourceText): readonly Fix[] {
  const [, mark, end] = /^\{\{([<%])\/\*[^{}]*?((?:\*\/)?[>%]\}\})$/.exec(text) ?? [];
  if (end === undefined) return [];
  const right = `*/${mark === '<' ? '>' : '%'}}}`;
  const edits = [edit(source, action.end - end.length, action.end, right)];
  return [{ title: say('Write {0}', right), edits, safe: true }];
}

/** Whether a call without a right delimiter on its line has one further down, before another call begins. */
function goesOn({ text }: SourceText, from: number): boolean {
  const rest = text.slice(from, from + 2000);
  const [found = ''] = /\{\{[<%]|[>%]\}\}/.exec(rest) ?? [];
  return found.endsWith('}}');
}

/** A closer with a name that was never opened, or with more than a name. */
function mendCloser(fault: ShortcodeFault, text: string, source: SourceText): readonly Fix[] {
  const { start } = fault.action;
  const written = /^(\{\{[<%]\s*\/\s*[^\s<>%{}/]+)(\s[^{}]*?)?(\s*)([>%]\}\})$/.exec(text);
  if (!written) return [];
  const [, head = '', more = '', blanks = '', right = ''] = written;
  if (more.trim() !== '')
    return [
      {
        title: say('Take out what follows the name'),
        edits: [edit(source, start + head.length, start + text.length, `${blanks === '' ? ' ' : blanks}${right}`)],
        safe: false,
      },
    ];
  const own = text[2] === '<' ? '>}}' : '%}}';
  if (right !== own) {
    const at = start + text.length - right.length;
    return [{ title: say('Write {0}', own), edits: [edit(source, at, at + 3, own)], safe: true }];
  }
  return renameCloser(fault, fault.opened ?? '', false, source);
}

function renameCloser({ action }: ShortcodeFault, name: string, safe: boolean, source: SourceText): readonly Fix[] {
  const text = source.text.slice(action.start, action.end);
  const [, head] = /^(\{\{[<%]\s*\/\s*)[^\s<>%{}/]/.exec(text) ?? [];
  if (head === undefined || name === '') return [];
  const start = action.start + head.length;
  const [old = ''] = /^[^\s<>%{}]+/.exec(source.text.slice(start, action.end)) ?? [];
  return [{ title: say('Close "{0}" here', name), edits: [edit(source, start, start + old.length, name)], safe }];
}

/** An opener without a closer: with one at the end of its paragraph, or with a slash, where it needs no content. */
function closeIt({ action, name }: ShortcodeFault, { recap: { source } }: ShortcodePage): readonly Fix[] {
  const written = name?.value ?? '';
  const text = source.text.slice(action.start, action.end);
  const [left, right] = [text.slice(0, 3), text.slice(-3)];
  const end = endOfParagraph(source, action.end);
  const before = lineOf(source, action.end) === lineOf(source, end) ? '' : lineEnd(source);
  const closer = {
    title: say('Close it at the end of its paragraph'),
    edits: [edit(source, end, end, `${before}${left} /${written} ${right}`)],
    safe: false,
  };
  const atSlash = action.end - 3;
  const blank = /\s/.test(source.text[atSlash - 1] ?? '') ? '' : ' ';
  const slash = {
    title: say('End it with a slash'),
    edits: [edit(source, atSlash, atSlash, `${blank}/`)],
    safe: false,
  };
  const needsNothing = argumentText(action, 'text') !== '' && written.toLowerCase() === 'qr';
  return needsNothing ? [slash, closer] : [closer, slash];
}

/** The end of the last line before a blank one. */
function endOfParagraph(source: SourceText, from: number): number {
  let line = lineOf(source, from);
  while (line + 1 < lineCount(source) && !isBlankLine(source, line + 1)) line++;
  return Math.max(from, source.lineStarts[line]! + lineAt(source, line).length);
}

function edit(source: SourceText, start: number, end: number, newText: string): TextEdit {
  return { range: rangeOf(source, start, end), newText };
}
