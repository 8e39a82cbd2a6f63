import type { Run } from '../../run/run.js';
import { otherwise } from '../otherwise.js';
import { castText, castTexts, textOf, uncastable } from '../../values/cast.js';
import { isList } from '../../values/truth.js';
import { quote } from '../../values/print/quote.js';
import { Dictionary, Instance, type Value } from '../../values/value.js';
import { fail, type FunctionDefinition } from '../functionDefinition.js';
import { textsIn } from '../namespaces/path.js';
import { lower } from '../strings/letterCase.js';
import { escapePart, unescapePart, wrongEscape } from './escapes.js';
import { parseUrl } from './parseUrl.js';
import { sanitizePath } from './sanitizePath.js';
import { absoluteUrl, relativeUrl } from './siteUrls.js';

/** The functions of `urls`. */
export const urls: readonly FunctionDefinition[] = [
  {
    name: 'urls.AbsLangURL',
    aliases: ['absLangURL'],
    arity: [1, 1],
    call: onText((text, { host }) => absoluteUrl(text, host, true)),
  },
  {
    name: 'urls.AbsURL',
    aliases: ['absURL'],
    arity: [1, 1],
    call: onText((text, { host }) => absoluteUrl(text, host, false)),
  },
  {
    name: 'urls.Anchorize',
    aliases: ['anchorize'],
    arity: [1, 1],
    call: onText((text, { host }) => host.headingId(text)),
  },
  { name: 'urls.JoinPath', arity: [0, undefined], call: (args) => joinPath(textsIn(args)) },
  {
    name: 'urls.Parse',
    arity: [1, 1],
    call: ([value]) => parseUrl(textOf(value) ?? fail(`error in Parse: ${uncastable(value, 'string')}`)),
  },
  { name: 'urls.PathEscape', arity: [1, 1], call: onText((text) => escapePart(text, 'segment')) },
  { name: 'urls.PathUnescape', arity: [1, 1], call: onText(unescapePath) },
  { name: 'urls.Ref', aliases: ['ref'], arity: [2, 2], call: reference('absolute') },
  {
    name: 'urls.RelLangURL',
    aliases: ['relLangURL'],
    arity: [1, 1],
    call: onText((text, { host }) => relativeUrl(text, host, true)),
  },
  { name: 'urls.RelRef', aliases: ['relref'], arity: [2, 2], call: reference('relative') },
  {
    name: 'urls.RelURL',
    aliases: ['relURL'],
    arity: [1, 1],
    call: onText((text, { host }) => relativeUrl(text, host, false)),
  },
  {
    name: 'urls.URLize',
    aliases: ['urlize'],
    arity: [1, 1],
    call: onText((text) => parseUrl(lower(sanitizePath(text))).toText()),
  },
];

function onText(rule: (text: string, run: Run) => Value): FunctionDefinition['call'] {
  return ([value], run) => {
    const text = castText(value);
    run.spend(1 + text.length);
    return rule(text, run);
  };
}

function joinPath(elements: readonly string[]): Value {
  const [base, ...others] = elements;
  return base === undefined ? '' : parseUrl(base).join(others).toText();
}

function unescapePath(text: string): string {
  const wrong = wrongEscape(text);
  return wrong === undefined ? unescapePart(text) : fail(`invalid URL escape ${quote(wrong)}`);
}

function reference(form: 'relative' | 'absolute'): FunctionDefinition['call'] {
  const name = form === 'absolute' ? 'Ref' : 'RelRef';
  return ([page = null, args = null], { host }) => {
    if (!(page instanceof Instance)) return fail(`invalid Page received in ${name}`);
    const options = optionsOf(args);
    return host.reference(page, form, options) ?? fail(`REF_NOT_FOUND: Ref ${quote(castText(options.get('path')))}`);
  };
}

function optionsOf(args: Value): Dictionary {
  if (args instanceof Dictionary)
    return new Dictionary(new Map([...args.entries].map(([key, value]) => [key.toLowerCase(), value])));
  const texts = isList(args)
    ? otherwise(() => castTexts(args), 'invalid number of arguments to ref')
    : [castText(args)];
  if (texts.length === 0 || texts.length > 2) fail('invalid number of arguments to ref');
  const [path = '', outputFormat = ''] = texts;
  return new Dictionary(
    new Map([
      ['path', path],
      ['outputformat', outputFormat],
    ]),
  );
}
