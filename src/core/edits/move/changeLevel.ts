import { say, type Message } from '../../problem.js';
import { partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import type { TextEdit } from '../../text.js';
import { readOtherwise, refuse, type EditResult } from '../verification/editResult.js';
import { outermost, siblingsOf } from './dropPosition.js';
import { isShape, shapeOf } from '../verification/outlineShape.js';
import { headingsWithin, relevelEdits } from './relevel.js';
import { keepsOthers, readEdited } from '../verification/tryEdits.js';

/** Puts parts with all their headings one level higher: a talk that is the last of its day leaves it. */
export function promote(recap: Recap, selected: readonly AnyPart[]): EditResult {
  return changeLevel(recap, selected, -1);
}

/** Puts parts with all their headings one level deeper: below the part above them. */
export function demote(recap: Recap, selected: readonly AnyPart[]): EditResult {
  return changeLevel(recap, selected, 1);
}

function changeLevel(recap: Recap, selected: readonly AnyPart[], levels: -1 | 1): EditResult {
  const parts = outermost(recap, selected);
  const edits: TextEdit[] = [];
  for (const part of parts) {
    if (part.kind === 'day' && part.form === 'line')
      return refuse(say('"{0}" is not a heading and has no heading level.', part.title));
    if (part.kind === 'talk' && part.form !== 'heading') return refuse(hasNoLevel(part));
    const all = headingsWithin(recap, part).map(({ level }) => level);
    if (levels < 0 && Math.min(...all) === 1) return refuse(say('"{0}" is already at the highest level.', part.title));
    if (levels > 0 && Math.max(...all) === 6)
      return refuse(
        say('"{0}" cannot be demoted: it already contains headings at level 6, the lowest in Markdown.', part.title),
      );
    const own = relevelEdits(recap, part, levels);
    if (!own) return refuse(readOtherwise);
    edits.push(...own);
  }
  const [first] = parts;
  if (!first) return refuse(say('There is nothing to move.'));
  const after = readEdited(recap, edits);
  if (!isAsMeant(recap, after, parts, levels)) {
    const followed = parts.find((part) => {
      const siblings = siblingsOf(recap, part);
      const next = siblings[siblings.indexOf(part) + 1];
      return next !== undefined && !parts.includes(next);
    });
    return refuse(
      levels < 0 && followed
        ? say('The text after "{0}" would become part of it. Move "{0}" after that text first.', followed.title)
        : readOtherwise,
    );
  }
  if (!keepsOthers(recap, after, {})) return refuse(readOtherwise);
  return { kind: 'edit', edits, selection: { start: first.range.start, end: first.range.start }, after };
}

function hasNoLevel({ form, title }: Talk): Message {
  if (form === 'list') return say('"{0}" is a list item and has no heading level.', title);
  return form === 'table'
    ? say('"{0}" is a table row and has no heading level.', title)
    : say('"{0}" is a line of its own and has no heading level.', title);
}

/** Whether the parts alone have changed their level and place in the outline; what is in them may be something else there. */
function isAsMeant(recap: Recap, after: Recap, parts: readonly AnyPart[], levels: number): boolean {
  const all = partsWithin(recap);
  const inside = new Set(parts.flatMap((part) => [part, ...partsWithin(part)]));
  const asked = shapeOf(recap).map((node, index) => {
    const part = all[index]!;
    if (!inside.has(part)) return node;
    const isRoot = parts.includes(part);
    return { text: node.text, level: node.level + levels, kind: undefined, parent: isRoot ? undefined : node.parent };
  });
  return isShape(shapeOf(after), asked);
}
