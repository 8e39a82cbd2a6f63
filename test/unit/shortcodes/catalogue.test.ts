import assert from 'node:assert/strict';
import { embeddedShortcode, embeddedShortcodes } from '../../../src/core/shortcodes/catalogue.js';
import { published, stoodIn } from '../../../src/core/render/shortcodes/table.js';

describe('embeddedShortcodes', () => {
  it('has each name once, in lower case', () => {
    const names = embeddedShortcodes.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.equal(name, name.toLowerCase());
  });

  it('is what the page can show', () => {
    const shown = [...published.keys(), ...stoodIn.keys()].sort();
    assert.deepEqual(shown, embeddedShortcodes.map(({ name }) => name).sort());
  });

  it('says what to write instead of what is gone', () => {
    for (const { removed, deprecated, instead } of embeddedShortcodes)
      assert.equal(instead !== undefined, (removed ?? deprecated) !== undefined);
  });

  it('knows names without regard to case', () => {
    assert.equal(embeddedShortcode('YouTube')?.name, 'youtube');
    assert.equal(embeddedShortcode('toString'), undefined);
  });
});
