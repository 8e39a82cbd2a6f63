import assert from 'node:assert/strict';
import { readDate } from '../../../src/core/programme/draft/calendarDate.js';
import { sessionKind } from '../../../src/core/programme/draft/sessionKind.js';
import { readProgramme } from '../../../src/core/programme/readProgramme.js';

const read = (name: string, text: string) => readProgramme([{ name, bytes: new TextEncoder().encode(text) }]);

describe('files that hold no programme', () => {
  const settings = {
    'hugo.toml':
      'title = "Third Row"\ntimeZone = "Europe/Oslo"\n[module.hugoVersion]\nmin = "0.146.0"\n[[menu.main]]\nname = "Posts"\nweight = 1\n[[menu.main]]\nname = "About"\nweight = 2\n',
    '_config.yml': 'title: Third Row\nauthor:\n  name: Ada\nplugins:\n  - jekyll-feed\n',
    'package.json': '{"name":"a","contributes":{"views":{"explorer":[{"id":"a","name":"Gulls","when":"isOpen"}]}}}',
  };
  for (const [name, text] of Object.entries(settings))
    it(`${name} is refused without a question`, () => {
      const { format, programme, asks, notes } = read(name, text);
      assert.deepEqual([format, programme, asks], [undefined, undefined, undefined]);
      assert.match(notes[0]?.template ?? '', /^Nothing in "\{0\}" has a title/);
    });

  it('a list with times asks what its keys mean', () => {
    const { asks } = read('a.json', '[{"x":"Knots","y":"9:00"},{"x":"Ropes","y":"10:00"}]');
    assert.equal(asks?.kind === 'columns' && asks.columns.map(({ name }) => name).join(), 'x,y');
  });
});

describe('what a person says of a programme', () => {
  it('a date is one in any common form, with its year, that exists', () => {
    for (const text of ['2026-05-04', '4 May 2026', 'May 4th, 2026', '04.05.2026', ' 4 mai 2026 '])
      assert.equal(readDate(text), '2026-05-04', text);
    for (const text of ['', '4 May', '31 June 2026', '2026-02-30', '2026-13-01', 'Monday'])
      assert.equal(readDate(text), undefined, text);
  });

  it('lunch is a break, whatever its type', () => {
    for (const type of ['other', 'Informational', undefined])
      assert.equal(sessionKind('Lunch', type, false), 'break', type);
  });
});
