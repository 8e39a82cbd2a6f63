import { TemplateFault } from '../run/templateFault.js';
import type { FunctionDefinition } from './functionDefinition.js';

/** Functions that Hugo 0.169 has and that are up to the host, with the names that need no namespace after a colon. */
const names = [
  'collections.D',
  'css.Build',
  'css.ChromaStyles',
  'css.PostCSS:postCSS',
  'css.Quoted',
  'css.Sass:toCSS',
  'css.TailwindCSS',
  'css.Unquoted',
  'diagrams.Goat',
  'images.AutoOrient',
  'images.Brightness',
  'images.ColorBalance',
  'images.Colorize',
  'images.Config:imageConfig',
  'images.Contrast',
  'images.Dither',
  'images.Filter',
  'images.Gamma',
  'images.GaussianBlur',
  'images.Grayscale',
  'images.Hue',
  'images.Invert',
  'images.Mask',
  'images.Opacity',
  'images.Overlay',
  'images.Padding',
  'images.Pixelate',
  'images.Process',
  'images.QR',
  'images.Saturation',
  'images.Sepia',
  'images.Sigmoid',
  'images.Text',
  'images.UnsharpMask',
  'inflect.Pluralize:pluralize',
  'inflect.Singularize:singularize',
  'js.Babel:babel',
  'js.Batch',
  'js.Build',
  'math.Rand',
  'openapi3.Unmarshal',
  'resources.GetRemote',
  'templates.Current',
  'templates.Defer',
  'templates.Exists',
  'templates.Inner:inner',
  'transform.HighlightCodeBlock',
  'transform.HTMLToMarkdown',
  'transform.PortableText',
  'transform.Remarshal',
  'transform.ToMath',
];

/** Each says so where it is reached, so that a template may have it where it does not come. */
export const unsupported: readonly FunctionDefinition[] = names.map((each) => {
  const [name = '', alias] = each.split(':');
  return { name, ...(alias === undefined ? {} : { aliases: [alias] }), arity: [0, undefined], call: makeBy(name) };
});

/** Leaves a function to the host, which may not have it either. */
export function makeBy(name: string): FunctionDefinition['call'] {
  return (args, { host }) => {
    const made = host.make(name, args);
    if (made === undefined)
      throw new TemplateFault(`the function ${name} is not supported`, 'unsupported', name === 'resources.GetRemote');
    return made;
  };
}
