import { say } from '../../problem.js';
import { addMark, columnOf, isGap, note, pass, passMark, type YamlScan } from './yamlScan.js';

const dashMessage = say('A value in brackets cannot begin with {0}. Enclose it in quotation marks.', '-');

/** Takes the dash before an item of a list. */
export function takeDash(scan: YamlScan): void {
  const { at, flow } = scan;
  scan.delimiter = columnOf(scan, at);
  if (flow.length > 0) takeFlowDash(scan);
  else passMark(scan, at + 1);
}

/** In brackets, Hugo's library reads a list after a dash, too; ours reads one in brackets of its own. */
function takeFlowDash(scan: YamlScan): void {
  const { at, flow, mark, delimiter: column } = scan;
  if (mark === undefined || mark === ']' || mark === '}') {
    while (flow.at(-1)?.mark === '-' && flow.at(-1)!.column !== column) closeList(scan);
    if (flow.at(-1)?.mark !== '-') note(scan, say('A comma is missing here.'), at);
    pass(scan, at + 1, ',');
  } else {
    const open = flow.at(-1)!.mark;
    const isKey = open === '{' && mark !== ':';
    if (isKey || (mark === ':' && open !== '{')) note(scan, dashMessage, at);
    flow.push({ mark: '-', offset: at, column });
    pass(scan, at + 1, '[');
  }
  scan.mark = '-';
  scan.last = undefined;
}

/** Ends the lists in brackets that have only dashes. */
export function closeLists(scan: YamlScan): void {
  while (scan.flow.at(-1)?.mark === '-') closeList(scan);
}

function closeList(scan: YamlScan): void {
  if (scan.mark === '-') takeNothing(scan);
  scan.flow.pop();
  addMark(scan, ']');
}

/** After a dash, nothing is an item only if the next line begins before the dash. */
function takeNothing(scan: YamlScan): void {
  if (columnOf(scan, scan.at) < scan.flow.at(-1)!.column) addMark(scan, 'x');
  else note(scan, dashMessage, scan.at);
}

/**
 * The value of a dash can be on the next line in the same column; our library needs it further to the right, with what
 * belongs to it.
 */
function shiftLine(scan: YamlScan): void {
  const { text, at, shifts, mark, delimiter } = scan;
  const column = columnOf(scan, at);
  while (shifts.length > 0 && isEnded(shifts.at(-1)!, column)) shifts.pop();
  const isDash = text[at] === '-' && isGap(text, at + 1);
  if (mark === '-' && column === delimiter && !isDash) shifts.push({ column, isMap: false });
  shifts.forEach(() => {
    addMark(scan, ' ');
  });
}

/** Prepares the first token of a line. */
export function startLine(scan: YamlScan): void {
  const { text, at, flow, mark } = scan;
  const list = flow.at(-1);
  if (!list) shiftLine(scan);
  else if (mark === '-' && list.column > columnOf(scan, at) && !/[,\]}]/.test(text[at]!)) note(scan, dashMessage, at);
}

function isEnded(shift: YamlScan['shifts'][number], column: number): boolean {
  return column < shift.column || (column === shift.column && !shift.isMap);
}
