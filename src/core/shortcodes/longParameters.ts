import { say } from '../problem.js';
import type { ShortcodeParameter } from './shortcodeParameter.js';

const loading: ShortcodeParameter = {
  name: 'loading',
  type: 'string',
  values: ['eager', 'lazy'],
  documentation: say('When the browser loads it.'),
};

export const figure: readonly ShortcodeParameter[] = [
  { name: 'src', required: true, type: 'url', documentation: say('The image.') },
  {
    name: 'alt',
    type: 'string',
    documentation: say('What is to be seen, for those who cannot; by default the caption.'),
  },
  { name: 'caption', type: 'markdown', documentation: say('Text below the image.') },
  { name: 'title', type: 'string', documentation: say('Heading below the image.') },
  { name: 'link', type: 'url', documentation: say('Where a click on the image leads.') },
  { name: 'target', type: 'string', documentation: say('Where the link opens, such as _blank.') },
  { name: 'rel', type: 'string', documentation: say('What the link’s target is to this page, such as noopener.') },
  { name: 'attr', type: 'markdown', documentation: say('Whose image it is.') },
  { name: 'attrlink', type: 'url', documentation: say('Where a click on `attr` leads.') },
  { name: 'class', type: 'string', documentation: say('CSS class of the figure.') },
  { name: 'width', type: 'number', documentation: say('Width of the image in pixels.') },
  { name: 'height', type: 'number', documentation: say('Height of the image in pixels.') },
  loading,
];

export const highlight: readonly ShortcodeParameter[] = [
  { index: 0, required: true, type: 'string', documentation: say('The code’s language.') },
  { index: 1, type: 'string', documentation: say('Options, such as linenos=inline,hl_lines=2-3.') },
];

export const qr: readonly ShortcodeParameter[] = [
  { name: 'text', type: 'string', documentation: say('What the code says; by default the inner content.') },
  {
    name: 'level',
    type: 'string',
    values: ['low', 'medium', 'quartile', 'high'],
    documentation: say('How much of it may be damaged; medium by default.'),
  },
  { name: 'scale', type: 'number', documentation: say('Pixels a dot, 2 or more; 4 by default.') },
  { name: 'targetDir', type: 'string', documentation: say('Folder of the image in the published site.') },
  { name: 'alt', type: 'string', documentation: say('Alternative text.') },
  { name: 'class', type: 'string', documentation: say('CSS class.') },
  { name: 'id', type: 'string', documentation: say('The element’s id.') },
  { name: 'title', type: 'string', documentation: say('Text of the tooltip.') },
  loading,
];

export const youtube: readonly ShortcodeParameter[] = [
  {
    name: 'id',
    index: 0,
    required: true,
    type: 'string',
    documentation: say('The video’s identifier: what follows v=.'),
  },
  { name: 'title', type: 'string', documentation: say('Title of the frame.') },
  { name: 'start', type: 'number', documentation: say('Second at which it begins.') },
  { name: 'end', type: 'number', documentation: say('Second at which it stops.') },
  { name: 'autoplay', type: 'boolean', documentation: say('Whether it starts by itself; then it is mute.') },
  { name: 'mute', type: 'boolean', documentation: say('Whether it starts without sound.') },
  { name: 'loop', type: 'boolean', documentation: say('Whether it starts over at the end.') },
  { name: 'controls', type: 'boolean', documentation: say('Whether the player has its buttons; true by default.') },
  { name: 'allowFullScreen', type: 'boolean', documentation: say('Whether it may fill the screen; true by default.') },
  { name: 'class', type: 'string', documentation: say('CSS class; replaces the inline styles.') },
  loading,
];
