import assert from 'node:assert/strict';
import { insertSession } from '../../../../src/core/edits/insert/session/insertSession.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { applyEdits } from '../../../../src/core/text.js';
import { lanternDays, sessionOf } from '../../programme/lanternDays.js';

/** The lines of the text with a session, `|` at the cursor. */
function inserted(text: string, id: string, line = 0): readonly string[] {
  const recap = parseRecap(text);
  const place = { programme: lanternDays, cursor: { line, character: 0 } };
  const { edits, cursor } = insertSession(recap, sessionOf(lanternDays, id), place)!;
  const lines = applyEdits(recap.source, edits).split('\n');
  lines[cursor.line] =
    `${lines[cursor.line]!.slice(0, cursor.character)}|${lines[cursor.line]!.slice(cursor.character)}`;
  return lines;
}

const glass = '[Blowing glass without a furnace](https://lantern.example/2026/talks/glass/)';
const moths = '[Why moths? Insects and street lights](https://lantern.example/2026/talks/moths/)';

describe('inserting a session', () => {
  it('begins an empty post with its day', () => {
    assert.deepEqual(inserted('# Lantern Days 2026\n', 'glass').slice(0, 11), [
      '# Lantern Days 2026',
      '',
      '## Day 1: May 7',
      '',
      `### ${glass}`,
      '',
      '_By Tomasz Łukowski_',
      '',
      '_#Craft_',
      '',
      '|',
    ]);
  });

  const headings =
    '## Day 1: Thursday\n\n### Light in dark places\n\nSpeaker: Åse Nørgård\n\nNotes.\n\n### Lantern walk\n\nNotes.\n';

  it('comes after the talks that began before it, as the post writes them', () => {
    const lines = inserted(headings, 'glass');
    const at = lines.indexOf(`### ${glass}`);
    assert.equal(lines[at - 2], 'Notes.');
    assert.deepEqual(lines.slice(at, at + 5), [`### ${glass}`, '', 'Speaker: Tomasz Łukowski', '', '|']);
    assert.ok(at < lines.indexOf('### Lantern walk'));
  });

  it('adds the day where the post does not have it yet, named as the others are', () => {
    const later = inserted(headings, 'moths');
    assert.deepEqual(later.slice(later.indexOf('## Day 2: Friday')).slice(0, 6), [
      '## Day 2: Friday',
      '',
      `### ${moths}`,
      '',
      'Speaker: Chidi Okafor',
      '',
    ]);
  });

  it('puts an earlier day before those that are there', () => {
    const lines = inserted('## Friday, 8 May 2026\n\n### Why moths? by Chidi Okafor\n\nNotes.\n', 'glass');
    assert.deepEqual(lines.slice(0, 3), ['## Thursday, 7 May 2026', '', `### ${glass} by Tomasz Łukowski`]);
    assert.ok(lines.includes('## Friday, 8 May 2026'));
  });

  it('is an item with its time where the post lists its talks', () => {
    const text =
      '## Thursday, 7 May 2026\n\n- 09:00 Light in dark places - Åse Nørgård\n- 22:30 Lantern walk - Ruth Müller\n';
    assert.deepEqual(inserted(text, 'glass').slice(2, 5), [
      '- 09:00 Light in dark places - Åse Nørgård',
      `- 10:30 ${glass} - Tomasz Łukowski|`,
      '- 22:30 Lantern walk - Ruth Müller',
    ]);
  });

  it('is a row with time and room where the post has a table', () => {
    const head =
      '## Thursday, 7 May 2026\n\n| Time | Room | Talk | Speaker | Notes |\n| --- | --- | --- | --- | --- |\n';
    const lines = inserted(`${head}| 09:00 | Hall | Light in dark places | Åse Nørgård | nice |\n`, 'glass');
    assert.equal(lines[5], `| 10:30 | Attic | ${glass} | Tomasz Łukowski | | |`);
  });

  it('is a line in bold where the post has those', () => {
    const text = '## Day 2\n\n**The last lighthouse keeper** by Brigid O’Hara\n\nNotes.\n';
    assert.ok(inserted(text, 'moths').includes(`**${moths}** by Chidi Okafor`));
  });

  it('needs no day where the post has none', () => {
    const text =
      '# Lantern Days 2026\n\n## Light in dark places by Åse Nørgård\n\nNotes.\n\n## Trimming wicks by Ruth Müller\n\nNotes.\n';
    assert.ok(inserted(text, 'glass').includes(`## ${glass} by Tomasz Łukowski`));
  });

  it('has the line endings of the post', () => {
    const recap = parseRecap(headings.replaceAll('\n', '\r\n'));
    const { edits } = insertSession(recap, sessionOf(lanternDays, 'moths'), {
      programme: lanternDays,
      cursor: { line: 0, character: 0 },
    })!;
    assert.ok(!/(?<!\r)\n/.test(applyEdits(recap.source, edits)));
  });

  it('goes into the track or room that the day has as a section', () => {
    const text =
      '## Day 1\n\n### Hall\n\n#### Light in dark places by Åse Nørgård\n\nNotes.\n\n### Attic\n\n#### On ropes by Ada Ek\n\nNotes.\n\n### Hallway\n\nTalk.\n';
    const lines = inserted(text, 'glass');
    const at = lines.indexOf(`#### ${glass} by Tomasz Łukowski`);
    assert.ok(at > lines.indexOf('### Attic') && at < lines.indexOf('### Hallway'), lines.join('\n'));
  });
});
