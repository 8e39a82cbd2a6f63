import { renderCard, renderProblem } from '../boxes.js';
import { say } from '../../problem.js';
import { urlPart } from '../escape.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';
import { sourceOf } from '../sourceOf.js';

export const youtube: RenderShortcode = (call, { translate }) => {
  const id = textOf(call, 'id', 0);
  if (id === '') {
    const message = say('The "{0}" shortcode requires an id argument.', 'youtube');
    return renderProblem(sourceOf(call), message, translate, call.alone);
  }
  const start = Number(textOf(call, 'start'));
  const url = `https://www.youtube.com/watch?v=${urlPart(id)}${start > 0 ? `&t=${start}` : ''}`;
  return renderCard({ kind: 'youtube', provider: 'YouTube', title: textOf(call, 'title') || id, url });
};
