import { renderCard, renderProblem } from '../boxes.js';
import { say } from '../../problem.js';
import { urlPart } from '../escape.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';
import { sourceOf } from '../sourceOf.js';

export const instagram: RenderShortcode = (call, { translate }) => {
  const id = textOf(call, undefined, 0);
  if (id === '') {
    const message = say('The "{0}" shortcode requires an id argument.', 'instagram');
    return renderProblem(sourceOf(call), message, translate, call.alone);
  }
  const url = `https://www.instagram.com/p/${urlPart(id)}/`;
  return renderCard({ kind: 'instagram', provider: 'Instagram', title: id, url });
};
