import assert from 'node:assert/strict';
import {
  dropPositionAbove,
  dropPositionBelow,
  dropPositionOn,
  type DropPosition,
} from '../../../src/core/edits/move/dropPosition.js';
import { moveParts } from '../../../src/core/edits/move/moveParts.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { partsWithin, type AnyPart } from '../../../src/core/recap/model/parts.js';
import type { ReadingOptions, Recap } from '../../../src/core/recap/model/recap.js';
import { applyEdits, lineAt } from '../../../src/core/text.js';

/** The part with a title. */
export function find(recap: Recap, title: string): AnyPart {
  const part = partsWithin(recap).find((each) => each.title === title);
  assert.ok(part, `no ${title}`);
  return part;
}

/** What a move may change of a heading, an item or a line. */
const marks = /#|^ *(?:\d+)?|(?: +|\\)$/g;

/** The text after a move, or why there is none; the cursor must stand at the heading that was moved first. */
export function move(
  text: string,
  titles: readonly string[],
  position: (recap: Recap, part: AnyPart) => DropPosition | undefined,
  options: ReadingOptions = {},
): string {
  const recap = parseRecap(text, options);
  const parts = titles.map((title) => find(recap, title));
  const to = position(recap, parts[0]!);
  assert.ok(to);
  const result = moveParts(recap, parts, to);
  if (result.kind === 'refusal') return formatMessage(result.reason);
  const after = parseRecap(applyEdits(recap.source, result.edits), options);
  const [first] = partsWithin(recap).filter((part) => parts.includes(part));
  const heading = lineAt(recap.source, first!.range.start.line).replace(marks, '');
  assert.equal(lineAt(after.source, result.selection.start.line).replace(marks, ''), heading);
  return after.source.text;
}

/** The text after parts were dropped on another one, or on the event. */
export function drop(
  text: string,
  titles: string | readonly string[],
  on: string | undefined,
  options: ReadingOptions = {},
): string {
  const all = typeof titles === 'string' ? [titles] : titles;
  const position = (recap: Recap): DropPosition => {
    const parts = all.map((title) => find(recap, title));
    return dropPositionOn(recap, on === undefined ? 'event' : find(recap, on), parts);
  };
  return move(text, all, position, options);
}

export const up = (text: string, title: string): string => move(text, [title], dropPositionAbove);
export const down = (text: string, title: string): string => move(text, [title], dropPositionBelow);
