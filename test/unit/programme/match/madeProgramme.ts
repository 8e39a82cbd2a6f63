import type { Programme, Session } from '../../../../src/core/programme/programme.js';
import { sessionLike, speakers } from '../lanternDays.js';

const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru sta spe tri'.split(
  ' ',
);
const fillers = ['the', 'of', 'and', 'for', 'with', 'in', 'a', 'your', 'how to'];

/** Numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed * 7919 + 17;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393;
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296;
  };
}

function wordMaker(next: () => number): () => string {
  const pick = (): string => syllables[Math.floor(next() * syllables.length)]!;
  return () => Array.from({ length: 2 + Math.floor(next() * 3) }, pick).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A conference of two days with titles of made-up words, some of which many titles have. */
export function madeProgramme(seed: number, count: number): Programme {
  const next = random(seed);
  const word = wordMaker(next);
  const usual = Array.from({ length: 40 }, word);
  const sessions = Array.from({ length: count }, (_, index): Session => {
    const words = Array.from({ length: 3 + Math.floor(next() * 5) }, (__, at) => {
      const kind = next();
      if (kind < 0.25) return usual[Math.floor(next() * usual.length)]!;
      return kind < 0.5 && at > 0 ? fillers[Math.floor(next() * fillers.length)]! : word();
    });
    return sessionLike({
      id: `s${seed}-${index}`,
      title: capital([...words, word(), word()].join(' ')),
      speakers: speakers(`${capital(word())} ${capital(word())}`),
      start: `2026-05-0${7 + (index % 2)}T${String(9 + (index % 8)).padStart(2, '0')}:00:00+02:00`,
    });
  });
  const dayOf = (rest: number): readonly Session[] => sessions.filter((_, index) => index % 2 === rest);
  return {
    event: 'Made Conference 2026',
    days: [
      { date: '2026-05-07', sessions: dayOf(0) },
      { date: '2026-05-08', sessions: dayOf(1) },
    ],
  };
}

/** A recap of every fourth session, with a typo in a title or a name, and the ids of its sessions in its order. */
export function recapLike(
  { days }: Programme,
  count: number,
  seed: number,
): { readonly text: string; readonly ids: readonly string[] } {
  const next = random(seed);
  const heard = days.map(({ sessions }) => sessions.filter((_, index) => index % 4 === 1).slice(0, count / 2));
  const typed = (text: string): string => {
    const at = 1 + Math.floor(next() * (text.length - 2));
    return text.slice(0, at) + (next() < 0.5 ? '' : 'x') + text.slice(at + 1);
  };
  const texts = heard.map((sessions, index) => {
    const talks = sessions.map(({ title, speakers: [speaker] }) => {
      const isTitle = next() < 0.6;
      return `### ${isTitle ? typed(title) : title}\n\n_By ${isTitle ? speaker!.name : typed(speaker!.name)}_\n\nWe saw some.\n`;
    });
    return [`## Day ${index + 1}\n`, ...talks].join('\n');
  });
  return { text: ['# Made Conference 2026\n', ...texts].join('\n'), ids: heard.flat().map(({ id }) => id) };
}
