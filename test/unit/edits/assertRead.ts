import assert from 'node:assert/strict';
import { toOutlineJson } from '../../../src/core/recap/queries/outline/outlineJson.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import type { Recap } from '../../../src/core/recap/model/recap.js';

let count = 0;

/**
 * Fails unless a recap is that of a text. That reading a text with what is known of a former one makes no difference has tests
 * of its own, so only every tenth is read once more: most of the time of these tests goes into reading.
 */
export function assertRead(recap: Recap, text: string): void {
  assert.equal(recap.source.text, text);
  if (count++ % 10 > 0) return;
  const fresh = parseRecap(text, recap.options);
  assert.deepEqual(recap.source.lineStarts, fresh.source.lineStarts);
  assert.equal(JSON.stringify(toOutlineJson(recap)), JSON.stringify(toOutlineJson(fresh)));
}
