import assert from 'node:assert/strict';
import type { KeptProgramme } from '../../../../src/core/programme/keptProgramme.js';
import { programmeOfRecap } from '../../../../src/core/programme/match/programmeOfRecap.js';
import type { Programme } from '../../../../src/core/programme/programme.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { lanternDays } from '../lanternDays.js';

function kept(programme: Programme, id: string): KeptProgramme {
  const source = { kind: 'clipboard', uris: [], format: 'made', readAt: 0 } as const;
  return { id, programme, source, attended: [] };
}

/** The same conference a year earlier. */
const before: Programme = {
  ...lanternDays,
  event: 'Lantern Days 2025',
  days: lanternDays.days.map(({ sessions, ...day }) => ({ sessions, date: day.date!.replace('2026', '2025') })),
};
const other: Programme = {
  event: 'Rope Summit 2026',
  days: [
    { date: '2026-05-07', sessions: [] },
    { date: '2026-05-08', sessions: [] },
  ],
};
const all = [kept(lanternDays, 'lantern'), kept(before, 'earlier'), kept(other, 'rope')];

function found(text: string, among: readonly KeptProgramme[] = all): string | undefined {
  return programmeOfRecap(parseRecap(text), among)?.id;
}

function front(fields: string, body = '## Day 1\n\n### A talk by Ada Ek\n\nNotes.\n'): string {
  return `---\n${fields}\n---\n\n${body}`;
}

describe('the programme of a recap', () => {
  it('is that of its event and year', () => {
    assert.equal(found(front('title: Lantern Days 2026')), 'lantern');
    assert.equal(found(front('title: "What I learned at LanternDays 2025"')), 'earlier');
    assert.equal(found(front('title: Notes from the Rope Summit 2026')), 'rope');
    assert.equal(found('# Rope Summit 2026\n\n## Day 1\n\n### A talk by Ada Ek\n'), 'rope');
  });

  it('is that of the dates of its days and the event in its tags', () => {
    const body = '## Thursday, 7 May 2026\n\n### A talk by Ada Ek\n\nNotes.\n';
    assert.equal(found(front('title: Two days in Bergen\ntags: [Lantern Days]', body)), 'lantern');
    assert.equal(found(front('title: Two days in Bergen\ntags: [Rope Summit]', body)), 'rope');
  });

  it('is that of the year in which the post was published', () => {
    assert.equal(found(front('title: Lantern Days\ndate: 2026-05-12')), 'lantern');
    assert.equal(found(front('title: Lantern Days\ndate: 2025-05-12')), 'earlier');
  });

  it('is not one where that is not clear', () => {
    assert.equal(found(front('title: Lantern Days')), undefined);
    assert.equal(found(front('title: A week of talks')), undefined);
    assert.equal(found(front('title: Lantern Days 2026'), [kept(lanternDays, 'a'), kept(lanternDays, 'b')]), undefined);
  });

  it('is never one of another year or other days', () => {
    assert.equal(found(front('title: Lantern Days 2024')), undefined);
    assert.equal(found(front('title: Lantern Days', '## 1 June 2026\n\n### A talk by Ada Ek\n')), undefined);
    assert.equal(found(front('title: Something Else 2026'), [kept(lanternDays, 'lantern')]), undefined);
  });

  it('is that which has its talks, whatever its name', () => {
    const body = [
      '## Thursday, 7 May 2026',
      '### Trimming wicks by Ruth Müller',
      '### Blowing glass without a furnace by Tomasz Łukowski',
      '### Light in dark places by Åse Nørgård',
      '',
    ].join('\n\nNotes.\n\n');
    assert.equal(found(front('title: Two days in Bergen', body)), 'lantern');
  });
});
