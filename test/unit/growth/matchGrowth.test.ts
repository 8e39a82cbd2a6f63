import assert from 'node:assert/strict';
import { completeTalks } from '../../../src/core/edits/complete/completeTalks.js';
import { matchTalks } from '../../../src/core/programme/match/matchTalks.js';
import type { Programme } from '../../../src/core/programme/programme.js';
import { headingIds } from '../../../src/core/post/queries/headingIds.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { madeProgramme, recapLike } from '../programme/match/madeProgramme.js';
import { tooMuch } from './cost.js';

/** Sessions with all that can be completed. */
function fullProgramme(count: number): Programme {
  const made = madeProgramme(3, count);
  const days = made.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({
      ...session,
      url: `https://made.example/${session.id}`,
      track: session.id.endsWith('1') ? 'Ropes' : 'Sails',
      links: [{ kind: 'video' as const, url: `https://video.example/${session.id}` }],
    })),
  }));
  return { ...made, days };
}

const ids = { ...defaultSite.markup.goldmark.parser, fromRendered: true };

/** A list of talks above them, whose links lead to their headings, needs care when titles change. */
function withContents(text: string): string {
  const links = [...headingIds(parseRecap(text).post, ids).values()].map((id) => `[talk](#${id})`);
  return text.replace('## Day 1', `See ${links.join(', ')}.\n\n## Day 1`);
}

function matching(talks: number, sessions: number): () => unknown {
  const programme = fullProgramme(sessions);
  const { text } = recapLike(programme, talks, 3);
  // What is found of a recap and a programme is kept with these.
  return () => matchTalks(parseRecap(text), { ...programme });
}

function completing(talks: number, edit: (text: string) => string): () => unknown {
  const programme = fullProgramme(talks * 8);
  const recap = parseRecap(edit(recapLike(programme, talks, 3).text));
  const sessions = matchTalks(recap, programme);
  assert.ok(sessions.size > talks * 0.9);
  return () => completeTalks(recap, { programme, sessions, ids });
}

const works: Readonly<Record<string, readonly [() => unknown, () => unknown]>> = {
  'talks of a recap are matched': [matching(25, 800), matching(100, 800)],
  'sessions of a programme are matched': [matching(50, 400), matching(50, 1600)],
  'talks are completed': [completing(50, String), completing(200, String)],
  'talks of a post that links to its headings are completed': [
    completing(50, withContents),
    completing(200, withContents),
  ],
  'talks in a form that nothing can be added to are completed': [completing(50, asQuotes), completing(200, asQuotes)],
};

/** Headings in quotations, where lines below would end these. */
function asQuotes(text: string): string {
  return withContents(text).replaceAll(/^(### .*)\n\n/gm, '$1\n<!-- a note -->\n');
}

describe('four times the talks or sessions are not much more than four times the work where', () => {
  for (const [title, [before, after]] of Object.entries(works))
    it(title, () => assert.equal(tooMuch(before, after), undefined));
});
