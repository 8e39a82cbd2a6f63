import { quoteHugo, type Message } from '../problem.js';
import { isAtLeast } from '../site/version/hugoVersion.js';
import type { Privacy, ResolvedReference, Site } from '../site/site.js';
import { addressFault } from './addressFault.js';
import { argumentOf, argumentText, type ShortcodeCall } from './shortcode.js';

type FindFault = (call: ShortcodeCall, inner: string, site: Pick<Site, 'hugoVersion'>) => Message | undefined;

const post: FindFault = (call) =>
  argumentText(call, 'user') === '' || argumentText(call, 'id') === ''
    ? quoteHugo('The "{0}" shortcode requires two named parameters: user and id.', call.name.toLowerCase())
    : undefined;

const vimeo: FindFault = (call) =>
  argumentText(call, 'id', 0) === ''
    ? quoteHugo(
        'The "{0}" shortcode requires a video id, either as the first positional argument or an argument named id.',
        call.name.toLowerCase(),
      )
    : undefined;

const reference: FindFault = (call) =>
  call.arguments.length === 0 ? quoteHugo('invalid number of arguments to {0}', call.name.toLowerCase()) : undefined;

/** By name; shortcodes that are not listed accept any arguments. */
const faults: Readonly<Record<string, FindFault>> = {
  x: post,
  x_simple: post,
  youtube: (call) =>
    argumentText(call, 'id', 0) === ''
      ? quoteHugo('The "{0}" shortcode requires an id argument.', call.name.toLowerCase())
      : undefined,
  vimeo,
  vimeo_simple: vimeo,
  instagram: (call) =>
    argumentText(call, undefined, 0) === ''
      ? quoteHugo(
          'The "{0}" shortcode requires a single positional parameter, the ID of the Instagram post.',
          'instagram',
        )
      : undefined,
  qr: (call, inner) => qrFault(call, inner),
  highlight: (call) => {
    const options = argumentText(call, undefined, 1);
    const isValid = options.split(',').every((part) => part.trim() === '' || part.includes('='));
    return isValid ? undefined : quoteHugo('invalid Highlight option: {0}', options);
  },
  param: (call) => (argumentText(call, undefined, 0) === '' ? quoteHugo('Missing param key') : undefined),
  ref: reference,
  relref: reference,
  // Since 0.124, Hugo looks up the file of a figure; before that, it accepted any string.
  figure: (call, _inner, { hugoVersion }) =>
    isAtLeast(hugoVersion, '0.124') ? addressFault(argumentText(call, 'src')) : undefined,
};

const switches: Readonly<Record<string, keyof Privacy>> = {
  x: 'x',
  x_simple: 'x',
  youtube: 'youTube',
  vimeo: 'vimeo',
  vimeo_simple: 'vimeo',
  instagram: 'instagram',
};

/**
 * The error, in Hugo's words, with which the template of an embedded shortcode rejects its arguments and fails the
 * build. A shortcode that is turned off by the site's privacy settings rejects nothing. `inner` is the content of the
 * call.
 */
export function argumentFault(
  call: ShortcodeCall,
  inner: string,
  site: Pick<Site, 'privacy' | 'hugoVersion'>,
): Message | undefined {
  const name = call.name.toLowerCase();
  if (!Object.hasOwn(faults, name)) return undefined;
  const isOff = Object.hasOwn(switches, name) && site.privacy[switches[name]!].disable;
  return isOff ? undefined : faults[name]!(call, inner, site);
}

const qrLevels = ['low', 'medium', 'quartile', 'high'];

function qrFault(call: ShortcodeCall, inner: string): Message | undefined {
  if ((argumentText(call, 'text') || inner.trim()) === '')
    return quoteHugo('The "qr" shortcode requires a "text" argument.');
  if (!qrLevels.includes((argumentText(call, 'level') || 'medium').toLowerCase()))
    return quoteHugo(
      'The "level" argument passed to the "qr" shortcode must be one of low, medium, quartile, or high.',
    );
  return Number(argumentOf(call, 'scale') ?? 4) >= 2
    ? undefined
    : quoteHugo('The "scale" argument passed to the "qr" shortcode must be an integer greater than or equal to 2.');
}

/** Hugo's error for a reference that cannot be resolved. */
export function referenceFault(
  failure: Extract<ResolvedReference, { readonly failure: string }>['failure'],
  reference: string,
  language: string,
): Message {
  if (failure === 'no-such-language') return quoteHugo('Ref “{0}”: no site found with lang “{1}”', reference, language);
  if (failure === 'ambiguous') return quoteHugo('Ref “{0}”: page reference is ambiguous', reference);
  return quoteHugo('Ref “{0}”: page not found', reference);
}
