import assert from 'node:assert/strict';
import { isTimeOfDay, readTalkSlot } from '../../../../src/core/recap/evidence/talkSlot.js';

/** The time at one end of a line, and the text beside it. */
function slotOf(text: string): readonly [time: string, rest: string] | undefined {
  const slot = readTalkSlot({ text, links: [] });
  return slot && [slot.time, text.slice(slot.start, slot.end)];
}

describe('readTalkSlot', () => {
  it('reads a time at the end in brackets, or after a mark', () => {
    assert.deepEqual(slotOf('Lanterns (2 pm)'), ['2 pm', 'Lanterns']);
    assert.deepEqual(slotOf('Lanterns [at 10:00]'), ['10:00', 'Lanterns']);
    assert.deepEqual(slotOf('Lanterns | 10:00-10:45'), ['10:00-10:45', 'Lanterns']);
  });

  it('reads the part of the day before it in Chinese, Japanese and Korean', () => {
    assert.deepEqual(slotOf('午後1:30 結び目'), ['午後1:30', '結び目']);
    assert.deepEqual(slotOf('午前10時半〜 結び目'), ['午前10時半', '〜 結び目']);
    assert.deepEqual(slotOf('오후 2:00 매듭'), ['오후 2:00', '매듭']);
    assert.deepEqual(slotOf('下午两点 绳结'), ['下午两点', '绳结']);
    assert.deepEqual(slotOf('上午 9:30-10:00 绳结'), ['上午 9:30-10:00', '绳结']);
    assert.equal(slotOf('三点感想'), undefined);
    assert.equal(slotOf('上午场 绳结'), undefined);
  });

  it('reads no time with one bracket only', () => {
    assert.equal(slotOf('Lanterns (10:00'), undefined);
    assert.equal(slotOf('Lanterns | 10:00)'), undefined);
    assert.equal(slotOf('Lanterns, 10:00]'), undefined);
  });
});

describe('a time of day', () => {
  it('is a time alone, or a part of the day with one', () => {
    for (const text of [
      '2pm.',
      'Around 10:00',
      '14:00 – 15:30',
      'Morning. (10am?)',
      'Nachmittags (14:00)',
      'Après-midi (14h00)',
    ])
      assert.ok(isTimeOfDay(text), text);
  });

  it('is no title with a time', () => {
    for (const text of ['Knots (2pm)', '10:00 Knots', 'Morning Knots (10am)', '2', 'Evening', '24 hours'])
      assert.ok(!isTimeOfDay(text), text);
  });
});
