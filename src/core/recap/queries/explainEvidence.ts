import { say, type Message } from '../../problem.js';
import type { Evidence } from '../model/talk.js';

const reasons: Readonly<Record<Evidence, Message>> = {
  'heading-link': say('the heading is a link'),
  'heading-by': say('the heading says who the talk is by'),
  'heading-names': say('the heading names people'),
  'heading-label': say('the heading has a label, such as "Keynote:"'),
  'quoted-title': say('the title is in quotation marks'),
  'session-code': say('the heading has a session code'),
  'speakers-line': say('a line below names the speakers'),
  'tags-line': say('a line below has tags'),
  'related-links': say('a line below links to slides or a video'),
  'talk-prose': say('the text below describes a talk'),
  'list-item': say('it is an item of a list of talks'),
  'below-day': say('it is directly below a day'),
  author: say('you said so'),
};

/** What made the parser think that something is a talk: half a sentence to follow "because". */
export function explainEvidence(evidence: Evidence): Message {
  return reasons[evidence];
}
