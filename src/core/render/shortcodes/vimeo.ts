import { renderCard, renderProblem } from '../boxes.js';
import { say } from '../../problem.js';
import { urlPart } from '../escape.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';
import { sourceOf } from '../sourceOf.js';

export const vimeo: RenderShortcode = (call, { translate }) => {
  const id = textOf(call, 'id', 0);
  if (id === '') {
    const message = say('The "{0}" shortcode requires an id argument.', 'vimeo');
    return renderProblem(sourceOf(call), message, translate, call.alone);
  }
  const url = `https://vimeo.com/${urlPart(id)}`;
  return renderCard({ kind: 'vimeo', provider: 'Vimeo', title: textOf(call, 'title') || id, url });
};
