import { say, type Message } from '../../problem.js';
import type { Evidence } from '../model/talk.js';

const reasons: Readonly<Record<Evidence, Message>> = {
  'title-link': say('the title is a link'),
  'title-by': say('the title says who the talk is by'),
  'title-names': say('people are named beside the title'),
  'title-label': say('the title has a label, such as "Keynote:"'),
  'quoted-title': say('the title is in quotation marks'),
  'session-code': say('the title has a session code or a room'),
  time: say('it has a time'),
  'speakers-line': say('a line below names the speakers'),
  'tags-line': say('a line below has tags'),
  'related-links': say('slides or a video are linked or shown below'),
  'talk-prose': say('the text below describes a talk'),
  'below-day': say('it is directly below a day'),
  'below-container': say('it is below a heading for talks'),
  siblings: say('others of its kind have the signs of talks'),
  'same-parts': say('it has the same sub-headings as others'),
  author: say('you said so'),
};

/** What made the parser think that something is a talk: half a sentence to follow "because". */
export function explainEvidence(evidence: Evidence): Message {
  return reasons[evidence];
}
