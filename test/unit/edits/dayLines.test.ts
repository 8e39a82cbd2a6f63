import assert from 'node:assert/strict';
import { insertDay, insertTalkOnNewDay, refusesDay } from '../../../src/core/edits/insert/day/insertDay.js';
import { insertTalk } from '../../../src/core/edits/insert/insertTalk.js';
import { demote } from '../../../src/core/edits/move/changeLevel.js';
import { deleteParts } from '../../../src/core/edits/move/deleteParts.js';
import { dropPositionBelow, dropPositionOn } from '../../../src/core/edits/move/dropPosition.js';
import { moveParts } from '../../../src/core/edits/move/moveParts.js';
import { renamePart } from '../../../src/core/edits/rename/renamePart.js';
import { renumberDays } from '../../../src/core/edits/rename/renumberDays.js';
import type { EditResult } from '../../../src/core/edits/verification/editResult.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { daysOf, talksOf, type Recap } from '../../../src/core/recap/model/recap.js';
import { applyEdits, type TextEdit } from '../../../src/core/text.js';

const gulls = '- [Gulls in the harbour](https://example.org/1) by Ada Ek\n';
const tides = '- [Tides for everyone](https://example.org/2) by Bo Lindqvist\n';
const ropes = '- [Ropes and knots](https://example.org/3) by Cy Dahl\n';
const top = 'A conference on boats.\n\n';
const bold = `${top}**Day 1**\n\n${gulls}${tides}\n**Day 2**\n\n${ropes}\n## Conclusion\n\nBye.\n`;
const folded = `${top}<details>\n<summary>Day 1</summary>\n\n${gulls}${tides}\n</details>\n\n<details>\n<summary>Day 2</summary>\n\n${ropes}\n</details>\n`;
const tables = `${top}| Day 1 | |\n|:--|---|\n| Ada Ek | Gulls in the harbour |\n| Bo Li | Tides |\n\n| Day 2 | |\n|:--|---|\n| Cy Dahl | Ropes and knots |\n`;
const asked = { talk: { title: 'Foam at sea', url: 'https://example.org/9', speakers: ['Ada Ek'], tags: [] } };

function edited({ source }: Recap, result: { readonly edits: readonly TextEdit[] } | undefined): string | undefined {
  return result && applyEdits(source, result.edits);
}

/** The text after an edit, or why there is none. */
function made(recap: Recap, result: EditResult): string | undefined {
  return result.kind === 'refusal' ? result.reason.template : edited(recap, result);
}

/** The days of a text, each with its talks. */
function daysIn(text: string | undefined): readonly string[] {
  return daysOf(parseRecap(text ?? '')).map((day) => {
    return [day.title, ...talksOf(day).map(({ title }) => title.split(' ')[0])].join(' ');
  });
}

describe('edits of days that are lines', () => {
  const forms: readonly (readonly [string, string, string])[] = [
    ['in bold', bold, `${ropes}\n**Day 3**\n\n\n\n## Conclusion`],
    ['in HTML', bold.replace(/\*\*(.*)\*\*/g, '<h2>$1</h2>'), `${ropes}\n<h2>Day 3</h2>\n\n\n\n## Conclusion`],
    ['alone', bold.replace(/\*\*(.*)\*\*/g, 'Timetable $1'), `${ropes}\nTimetable Day 3\n\n\n\n## Conclusion`],
    ['in tables', tables, '| Cy Dahl | Ropes and knots |\n\n| Day 3 | |\n|:--|---|\n'],
  ];
  for (const [form, text, expected] of forms)
    it(`insert the next one ${form}`, () => {
      const recap = parseRecap(text);
      const after = edited(recap, insertDay(recap));
      assert.ok(after?.includes(expected), after);
      assert.deepEqual(daysIn(after).slice(0, 2), daysIn(text));
      assert.match(daysIn(after)[2]!, /^(?:Timetable )?Day 3$/);
    });

  it('insert talks as the other days have them', () => {
    const recap = parseRecap(bold);
    const [, day] = daysOf(recap);
    const after = edited(recap, insertTalk(recap, asked, day, day!.headingRange.start));
    assert.deepEqual(daysIn(after), ['Day 1 Gulls Tides', 'Day 2 Ropes Foam']);
    const later = edited(recap, insertTalkOnNewDay(recap, asked));
    assert.ok(
      later?.includes('**Day 3**\n\n- [Foam at sea](https://example.org/9) by Ada Ek\n  \n\n## Conclusion'),
      later,
    );
  });

  it('refuse to insert a folded day', () => {
    const recap = parseRecap(folded);
    assert.deepEqual(daysIn(folded), ['Day 1 Gulls Tides', 'Day 2 Ropes']);
    assert.equal(insertDay(recap), undefined);
    assert.match(refusesDay(recap)!.template, /folded/);
    assert.equal(refusesDay(parseRecap(bold)), undefined);
  });

  it('rename them, as long as they name days', () => {
    for (const text of [bold, tables]) {
      const recap = parseRecap(text);
      const [day] = daysOf(recap);
      assert.equal(made(recap, renamePart(recap, day!, 'Friday')), text.replace('Day 1', 'Friday'));
      assert.match(made(recap, renamePart(recap, day!, 'Fish'))!, /would not be read as the name of a day/);
    }
    const recap = parseRecap(folded);
    assert.match(made(recap, renamePart(recap, daysOf(recap)[0]!, 'Friday'))!, /cannot be separated/);
  });

  it('move and delete them with their talks', () => {
    const recap = parseRecap(bold);
    const [day, other] = daysOf(recap);
    const moved = made(recap, moveParts(recap, [day!], dropPositionBelow(recap, day!)!));
    assert.deepEqual(daysIn(moved), ['Day 2 Ropes', 'Day 1 Gulls Tides']);
    const turned = parseRecap(moved!);
    assert.deepEqual(daysIn(made(turned, renumberDays(turned))), ['Day 1 Ropes', 'Day 2 Gulls Tides']);
    const deleted = made(recap, deleteParts(recap, [other!]));
    assert.equal(deleted, `${top}**Day 1**\n\n${gulls}${tides}\n## Conclusion\n\nBye.\n`);
  });

  it('move talks between them', () => {
    const recap = parseRecap(bold);
    const [day, other] = daysOf(recap);
    const talk = talksOf(day!)[0]!;
    const after = made(recap, moveParts(recap, [talk], dropPositionOn(recap, other!, [talk])));
    assert.deepEqual(daysIn(after), ['Day 1 Tides', 'Day 2 Gulls Ropes']);
  });

  it('keep folded elements whole', () => {
    const recap = parseRecap(folded);
    const [day] = daysOf(recap);
    assert.match(made(recap, moveParts(recap, [day!], dropPositionBelow(recap, day!)!))!, /would split the element/);
    assert.match(made(recap, deleteParts(recap, [day!]))!, /would split the element/);
  });

  it('give them no level', () => {
    const recap = parseRecap(bold);
    assert.match(made(recap, demote(recap, [daysOf(recap)[0]!]))!, /has no heading level/);
  });
});
