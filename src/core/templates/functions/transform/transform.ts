import type { Run } from '../../run/run.js';
import { castText } from '../../values/cast.js';
import { Dictionary, SafeText, type Value } from '../../values/value.js';
import { decodeHtml } from '../../../post/entities.js';
import { fail, spendOn, textArgument, type FunctionDefinition } from '../functionDefinition.js';
import { escapeHtml } from '../strings/escapeHtml.js';
import { plainText } from '../strings/plainText.js';
import { emojify } from './emojify.js';
import { unmarshal } from './unmarshal.js';

/** The functions of `transform`. */
export const transform: readonly FunctionDefinition[] = [
  {
    name: 'transform.CanHighlight',
    arity: [1, 1],
    takes: ['string'],
    call: ([language], { host }) => host.canHighlight(textArgument(language)),
  },
  {
    name: 'transform.Emojify',
    aliases: ['emojify'],
    arity: [1, 1],
    call: toHtml((text, { host }) => emojify(text, host.emoji)),
  },
  { name: 'transform.Highlight', aliases: ['highlight'], arity: [1, undefined], call: highlight },
  { name: 'transform.HTMLEscape', aliases: ['htmlEscape'], arity: [1, 1], call: toText(escapeHtml) },
  { name: 'transform.HTMLUnescape', aliases: ['htmlUnescape'], arity: [1, 1], call: toText(decodeHtml) },
  {
    name: 'transform.Markdownify',
    aliases: ['markdownify'],
    arity: [1, 1],
    call: toHtml((text, { host }) => host.markdown(text, 'inline')),
  },
  { name: 'transform.Plainify', aliases: ['plainify'], arity: [1, 1], call: plainify },
  { name: 'transform.Unmarshal', aliases: ['unmarshal'], arity: [0, undefined], call: unmarshal },
  { name: 'transform.XMLEscape', arity: [1, 1], call: toText(escapeXml) },
];

function toText(rule: (text: string) => string): FunctionDefinition['call'] {
  return ([value], run) => {
    const text = castText(value);
    spendOn(run, text.length);
    return rule(text);
  };
}

function toHtml(rule: (text: string, run: Run) => string): FunctionDefinition['call'] {
  return ([value], run) => {
    const text = castText(value);
    run.spend(1 + text.length);
    return new SafeText('html', rule(text, run));
  };
}

/** Safe HTML stays what it is. */
function plainify(args: readonly Value[], run: Run): Value {
  const [value] = args;
  const text = toText(plainText)(args, run);
  return value instanceof SafeText && value.kind === 'html' ? new SafeText('html', castText(text)) : text;
}

const xmlEscapes: Readonly<Record<string, string>> = {
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** What XML does not allow is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/["'&<>\t\n\r]/g, (character) => xmlEscapes[character] ?? character);
}

/** `highlight CODE [LANGUAGE] [OPTIONS]`, where one argument alone may be either. */
function highlight([value, ...args]: readonly Value[], run: Run): SafeText {
  const code = castText(value);
  run.spend(1 + code.length);
  if (args.length > 2) fail('transform.Highlight: expects at most 3 arguments');
  const { language, options } = choose(args);
  return new SafeText('html', run.host.highlight(code, language, options));
}

function choose(args: readonly Value[]): { readonly language: string; readonly options: string | Dictionary } {
  const [first = '', second] = args;
  if (second !== undefined)
    return { language: castText(first), options: second instanceof Dictionary ? second : castText(second) };
  if (first instanceof Dictionary) return { language: '', options: first };
  const text = castText(first);
  return /[=,]/.test(text) ? { language: '', options: text } : { language: text, options: '' };
}
