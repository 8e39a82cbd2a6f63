import assert from 'node:assert/strict';
import { embeddedShortcode, embeddedShortcodes } from '../../../src/core/shortcodes/catalogue.js';
import { published, stoodIn } from '../../../src/core/render/shortcodes/table.js';

describe('embeddedShortcodes', () => {
  it('has each name once, in lower case', () => {
    const names = embeddedShortcodes.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.equal(name, name.toLowerCase());
  });

  it('matches what the preview can render', () => {
    const shown = [...published.keys(), ...stoodIn.keys()].sort();
    assert.deepEqual(shown, embeddedShortcodes.map(({ name }) => name).sort());
  });

  it('names a replacement for everything that was removed', () => {
    for (const { removed, deprecated, instead } of embeddedShortcodes)
      assert.equal(instead !== undefined, (removed ?? deprecated) !== undefined);
  });

  it('finds names case-insensitively', () => {
    assert.equal(embeddedShortcode('YouTube')?.name, 'youtube');
    assert.equal(embeddedShortcode('toString'), undefined);
  });
});
