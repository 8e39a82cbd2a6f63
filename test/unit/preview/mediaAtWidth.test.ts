import assert from 'node:assert/strict';
import { mediaAtWidth } from '../../../src/core/preview/mediaAtWidth.js';

const [always, never] = ['(min-width: 0px)', '(max-width: 0px)'];

describe('media queries at a width', () => {
  const cases: readonly (readonly [query: string, at390: string, at1280: string])[] = [
    ['(max-width: 600px)', always, never],
    ['(min-width:600px)', never, always],
    ['(min-width: 390px)', always, always],
    ['(width: 390px)', always, never],
    ['screen and (max-width: 40em)', `screen and ${always}`, `screen and ${never}`],
    ['not all and (MIN-WIDTH: 62.5rem)', `not all and ${never}`, `not all and ${always}`],
    ['(max-device-width: 480px)', always, never],
    ['(min-width: 400px) and (max-width: 1300px)', `${never} and ${always}`, `${always} and ${always}`],
    ['(width <= 600px)', always, never],
    ['(600px < width)', never, always],
    ['(400px <= width < 1280px)', never, never],
    ['(1300px>width>=390px)', always, always],
    ['(prefers-color-scheme: dark)', '(prefers-color-scheme: dark)', '(prefers-color-scheme: dark)'],
    ['(min-width: calc(1px + 1em))', '(min-width: calc(1px + 1em))', '(min-width: calc(1px + 1em))'],
    ['(width)', '(width)', '(width)'],
    ['print', 'print', 'print'],
  ];
  for (const [query, at390, at1280] of cases)
    it(query, () => {
      assert.equal(mediaAtWidth(query, 390), at390);
      assert.equal(mediaAtWidth(query, 1280), at1280);
    });
});
