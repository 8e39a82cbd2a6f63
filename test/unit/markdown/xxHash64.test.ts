import assert from 'node:assert/strict';
import { xxHash64 } from '../../../src/core/markdown/xxHash64.js';

describe('xxHash64', () => {
  it('returns the same as other implementations', () => {
    assert.equal(xxHash64(''), 'ef46db3751d8e999');
    assert.equal(xxHash64('a'), 'd24ec4f1a98c6e5b');
    assert.equal(xxHash64('abc'), '44bc2cf5ad770999');
    // From here on, prefixes of footnote ids from Hugo 0.169.
    assert.equal(xxHash64('/about'), 'a7284080f2a47419');
    assert.equal(xxHash64('/posts/my-ü'), 'b9d35df615f2e0c1');
    assert.equal(
      xxHash64('/posts/a-long-name-that-has-more-than-thirty-two-bytes-and-then-some-ünï'),
      '42568574bb9616d0',
    );
    assert.equal(xxHash64('/posts/what?-ünï-&-more!'), '4c447d12588f4747');
  });

  it('handles half a surrogate pair', () => {
    assert.equal(xxHash64('\ud800'), xxHash64('\ufffd'));
  });
});
