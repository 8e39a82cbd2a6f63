import { say } from '../problem.js';
import type { AnyPart } from '../recap/parts.js';
import type { Recap } from '../recap/recap.js';
import { readOtherwise, refuse, type EditResult } from './editResult.js';
import { siblingsOf } from './landing.js';
import { isShape, placeOf, shapeOf } from './outlineShape.js';
import { headingsWithin, relevelEdits } from './relevel.js';
import { keepsDefinitions, readEdited } from './tryEdits.js';

/** Puts a part with all its headings one level higher: a talk that is the last of its day leaves it. */
export function promote(recap: Recap, part: AnyPart): EditResult {
  return changeLevel(recap, part, -1);
}

/** Puts a part with all its headings one level deeper: below the part above it. */
export function demote(recap: Recap, part: AnyPart): EditResult {
  return changeLevel(recap, part, 1);
}

function changeLevel(recap: Recap, part: AnyPart, levels: -1 | 1): EditResult {
  if (part.kind === 'talk' && part.form === 'list')
    return refuse(say('"{0}" is an item of a list: it has no level of its own.', part.title));
  const all = headingsWithin(recap, part).map(({ level }) => level);
  if (levels < 0 && Math.min(...all) === 1) return refuse(say('"{0}" is on the highest level already.', part.title));
  if (levels > 0 && Math.max(...all) === 6)
    return refuse(say('"{0}" cannot go deeper: Markdown has six levels, and it reaches down to the last.', part.title));
  const edits = relevelEdits(recap, part, levels);
  const after = edits && readEdited(recap, edits);
  if (!edits || !after || !keepsDefinitions(recap, after)) return refuse(readOtherwise);
  if (!isAsMeant(recap, after, part, levels)) {
    const isLast = siblingsOf(recap, part).at(-1) === part;
    return refuse(
      levels < 0 && !isLast
        ? say('What stands behind "{0}" would become a part of it: move it behind that first.', part.title)
        : readOtherwise,
    );
  }
  return { kind: 'edit', edits, selection: { start: part.range.start, end: part.range.start } };
}

/** Whether the part alone has changed its level and its place in the outline; what is in it may be something else there. */
function isAsMeant(recap: Recap, after: Recap, part: AnyPart, levels: number): boolean {
  const { index: first, count } = placeOf(recap, part);
  const asked = shapeOf(recap).map((node, index) => {
    if (index < first || index >= first + count) return node;
    return {
      text: node.text,
      level: node.level + levels,
      kind: undefined,
      parent: index === first ? undefined : node.parent,
    };
  });
  return isShape(shapeOf(after), asked);
}
