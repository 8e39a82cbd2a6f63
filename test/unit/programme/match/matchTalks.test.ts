import assert from 'node:assert/strict';
import { matchTalks } from '../../../../src/core/programme/match/matchTalks.js';
import type { Programme, Session } from '../../../../src/core/programme/programme.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { talksOf } from '../../../../src/core/recap/model/recap.js';
import { lanternDays, sessionLike, speakers } from '../lanternDays.js';
import { madeProgramme, recapLike } from './madeProgramme.js';

/** The ids of the sessions of all talks, in document order. */
function matched(text: string, programme: Programme = lanternDays): readonly (string | undefined)[] {
  const recap = parseRecap(text, { talkLevel: 3 });
  const sessions = matchTalks(recap, programme);
  return talksOf(recap).map((talk) => sessions.get(talk)?.id);
}

function programmeOf(...sessions: readonly Session[]): Programme {
  return { event: 'E', days: [{ date: '2026-05-07', sessions }] };
}

/** A recap of one day, with speakers as the post has them. */
function post(...talks: readonly string[]): string {
  return ['# Lantern Days 2026', '## Day 1', ...talks.map((talk) => `### ${talk}\n\nWe saw some.`)].join('\n\n');
}

describe('matching talks with sessions', () => {
  it('finds titles with typos, without subtitle, without label, without accents', () => {
    assert.deepEqual(matched(post('Blowing glas without a furnase by Tomasz Lukowski')), ['glass']);
    assert.deepEqual(matched(post('Trimming wicks by Ruth Mueller')), ['wicks']);
    assert.deepEqual(matched(post('Light in dark places by Ase Norgard')), ['k1']);
    assert.deepEqual(matched(post('The last lighthouse keeper by Brigid OHara')), ['k2']);
  });

  it('recognises names in other scripts and orders', () => {
    assert.deepEqual(matched(post('What forty years of lamps teach by Иван Петров')), ['wicks']);
    assert.deepEqual(matched(post('On moths and lights by Okafor Chidi')), ['moths']);
  });

  it('finds them in every form', () => {
    const table =
      '| Talk | Speaker |\n| --- | --- |\n| Blowing glass | Tomasz Łukowski |\n| Trimming wicks | Ruth Müller |\n';
    assert.deepEqual(matched(`## Day 1\n\n${table}`), ['glass', 'wicks']);
    assert.deepEqual(matched('## Day 1\n\n- Blowing glass - Tomasz Łukowski\n- Trimming wicks - Ruth Müller\n'), [
      'glass',
      'wicks',
    ]);
    assert.deepEqual(matched('## Day 1\n\n**Blowing glass** by Tomasz Łukowski\n\nNotes.\n'), ['glass']);
  });

  it('finds a talk by the address of its page alone', () => {
    assert.deepEqual(matched(post('[My favourite](http://www.lantern.example/2026/talks/moths)')), ['moths']);
  });

  it('leaves out what is not a session', () => {
    assert.deepEqual(matched(post('Building boats from paper by Ada Ek', 'Coffee with friends by Bo Li')), [
      undefined,
      undefined,
    ]);
  });

  it('takes no session twice, and the best assignment as a whole', () => {
    const programme = programmeOf(
      sessionLike({ id: 'one', title: 'Testing lanterns in the field', speakers: speakers('Ada Ek') }),
      sessionLike({ id: 'two', title: 'Testing lanterns', speakers: speakers('Bo Li') }),
    );
    assert.deepEqual(matched(post('Testing lanterns by Bo Li', 'Testing lanterns in the field'), programme), [
      'two',
      'one',
    ]);
    assert.deepEqual(
      matched(post('Testing lanterns in the field', 'Testing lanterns in the fields'), programme).filter(Boolean),
      ['one'],
    );
  });

  it('gives a talk that the recap has twice the same session', () => {
    const text = '## Day 1\n\n### Blowing glass without a furnace by Tomasz Łukowski\n\nNotes.\n\n';
    assert.deepEqual(matched(text + text.slice(10)), ['glass', 'glass']);
  });

  it('distinguishes repeats by their day', () => {
    const again = (id: string, day: string): Session =>
      sessionLike({ id, title: 'Hands on with wax', speakers: speakers('Ada Ek'), start: `2026-05-${day}T10:00:00` });
    const programme: Programme = {
      event: 'E',
      days: [
        { date: '2026-05-07', sessions: [again('first', '07')] },
        { date: '2026-05-08', sessions: [again('second', '08')] },
      ],
    };
    const talk = '### Hands on with wax by Ada Ek\n\nNotes.\n\n';
    assert.deepEqual(matched(`## Day 2\n\n${talk}`, programme), ['second']);
    assert.deepEqual(matched(`## Day 1\n\n${talk}## Day 2\n\n${talk}`, programme), ['first', 'second']);
  });

  it('leaves out a talk of which it is in doubt which session it is', () => {
    const programme = programmeOf(
      sessionLike({ id: 'a', title: 'Keynote', speakers: speakers('Ada Ek') }),
      sessionLike({ id: 'b', title: 'Keynote', speakers: speakers('Bo Li') }),
    );
    assert.deepEqual(matched(post('Keynote'), programme), [undefined]);
    assert.deepEqual(matched(post('Keynote by Bo Li'), programme), ['b']);
  });

  it('never takes numbered sessions for each other, nor an opening for a closing', () => {
    const programme = programmeOf(
      sessionLike({ id: '2', title: 'Lightning talks day 2' }),
      sessionLike({ id: 'o', title: 'Opening of the exhibition hall' }),
    );
    assert.deepEqual(matched(post('Lightning talks day 3', 'Closing of the exhibition hall'), programme), [
      undefined,
      undefined,
    ]);
  });
});

describe('matching in programmes that are made up', () => {
  const programme = madeProgramme(1, 400);
  const sessions = programme.days.flatMap((day) => day.sessions);

  it('finds at least 95 of 100 talks with typos, and takes none for another', () => {
    const { text, ids } = recapLike(programme, 100, 7);
    const found = matched(text, programme);
    assert.equal(found.length, 100);
    const wrong = found.filter((id, index) => id !== undefined && id !== ids[index]);
    assert.deepEqual(wrong, []);
    assert.ok(found.filter(Boolean).length >= 95, `found ${found.filter(Boolean).length}`);
  });

  it('finds nothing in the programme of another conference', () => {
    const { text } = recapLike(madeProgramme(2, 400), 100, 7);
    assert.deepEqual(matched(text, programme).filter(Boolean), []);
  });

  it('finds nothing where titles and speakers are shuffled', () => {
    const shuffled = sessions.map((session, index) => ({
      ...session,
      title: shuffleWords(sessions, index),
      speakers: sessions[(index + 37) % sessions.length]!.speakers,
      url: undefined,
    }));
    const { text } = recapLike(programme, 100, 7);
    assert.deepEqual(matched(text, programmeOf(...shuffled)).filter(Boolean), []);
  });
});

/** A title of words from as many others. */
function shuffleWords(sessions: readonly Session[], index: number): string {
  const { length } = sessions[index]!.title.split(' ');
  return Array.from({ length }, (_, at) => {
    const words = sessions[(index + (at + 1) * 41) % sessions.length]!.title.split(' ');
    return words[at % words.length]!;
  }).join(' ');
}
