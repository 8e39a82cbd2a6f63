import assert from 'node:assert/strict';
import { completeTalks } from '../../../../src/core/edits/complete/completeTalks.js';
import { inOrder } from '../../../../src/core/edits/complete/trial.js';
import { matchTalks } from '../../../../src/core/programme/match/matchTalks.js';
import type { Programme } from '../../../../src/core/programme/programme.js';
import type { IdOptions } from '../../../../src/core/post/queries/headingIds.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { defaultSite } from '../../../../src/core/site/site.js';
import { applyEdits } from '../../../../src/core/text.js';
import { lanternDays } from '../../programme/lanternDays.js';

/** What is proposed, and the text with all of it. */
function completed(text: string, programme: Programme = lanternDays, ids?: IdOptions) {
  const recap = parseRecap(text);
  const changes = completeTalks(recap, { programme, sessions: matchTalks(recap, programme), ids });
  const textWith = (those: typeof changes): string =>
    applyEdits(recap.source, inOrder(those.flatMap(({ edits }) => edits)));
  return {
    changes,
    kinds: changes.map(({ kind, isAddition }) => `${isAddition ? '+' : '~'}${kind}`),
    text: textWith(changes),
    added: textWith(changes.filter(({ isAddition }) => isAddition)),
  };
}

const glass = 'https://lantern.example/2026/talks/glass/';
const light = 'https://lantern.example/2026/talks/light/';

describe('completing talks from a programme', () => {
  it('adds what is missing below a heading, in the order of the post', () => {
    const text =
      '## Day 1\n\n### [Trimming wicks](https://lantern.example/2026/talks/wicks/)\n\n_By Ruth Müller_\n\n_#Craft_\n\nNotes.\n\n### Blowing glass without a furnace\n\nNotes.\n';
    const { kinds, text: after } = completed(text);
    assert.deepEqual(kinds, ['+speakers', '+address', '+speakers', '+tags', '+links']);
    assert.equal(
      after,
      text
        .replace('Ruth Müller_', 'Ruth Müller & Iwan Petrow_')
        .replace(
          '### Blowing glass without a furnace\n',
          `### [Blowing glass without a furnace](${glass})\n\n_By Tomasz Łukowski_\n\n_#Craft_\n\n[Video](https://video.example/glass)\n`,
        ),
    );
  });

  it('corrects names and titles, and never without being asked', () => {
    const text = `## Day 1\n\n### [Light in dark place](${light})\n\n_By Åse Nørgard_\n\n[Slides](https://lantern.example/2026/light.pdf) | [Video](https://video.example/light)\n\nNotes.\n`;
    const { kinds, text: after, added } = completed(text);
    assert.deepEqual(kinds, ['~name', '~title']);
    assert.equal(added, text);
    assert.equal(after, text.replace('dark place]', 'dark places]').replace('Nørgard', 'Nørgård'));
  });

  it('keeps a title that is shortened, without its label, or in other capitals, and a name that is shortened', () => {
    const text = `## Day 1\n\n### [light in Dark Places](${light})\n\n_By Åse_\n\n[Slides](https://lantern.example/2026/light.pdf) | [Video](https://video.example/light)\n\nNotes.\n\n### [Trimming wicks](https://lantern.example/2026/talks/wicks/)\n\n_By R. Müller & I. Petrow_\n\nNotes.\n`;
    assert.deepEqual(
      completed(text).kinds.filter((kind) => kind.startsWith('~')),
      [],
    );
  });

  it('writes into an item of a list', () => {
    const { added } = completed(
      '## Day 1\n\n- Trimming wicks - Ruth Müller\n\n  Notes.\n\n- On ropes and knots - Ada Ek\n\n  Notes.\n\n- Blowing glass without a furnace\n\n  Notes.\n',
    );
    assert.ok(
      added.includes(
        `- [Blowing glass without a furnace](${glass}) - Tomasz Łukowski ([Video](https://video.example/glass))\n`,
      ),
      added,
    );
  });

  it('writes into the cells of a row', () => {
    const head = '## Day 1\n\n| Time | Talk | Speaker | Links |\n| --- | --- | --- | --- |\n';
    const { added } = completed(
      `${head}| 09:00 | Light in dark places | Åse Nørgård | |\n| 10:30 | Blowing glass without a furnace |  |  |\n`,
    );
    const [first, second] = added.split('\n').slice(4);
    assert.equal(
      first,
      `| 09:00 | [Light in dark places](${light}) | Åse Nørgård | [Slides](https://lantern.example/2026/light.pdf), [Video](https://video.example/light) |`,
    );
    assert.equal(
      second,
      `| 10:30 | [Blowing glass without a furnace](${glass}) | Tomasz Łukowski | [Video](https://video.example/glass) |`,
    );
  });

  it('writes into the cells that Hugo reads, where a no-break space is text', () => {
    const head = '## Day 1\n\nNo | Time | Talk | Speaker\n---|---|---|---\n';
    const row = '\u00a0| 10:30 | Blowing glass without a furnace | |\n';
    assert.equal(
      completed(head + row).added,
      `${head}\u00a0| 10:30 | [Blowing glass without a furnace](${glass}) | Tomasz Łukowski |\n`,
    );
  });

  it('writes into a line', () => {
    const { added, text } = completed(
      '## Day 2\n\n**The last lighthouse keper** by Brigid O’Hara\n\nNotes.\n\n**Why moths?** by Chidi Okafor\n\nNotes.\n',
    );
    assert.ok(added.includes('**[The last lighthouse keper](https://lantern.example/2026/talks/keeper/)** by Brigid'));
    assert.ok(text.includes('**[The last lighthouse keeper](https://lantern.example/2026/talks/keeper/)** by Brigid'));
  });

  it('adds a link beside the one that is there', () => {
    const text = `## Day 1\n\n### [Light in dark places](${light})\n\n_By Åse Nørgård_\n\n[Folien](https://lantern.example/2026/light.pdf)\n\nNotes.\n`;
    assert.ok(completed(text).text.includes('light.pdf) | [Video](https://video.example/light)\n'));
  });

  describe('lets links to headings go along with titles', () => {
    const ids: IdOptions = { ...defaultSite.markup.goldmark.parser, fromRendered: true };
    const head = (...links: readonly string[]): string => `See ${links.map((id) => `[it](#${id})`).join(', ')}.\n\n`;
    const talks =
      '## Day 1\n\n### Light in the dark places\n\nNotes.\n\n### Blowing the glass without a furnace\n\nNotes.\n';
    /** The first line with the change of each title by itself, and with all of them. */
    const renamed = (text: string): readonly string[] => {
      const { changes } = completed(text, lanternDays, ids);
      const titles = changes.filter(({ kind }) => kind === 'title');
      const { source } = parseRecap(text);
      return [...titles.map((each) => [each]), titles].map(
        (those) => applyEdits(source, inOrder(those.flatMap(({ edits }) => edits))).split('\n')[0]!,
      );
    };

    it('each by itself', () => {
      const [first, second, both] = renamed(
        head('light-in-the-dark-places', 'blowing-the-glass-without-a-furnace', 'day-1') + talks,
      );
      assert.match(first!, /^See \[it\]\(#light-in-dark-places\), \[it\]\(#blowing-the-glass-without/);
      assert.match(second!, /^See \[it\]\(#light-in-the-dark-places\), \[it\]\(#blowing-glass-without-a-furnace\)/);
      assert.match(both!, /^See \[it\]\(#light-in-dark-places\), \[it\]\(#blowing-glass-without-a-furnace\), \[it/);
    });

    it('where another heading has the id that it gets', () => {
      const text = `${head('light-in-the-dark-places', 'light-in-dark-places')}${talks}\n## Light in dark places\n\nEnd.\n`;
      const [first] = renamed(text);
      assert.equal(first, 'See [it](#light-in-dark-places), [it](#light-in-dark-places-1).');
    });

    it('unless HTML has the id, too', () => {
      const text = `${head('light-in-the-dark-places')}${talks}\n<b id="light-in-the-dark-places">x</b>\n`;
      assert.equal(renamed(text)[0], 'See [it](#light-in-the-dark-places).');
    });
  });

  it('adds no video that the notes show', () => {
    const { kinds } = completed(
      `## Day 1\n\n### [Blowing glass](${glass})\n\n_By Tomasz Łukowski_\n\n{{< youtube abc >}}\n`,
    );
    assert.deepEqual(kinds, []);
  });

  it('changes no notes, whatever they are', () => {
    const notes = 'Notes.\n* * *\n> quoted\n\n```\ncode\n```\n';
    for (const gap of ['', '\n']) {
      const text = `## Day 1\n### Blowing glass without a furnace\n${gap}${notes}### Light in dark places\n${gap}${notes}`;
      const { text: after } = completed(text);
      assert.equal(after.split(notes).length, 3, after);
    }
  });

  it('keeps the line endings of the post', () => {
    const { text } = completed('## Day 1\r\n\r\n### Blowing glass without a furnace\r\n\r\nNotes.\r\n');
    assert.ok(text.includes('Tomasz') && !/(?<!\r)\n/.test(text));
  });

  it('takes Markdown in a programme for text', () => {
    const [day] = lanternDays.days;
    const hostile: Programme = {
      ...lanternDays,
      days: [
        {
          ...day!,
          sessions: day!.sessions.map((session) =>
            session.id === 'glass' ? { ...session, speakers: [{ name: 'Eve [x](javascript:1) <b>' }] } : session,
          ),
        },
      ],
    };
    const { text } = completed('## Day 1\n\n### Blowing glass without a furnace\n\nNotes.\n', hostile);
    assert.ok(!/(?<!\\)\[x\]/.test(text) && !/(?<!\\)<b>/.test(text), text);
  });
});
