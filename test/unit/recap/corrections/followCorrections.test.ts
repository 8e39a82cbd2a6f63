import { strict as assert } from 'node:assert';
import {
  correctionsAfter,
  followCorrections,
  followedCorrections,
  placeCorrections,
} from '../../../../src/core/recap/corrections/followCorrections.js';
import { inTurn, placeAfter, writtenLines } from '../../../../src/core/recap/corrections/textChange.js';
import { correctionAt } from '../../../../src/core/recap/corrections/placeCorrections.js';
import { partsWithin } from '../../../../src/core/recap/model/parts.js';
import { talksOf, type Correction, type Recap } from '../../../../src/core/recap/model/recap.js';
import { renamePart } from '../../../../src/core/edits/rename/renamePart.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { applyEdits, rangeOf, type TextEdit } from '../../../../src/core/text.js';

const post = [
  '---',
  'title: HarbourConf 2031',
  '---',
  '## Day 1',
  '### [Terns](https://e.org/t) by Ada Ek',
  'Notes on terns.',
  '',
  '### Tea on the pier',
  'We had tea.',
  '',
  '### [Waves](https://e.org/w) by Bo Li',
  'Notes on waves.',
  '',
].join('\n');

/** A text as it is edited, with its author's corrections. */
class Edited {
  recap: Recap;
  private followed;

  constructor(text: string, corrections: readonly Correction[]) {
    this.recap = parseRecap(text, { corrections });
    this.followed = placeCorrections(this.recap);
  }

  /** Replaces a text, the first one of its kind. */
  replace(from: string, to: string): this {
    const start = this.recap.source.text.indexOf(from);
    assert.ok(start >= 0, from);
    return this.edit([{ range: rangeOf(this.recap.source, start, start + from.length), newText: to }]);
  }

  edit(edits: readonly TextEdit[]): this {
    const after = parseRecap(applyEdits(this.recap.source, edits), this.recap.options, this.recap);
    this.followed = followCorrections(this.followed, inTurn(edits), after);
    const corrections = followedCorrections(this.followed, after);
    this.recap = parseRecap(after.source.text, { corrections }, after);
    return this;
  }

  get corrections(): readonly Correction[] {
    return this.recap.options.corrections ?? [];
  }

  get talks(): readonly string[] {
    return talksOf(this.recap).map(({ title }) => title);
  }
}

/** The recap of a text in which a part with that title is marked. */
function marked(text: string, title: string, kind: Correction['kind'], which = 0): Edited {
  const recap = parseRecap(text);
  const part = partsWithin(recap).filter((each) => each.title === title)[which];
  assert.ok(part, title);
  return new Edited(text, [correctionAt(recap, part.headingRange.start.line, kind)!]);
}

describe('corrections after edits', () => {
  for (const [name, text] of [
    ['LF', post],
    ['CRLF', post.replace(/\n/g, '\r\n')],
  ] as const) {
    it(`stay with a heading that is retyped (${name})`, () => {
      const edited = marked(text, 'Tea on the pier', 'talk');
      assert.deepEqual(edited.talks, ['Terns', 'Tea on the pier', 'Waves']);
      edited.replace('Tea on the pier', 'C').replace('### C', '### Coffee break');
      assert.deepEqual(edited.talks, ['Terns', 'Coffee break', 'Waves']);
      edited.replace('### Coffee break', '### Tea on the pier');
      assert.deepEqual(edited.corrections, [{ title: 'Tea on the pier', occurrence: 0, kind: 'talk' }]);
    });
  }

  it('stay while the heading is not one, and when the text above grows', () => {
    const edited = marked(post, 'Terns', 'section');
    assert.ok(!edited.talks.includes('Terns'));
    edited.replace('### [Terns]', '[Terns]').replace('## Day 1', 'All of it.\n\n## Day 1');
    edited.replace('[Terns](https://e.org/t) by Ada Ek', '### [Gulls](https://e.org/g) by Ada Ek');
    assert.ok(!edited.talks.includes('Gulls'));
    assert.deepEqual(edited.corrections, [{ title: 'Gulls', occurrence: 0, kind: 'section' }]);
  });

  it('stay with a heading whose whole line is pasted over, but not with one that is replaced with its notes', () => {
    const edited = marked(post, 'Tea on the pier', 'talk');
    edited.replace('### Tea on the pier\n', '### Coffee\n');
    assert.deepEqual(edited.talks, ['Terns', 'Coffee', 'Waves']);
    edited.replace('### Coffee\nWe had tea.\n', '### Lunch\nWe ate.\n');
    assert.deepEqual(edited.talks, ['Terns', 'Waves']);
  });

  it('name the right one of several with the same title', () => {
    const twins = post.replace('[Waves](https://e.org/w)', '[Terns](https://e.org/w)');
    const edited = marked(twins, 'Terns', 'section', 1);
    assert.deepEqual(edited.corrections, [{ title: 'Terns', occurrence: 1, kind: 'section' }]);
    edited.replace('[Terns](https://e.org/t)', '[Gulls](https://e.org/t)');
    assert.ok(edited.talks.includes('Gulls') && !edited.talks.includes('Terns'));
    edited.replace('[Gulls]', '[Terns]');
    assert.deepEqual(edited.corrections, [{ title: 'Terns', occurrence: 1, kind: 'section' }]);
  });

  it('do not go to another one of the same title when theirs is deleted, and are back when it is', () => {
    const twins = post.replace('[Waves](https://e.org/w)', '[Terns](https://e.org/w)');
    const edited = marked(twins, 'Terns', 'section', 0);
    const lines = '### [Terns](https://e.org/t) by Ada Ek\nNotes on terns.\n\n';
    edited.replace(lines, '');
    assert.deepEqual(edited.talks, ['Terns']);
    assert.deepEqual(edited.corrections, []);
    edited.replace('### Tea', `${lines}### Tea`);
    assert.deepEqual(edited.corrections, [{ title: 'Terns', occurrence: 0, kind: 'section' }]);
  });

  it('go along with a heading that is moved', () => {
    const twins = post.replace('[Waves](https://e.org/w)', '[Terns](https://e.org/w)');
    const edited = marked(twins, 'Terns', 'section', 0);
    const { source } = edited.recap;
    const lines = '### [Terns](https://e.org/t) by Ada Ek\nNotes on terns.\n\n';
    const start = source.text.indexOf(lines);
    const end = source.text.length;
    edited.edit([
      { range: rangeOf(source, start, start + lines.length), newText: '' },
      { range: rangeOf(source, end, end), newText: `\n${lines}` },
    ]);
    assert.deepEqual(edited.corrections, [{ title: 'Terns', occurrence: 1, kind: 'section' }]);
  });

  it('stay with a list item, whatever it says', () => {
    const list = 'A conference.\n\n## Day 1\n\n- [A](https://a.org) - Ada Ek\n- [B](https://b.org) - Bo Li\n- Tea\n';
    const edited = marked(list, 'A', 'section');
    assert.deepEqual(edited.talks, ['B']);
    edited.replace('[A]', '[Gulls]').replace('## Day 1', 'Hello.\n\n## Day 1');
    assert.deepEqual(edited.talks, ['B']);
    assert.deepEqual(edited.corrections, [{ title: 'Gulls', occurrence: 0, kind: 'section', isListed: true }]);
    edited.replace('Hello.', 'Hello there.');
    assert.deepEqual(edited.talks, ['B']);
  });

  it('stay with a line that is not a day', () => {
    const lines =
      '# HarbourConf\n\n**Day 1**\n\n### [A](https://a.org) by Ada Ek\n\n**Day 2**\n\n### [B](https://b.org) by Bo Li\n';
    const edited = marked(lines, 'Day 2', 'section');
    const days = (): string[] =>
      partsWithin(edited.recap).flatMap(({ kind, title }) => (kind === 'day' ? [title] : []));
    const before = days();
    edited.replace('**Day 2**', '**Day 3**');
    assert.deepEqual(days(), before);
    assert.deepEqual(edited.corrections, [{ title: 'Day 3', occurrence: 0, kind: 'section' }]);
  });

  it('are the same list while notes are typed', () => {
    const text = post + Array.from({ length: 9 }, (_, number) => `Further notes, ${number}.\n`).join('');
    const recap = parseRecap(text, { corrections: [{ title: 'Terns', occurrence: 0, kind: 'section' }] });
    const placed = placeCorrections(recap);
    const isSame = (line: number, character: number): boolean => {
      const edit = { range: { start: { line, character }, end: { line, character } }, newText: 'x' };
      const after = parseRecap(applyEdits(recap.source, [edit]), recap.options, recap);
      return followCorrections(placed, [edit], after) === placed;
    };
    // In its own title, in another one, in its own notes; in those of others, and where a heading might begin.
    assert.deepEqual([isSame(4, 12), isSame(10, 12), isSame(5, 12)], [false, false, false]);
    assert.deepEqual([isSame(16, 12), isSame(16, 0)], [true, false]);
  });

  it('name the right one when another of the title is not a heading for a moment', () => {
    const twins = post.replace('[Waves](https://e.org/w)', '[Terns](https://e.org/w)');
    const edited = marked(twins, 'Terns', 'section', 1);
    edited.replace('### [Terns](https://e.org/t)', '[Terns](https://e.org/t)');
    assert.deepEqual(edited.corrections, [{ title: 'Terns', occurrence: 0, kind: 'section' }]);
    edited.replace('[Terns](https://e.org/t)', '### [Terns](https://e.org/t)');
    assert.deepEqual(edited.corrections, [{ title: 'Terns', occurrence: 1, kind: 'section' }]);
  });

  it('are kept in a rename, which is not refused because of them', () => {
    const { recap } = marked(post, 'Tea on the pier', 'talk');
    const part = partsWithin(recap).find(({ title }) => title === 'Tea on the pier');
    const result = renamePart(recap, part!, 'Coffee break');
    assert.equal(result.kind, 'edit');
    const after = parseRecap(applyEdits(recap.source, result.edits), recap.options, recap);
    assert.deepEqual(correctionsAfter(recap, result.edits, after), [
      { title: 'Coffee break', occurrence: 0, kind: 'talk' },
    ]);
  });

  it('are placed on lines by what the changes did to them', () => {
    const change = (from: readonly [number, number], to: readonly [number, number], newText: string): TextEdit => ({
      range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
      newText,
    });
    const at = (...changes: readonly TextEdit[]): number | undefined =>
      placeAfter({ line: 5, character: 0 }, changes)?.line;
    assert.equal(at(change([7, 0], [8, 0], '')), 5);
    assert.equal(at(change([2, 0], [4, 0], 'a\r\nb\r\nc\r\n')), 6);
    assert.equal(at(change([5, 0], [5, 0], 'a\n')), 6);
    assert.equal(at(change([5, 3], [5, 3], '\n')), 5);
    assert.equal(at(change([5, 0], [5, 9], 'a')), 5);
    assert.equal(at(change([5, 0], [6, 0], 'a\r\n')), 5);
    assert.equal(at(change([4, 3], [5, 0], '')), 4);
    assert.equal(at(change([5, 0], [6, 0], '')), undefined);
    assert.equal(at(change([4, 0], [6, 2], 'a\nb\nc')), undefined);
    assert.equal(at(change([1, 0], [1, 0], '\n'), change([6, 0], [6, 0], '\n')), 7);
    assert.deepEqual(
      writtenLines([change([9, 0], [9, 0], 'a\nb'), change([2, 0], [4, 0], ''), change([1, 0], [1, 0], '\n')]),
      [
        { first: 8, last: 9 },
        { first: 1, last: 2 },
      ],
    );
  });
});
