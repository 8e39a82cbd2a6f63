import { renderCard, renderProblem } from '../boxes.js';
import { say } from '../../problem.js';
import { urlPart } from '../escape.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';
import { sourceOf } from '../sourceOf.js';

export const x: RenderShortcode = (call, { translate }) => {
  const [user, id] = [textOf(call, 'user'), textOf(call, 'id')];
  if (user === '' || id === '') {
    const message = say('The "x" shortcode requires two named parameters: user and id.');
    return renderProblem(sourceOf(call), message, translate, call.alone);
  }
  return renderCard({ kind: 'x', provider: 'X', title: `@${user}: ${id}`, url: postUrl(user, id) });
};

/** The address of a post; without its user, X finds it, too. */
export function postUrl(user: string, id: string): string {
  return `https://x.com/${urlPart(user || 'i')}/status/${urlPart(id)}`;
}
