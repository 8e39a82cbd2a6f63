import type { Post } from '../../post/post.js';
import { publishedDate } from '../days/publishedDate.js';

/** What announcements say. */
const announcement =
  /\b(?:(?:we )?look forward to|looking forward to (?:seeing|meeting|welcoming)|join us|save the date|regist(?:er (?:now|here|today|at|for|via)|ration (?:is|opens))|sign up|tickets (?:are|will|go)|coming (?:up|soon)|upcoming|see you (?:there|at|in|on)|don['’]t miss|stay tuned|(?:we(?:['’]ll| will)|will) (?:be (?:held|hosting|speaking|giving|presenting|joining|talking|at)|take place|host|present|speak|give|start|kick off|open|welcome)|we kick off|call for (?:papers|proposals|speakers))(?![a-z])/gi;
/** What recaps say of what has been. */
const report =
  /\b(?:was|were|had|did|gave|talked|spoke|showed|presented|attended|enjoyed|saw|went|heard|listened|learn(?:ed|t)|liked|met|visited|opened|started|closed|explained|shared|got|came|took|thought|felt|missed|returned|became|made|told|found|said)\b/gi;
/** Who says "I" chooses what to see; who says "we" invites. */
const firstPerson = /\bI\b/g;
/** What has been recorded has been. */
const recorded = /\b(?:videos?|slides|recordings?|recorded)\b/i;
/** So much of a text is read, in characters: its tense does not change later. */
const mostRead = 6_000;

const dated = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/;

/** Whether a text announces what is yet to come, as a newsletter or an invitation does, and reports nothing. */
export function announcesEvent(post: Post): boolean {
  const text = post.source.text.slice(0, mostRead);
  const announced = text.match(announcement)?.length ?? 0;
  if (announced === 0 || recorded.test(text) || (text.match(firstPerson)?.length ?? 0) > 1) return false;
  const reported = text.match(report)?.length ?? 0;
  return announced > reported * 2 && (announced > 1 || isDatedLater(post));
}

/** Whether the dates in the headings are after that of the post. */
function isDatedLater({ frontMatter, headings }: Post): boolean {
  const published = publishedDate(frontMatter);
  const dates = headings.flatMap(({ text }) => dated.exec(text)?.[0] ?? []);
  return published !== undefined && dates.length > 0 && dates.every((date) => date > published);
}
