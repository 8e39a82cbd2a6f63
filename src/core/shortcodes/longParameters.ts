import type { ShortcodeParameter } from './shortcodeParameter.js';

const loading: ShortcodeParameter = {
  name: 'loading',
  type: 'string',
  values: ['eager', 'lazy'],
  documentation: 'When the browser loads it.',
};

export const figure: readonly ShortcodeParameter[] = [
  { name: 'src', required: true, type: 'url', documentation: 'The image.' },
  { name: 'alt', type: 'string', documentation: 'What is to be seen, for those who cannot; by default the caption.' },
  { name: 'caption', type: 'markdown', documentation: 'Text below the image.' },
  { name: 'title', type: 'string', documentation: 'Heading below the image.' },
  { name: 'link', type: 'url', documentation: 'Where a click on the image leads.' },
  { name: 'target', type: 'string', documentation: 'Where the link opens, such as _blank.' },
  { name: 'rel', type: 'string', documentation: 'What the link’s target is to this page, such as noopener.' },
  { name: 'attr', type: 'markdown', documentation: 'Whose image it is.' },
  { name: 'attrlink', type: 'url', documentation: 'Where a click on `attr` leads.' },
  { name: 'class', type: 'string', documentation: 'CSS class of the figure.' },
  { name: 'width', type: 'number', documentation: 'Width of the image in pixels.' },
  { name: 'height', type: 'number', documentation: 'Height of the image in pixels.' },
  loading,
];

export const highlight: readonly ShortcodeParameter[] = [
  { index: 0, required: true, type: 'string', documentation: 'The code’s language.' },
  { index: 1, type: 'string', documentation: 'Options, such as linenos=inline,hl_lines=2-3.' },
];

export const qr: readonly ShortcodeParameter[] = [
  { name: 'text', type: 'string', documentation: 'What the code says; by default the inner content.' },
  {
    name: 'level',
    type: 'string',
    values: ['low', 'medium', 'quartile', 'high'],
    documentation: 'How much of it may be damaged; medium by default.',
  },
  { name: 'scale', type: 'number', documentation: 'Pixels a dot, 2 or more; 4 by default.' },
  { name: 'targetDir', type: 'string', documentation: 'Folder of the image in the published site.' },
  { name: 'alt', type: 'string', documentation: 'Alternative text.' },
  { name: 'class', type: 'string', documentation: 'CSS class.' },
  { name: 'id', type: 'string', documentation: 'The element’s id.' },
  { name: 'title', type: 'string', documentation: 'Text of the tooltip.' },
  loading,
];

export const youtube: readonly ShortcodeParameter[] = [
  { name: 'id', index: 0, required: true, type: 'string', documentation: 'The video’s identifier: what follows v=.' },
  { name: 'title', type: 'string', documentation: 'Title of the frame.' },
  { name: 'start', type: 'number', documentation: 'Second at which it begins.' },
  { name: 'end', type: 'number', documentation: 'Second at which it stops.' },
  { name: 'autoplay', type: 'boolean', documentation: 'Whether it starts by itself; then it is mute.' },
  { name: 'mute', type: 'boolean', documentation: 'Whether it starts without sound.' },
  { name: 'loop', type: 'boolean', documentation: 'Whether it starts over at the end.' },
  { name: 'controls', type: 'boolean', documentation: 'Whether the player has its buttons; true by default.' },
  { name: 'allowFullScreen', type: 'boolean', documentation: 'Whether it may fill the screen; true by default.' },
  { name: 'class', type: 'string', documentation: 'CSS class; replaces the inline styles.' },
  loading,
];
