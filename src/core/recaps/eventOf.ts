import { eventName } from '../recap/genre/tellsOfConference.js';

/** What titles say before the name of an event: "Recap of", "My notes from", "Rückblick auf die". */
const before =
  /^(?:(?:my|our|a|an|the|some|personal|short|quick|conference|event|trip|live)\s+)*(?:(?:recap|notes|report|review|retrospective|impressions|highlights|takeaways|thoughts|learnings|summary|write-?up|back|looking back|rückblick|nachlese|bericht|eindrücke|notizen|compte[- ]rendu|retour|resumen|crónica|resumo|resoconto|verslag|terugblik)\b[:\s]*(?:(?:of|from|on|at|to|about|auf|von|vom|zur?|aus|sur|de|del|du|do|da|di|van|over)\s+(?:(?:the|der|die|das|den|dem|la|le|el|il|het)\s+)?)?)/i;

/** What they say after it: "Recap", "Notes, Part 2", "Trip Report". */
const after =
  /(?:[\s:,–—-]+(?:(?:a\s+)?(?:conference|event|trip)\s+)?(?:recap|notes|report|review|retrospective|impressions|highlights|takeaways|summary|write-?up|rückblick|nachlese|bericht|eindrücke|notizen|part\s+\d+|day\s+\d+|tag\s+\d+|teil\s+\d+))+\s*$/i;

/** A year, or the number of an edition. */
const edition = /(?<![\p{L}\d])(?:(?:19|20)\d\d|['’]\d\d|#\d{1,3}|\d{1,3}(?:st|nd|rd|th))(?![\p{L}\d])/gu;

/** The longest title that is read, in characters. */
const longest = 300;

/**
 * The name of the conference that a title or a key names, without its year or edition, so that "Recap: DevCon 2024" and
 * "DevCon 2025, Day 1" are of one event; `undefined` if nothing is left.
 */
export function eventOf(title: string): string | undefined {
  const pieces = title
    .slice(0, longest)
    .split(/\s*(?::|\||\s[–—-]\s)\s*/)
    .map(plainName)
    .filter((piece) => piece !== '');
  return pieces.find((piece) => eventName.test(piece)) ?? pieces[0];
}

function plainName(piece: string): string {
  return piece
    .replace(before, '')
    .replace(after, '')
    .replace(edition, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.!&@-]+|[\s,.!&@-]+$/g, '')
    .replace(after, '')
    .replace(/^(?:recap|notes|report|review)$/i, '');
}
