import { say, type Fix, type Problem } from '../problem.js';
import type { Range } from '../text.js';
import { judgeAnswer, type Answer } from './answer.js';
import type { WebLink } from './webLinks.js';

/** The problems of links for which there is an answer, by their address as it is written. */
export function linkProblems(links: readonly WebLink[], answers: ReadonlyMap<string, Answer>): readonly Problem[] {
  return links.flatMap(({ url, range }) => {
    const answer = answers.get(url);
    const judgement = answer && judgeAnswer(answer);
    if (!judgement) return [];
    const isMoved = judgement.code === 'link-moved' && answer.kind === 'status' && answer.movedTo !== undefined;
    return [{ ...judgement, range, ...(isMoved && { fixes: [fixOf(answer.movedTo, url, range)] }) }];
  });
}

/** Not sure: what is there now may be another page. The place on the page stays, where the new address names none. */
function fixOf(movedTo: string, url: string, range: Range): Fix {
  const place = /#.*$/s.exec(url)?.[0] ?? '';
  const address = writable(movedTo.includes('#') ? movedTo : movedTo + place);
  return { title: say('Change to {0}', address), edits: [{ range, newText: address }], safe: false };
}

/** Without what would end an address in Markdown, HTML, a shortcode or front matter. */
function writable(address: string): string {
  const escaped: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', "'": '%27', '"': '%22', '`': '%60' };
  return address.replace(/[()'"`]/g, (mark) => escaped[mark]!).replace(/\s/g, '%20');
}
