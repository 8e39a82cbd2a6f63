import assert from 'node:assert/strict';
import { onDemand } from '../../src/core/onDemand.js';

describe('onDemand', () => {
  it('makes a value when it is asked for, and once', () => {
    let made = 0;
    const value = onDemand(() => ({ number: ++made }));
    assert.equal(made, 0);
    assert.equal(value(), value());
    assert.equal(made, 1);
  });
});
