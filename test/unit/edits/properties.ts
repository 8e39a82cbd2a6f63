import { sectionHeadings } from '../../../src/core/post/queries/postParts.js';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { demote, promote } from '../../../src/core/edits/move/changeLevel.js';
import { deleteParts } from '../../../src/core/edits/move/deleteParts.js';
import { duplicateAsStub } from '../../../src/core/edits/move/duplicateAsStub.js';
import type { EditResult } from '../../../src/core/edits/verification/editResult.js';
import { dropPositionAbove, dropPositionBelow, dropPositionOn } from '../../../src/core/edits/move/dropPosition.js';
import { moveParts } from '../../../src/core/edits/move/moveParts.js';
import { renamePart } from '../../../src/core/edits/rename/renamePart.js';
import { renameTag, tagPlaces } from '../../../src/core/edits/rename/renameTag.js';
import { renumberDays } from '../../../src/core/edits/rename/renumberDays.js';
import { sortTalks } from '../../../src/core/edits/move/sortTalks.js';
import { titleRange } from '../../../src/core/edits/rename/titleSpan.js';
import { isListed, partsWithin, type AnyPart } from '../../../src/core/recap/model/parts.js';
import { daysOf, type Recap } from '../../../src/core/recap/model/recap.js';
import { talkTime } from '../../../src/core/recap/queries/talkTime.js';

import { applyEdits, lineCount } from '../../../src/core/text.js';
import { assertRead } from './assertRead.js';
import { assertSamePage, ids } from './publishedText.js';
import { isDelimiter, isWritten, sameLines } from './sameLines.js';
import { renamedTags, tagLists } from './tagLists.js';
import {
  hasLevels,
  kindsOf,
  linesOf,
  listWith,
  moveTrees,
  pick,
  textOf,
  textsOf,
  treeOf,
  undone,
  withoutNumber,
  withoutPlace,
} from './outlineTree.js';

/** What one case did: told by the runs that count. */
export type Outcome = 'edited' | 'same' | 'refused' | 'nothing to do';

/** A kind of edit: what it must hold for a post, whatever the numbers choose in it. */
export interface Kind {
  readonly name: string;
  readonly check: (recap: Recap, chance: readonly number[]) => Outcome;
}

export const chances = fc.array(fc.nat(10_000), { minLength: 4, maxLength: 4 });

/** The text after an edit, as a recap; `undefined` where nothing was changed. Whatever it is, it can be undone. */
function made(recap: Recap, result: EditResult): Recap | undefined {
  if (result.kind === 'refusal') {
    assert.ok(result.reason.template.length > 10);
    return undefined;
  }
  const { text } = recap.source;
  const { after } = result;
  assertRead(after, applyEdits(recap.source, result.edits));
  assert.equal(undone(text, result.edits), text);
  const { start, end } = result.selection;
  assert.ok(start.line <= end.line && end.line < lineCount(after.source));
  return result.edits.length === 0 ? undefined : after;
}

function outcomeOf(result: EditResult): Outcome {
  if (result.kind === 'refusal') return 'refused';
  return result.edits.length === 0 ? 'same' : 'edited';
}

function checkMove(recap: Recap, selected: readonly AnyPart[], position: ReturnType<typeof dropPositionOn>): Outcome {
  const result = moveParts(recap, selected, position);
  const after = made(recap, result);
  const { roots, byPart } = treeOf(recap);
  if (after) {
    const below = new Set(selected.flatMap(partsWithin));
    const moved = partsWithin(recap).filter((part) => selected.includes(part) && !below.has(part));
    const list = position.holder ? byPart.get(position.holder)!.children : roots;
    moveTrees(
      roots,
      moved.map((part) => byPart.get(part)!),
      list,
      position.before && byPart.get(position.before),
    );
    const now = treeOf(after).roots;
    assert.deepEqual(textsOf(now), textsOf(roots));
    if (hasLevels(recap, after)) sameLines(recap, after);
    assertSamePage(recap, after);
    if (result.kind === 'edit') {
      const first = partsWithin(after).find(({ range }) => range.start.line === result.selection.start.line);
      const heading = first && treeOf(after).byPart.get(first);
      assert.equal(heading && textOf(heading), textOf(byPart.get(moved[0]!)!));
    }
  }
  return outcomeOf(result);
}

export const kinds: readonly Kind[] = [
  {
    name: 'move up or down',
    check: (recap, [which = 0, way = 0]) => {
      const part = pick(partsWithin(recap), which);
      const position = part && (way % 2 === 0 ? dropPositionAbove(recap, part) : dropPositionBelow(recap, part));
      return position ? checkMove(recap, [part], position) : 'nothing to do';
    },
  },
  {
    name: 'drop on a row',
    check: (recap, [one = 0, other = 0, third = 0, target = 0]) => {
      const all = partsWithin(recap);
      const selected = [pick(all, one)!, ...(third % 2 === 0 ? [] : [pick(all, other)!, pick(all, third)!])];
      const on = pick([...all, 'event' as const], target)!;
      return all.length > 0 ? checkMove(recap, selected, dropPositionOn(recap, on, selected)) : 'nothing to do';
    },
  },
  {
    name: 'promote or demote',
    check: (recap, [which = 0, way = 0]) => {
      const part = pick(partsWithin(recap), which);
      if (!part) return 'nothing to do';
      const levels = way % 2 === 0 ? 1 : -1;
      const result = levels > 0 ? demote(recap, [part]) : promote(recap, [part]);
      const after = made(recap, result);
      if (after) {
        const isWithin = (line: number): boolean => line >= part.range.start.line && line <= part.range.end.line;
        assert.deepEqual(
          sectionHeadings(after.post).map(({ level, text }) => [level, text]),
          sectionHeadings(recap.post).map(({ level, text, line }) => [level + (isWithin(line) ? levels : 0), text]),
        );
        assertSamePage(recap, after);
        const back = (levels > 0 ? promote : demote)(after, [partsWithin(after)[partsWithin(recap).indexOf(part)]!]);
        if (back.kind === 'edit' && !/^ {0,3}[=-]+[ \t]*$/m.test(recap.source.text))
          assert.equal(applyEdits(after.source, back.edits), recap.source.text);
      }
      return outcomeOf(result);
    },
  },
  {
    name: 'delete',
    check: (recap, [one = 0, other = 0, several = 0]) => {
      const all = partsWithin(recap);
      const selected = all.length === 0 ? [] : [pick(all, one)!, ...(several % 3 === 0 ? [pick(all, other)!] : [])];
      if (selected.length === 0) return 'nothing to do';
      const result = deleteParts(recap, selected);
      const after = made(recap, result);
      if (after) {
        const isGone = (line: number): boolean =>
          selected.some(({ range }) => line >= range.start.line && line <= range.end.line);
        assert.deepEqual(
          sectionHeadings(after.post).map(({ level, text }) => [level, text]),
          sectionHeadings(recap.post)
            .filter(({ line }) => !isGone(line))
            .map(({ level, text }) => [level, text]),
        );
        const isKept = (line: string): boolean => isWritten(line) && !isDelimiter(line);
        const kept = linesOf(after.source.text).filter(isKept).map(withoutPlace);
        const lines = recap.source.text
          .split(/\r\n|\n|\r/)
          .filter((line, index) => !isGone(index) && isKept(line))
          .map((line) => withoutPlace(withoutNumber(line)));
        assert.deepEqual(kept.sort(), lines.sort());
      }
      return outcomeOf(result);
    },
  },
  {
    name: 'duplicate as stub',
    check: (recap, [which = 0]) => {
      const part = pick(partsWithin(recap), which);
      if (!part) return 'nothing to do';
      const result = duplicateAsStub(recap, part);
      const after = made(recap, result);
      if (after) {
        const { roots, byPart } = treeOf(recap);
        const tree = byPart.get(part)!;
        const list = listWith(roots, tree);
        list.splice(list.indexOf(tree) + 1, 0, { ...tree, children: [] });
        assert.deepEqual(textsOf(treeOf(after).roots), textsOf(roots));
      }
      return outcomeOf(result);
    },
  },
  {
    name: 'rename',
    check: (recap, [which = 0, how = 0]) => {
      const index = which % Math.max(1, partsWithin(recap).length);
      const part = partsWithin(recap)[index];
      if (!part) return 'nothing to do';
      const title = pick(['New', 'New [one', 'Of *stars* & `code`', 'By the sea', 'Day 9', '新 😀', 'a # b #'], how)!;
      const result = renamePart(recap, part, title, ids);
      const after = made(recap, result);
      if (after) {
        const renamed = partsWithin(after)[index]!;
        const stay = (each: AnyPart): boolean => part.kind === 'talk' || !isListed(each);
        assert.equal(partsWithin(after).filter(stay).length, partsWithin(recap).filter(stay).length);
        if (part.kind === 'talk' && renamed.kind === 'talk') {
          assert.ok([title, 'Of stars & code'].includes(renamed.title), renamed.title);
          assert.deepEqual([renamed.url, renamed.speakers, renamed.form], [part.url, part.speakers, part.form]);
        } else assert.notEqual(part.kind, 'talk');
        const { start, end } = titleRange(recap, part)!;
        assert.equal(lineCount(after.source), lineCount(recap.source) - (end.line - start.line));
      }
      return outcomeOf(result);
    },
  },
  {
    name: 'rename a tag',
    check: (recap, [which = 0, how = 0]) => {
      const place = pick(tagPlaces(recap), which);
      if (!place) return 'nothing to do';
      const to = pick(['Ocean', 'C#', 'a: b', '#x', '海', "it's", '_y_', 'true', '12', 'sea', 'Live Demo'], how)!;
      const result = renameTag(recap, place.tag, to);
      const after = made(recap, result);
      if (after) {
        assert.deepEqual(
          tagLists(after),
          tagLists(recap).map((list) => renamedTags(list, place.tag.toLowerCase(), to.replace(/^#/, ''))),
        );
        assert.deepEqual(textsOf(treeOf(after).roots), textsOf(treeOf(recap).roots));
      }
      return outcomeOf(result);
    },
  },
  {
    name: 'sort talks',
    check: (recap, [which = 0]) => {
      const day = pick(daysOf(recap), which);
      if (!day) return 'nothing to do';
      const result = sortTalks(recap, day);
      const after = made(recap, result);
      if (after) {
        sameLines(recap, after);
        assertSamePage(recap, after);
        const sorted = daysOf(after)[daysOf(recap).indexOf(day)]!;
        const times = sorted.parts.flatMap((part) => talkTime(after.source, part) ?? []);
        assert.deepEqual(
          times,
          [...times].sort((a, b) => a - b),
        );
        assert.equal(sorted.parts.length, day.parts.length);
      }
      return outcomeOf(result);
    },
  },
  {
    name: 'renumber days',
    check: (recap) => {
      const result = renumberDays(recap);
      const after = made(recap, result);
      if (after) {
        const numbers = daysOf(after).flatMap(({ title }) => /^Day (\d+)/.exec(title)?.[1] ?? []);
        assert.deepEqual(
          numbers.map(Number),
          numbers.map((_, index) => Number(numbers[0]) + index),
        );
        assert.deepEqual(kindsOf(treeOf(after).roots), kindsOf(treeOf(recap).roots));
      }
      return outcomeOf(result);
    },
  },
];
