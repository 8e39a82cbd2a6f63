import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/problem.js';
import { explainShortcode } from '../../../src/core/shortcodes/assist/explainShortcode.js';
import { embeddedShortcode } from '../../../src/core/shortcodes/catalogue.js';

describe('explainShortcode', () => {
  it('says where the shortcode of a site is last, as a path has no full stop', () => {
    const own = { name: 'speaker', path: 'layouts/_shortcodes/speaker.html', parameters: [], inner: false };
    const { notes } = explainShortcode({ ...own, documentation: '' });
    assert.equal(
      notes.map((note) => formatMessage(note)).join(' '),
      'Takes no content and must not be closed. Template: layouts/_shortcodes/speaker.html',
    );
  });

  it('says first whether Hugo includes it', () => {
    const { notes } = explainShortcode(embeddedShortcode('figure')!);
    assert.equal(notes.map((note) => formatMessage(note))[0], 'Included in Hugo.');
  });
});
