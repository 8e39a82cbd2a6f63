import type { TextLine } from '../../post/queries/textLines.js';
import { mostTalkLines, readTalkLines } from '../evidence/talkLines/readTalkLines.js';
import type { Candidate } from './candidate.js';
import { inOrder } from './title/titleReading.js';

/** Adds what the lines after a title say of the talk: speakers, tags, slides and video. */
export function withTalkLines(candidate: Candidate, after: readonly TextLine[]): Candidate {
  if (after.length === 0) return candidate;
  const { speakers, tags, links, url } = readTalkLines(after.slice(0, mostTalkLines));
  if (speakers.length + tags.length + links.length === 0) return candidate;
  return {
    ...candidate,
    url: candidate.url ?? url,
    speakers: candidate.speakers.length > 0 ? candidate.speakers : speakers,
    tags: [...tags, ...candidate.tags],
    links: [...candidate.links, ...links],
    evidence: inOrder([
      ...candidate.evidence,
      speakers.length > 0 ? 'speakers-line' : undefined,
      tags.length > 0 ? 'tags-line' : undefined,
      links.length > 0 ? 'related-links' : undefined,
    ]),
  };
}
