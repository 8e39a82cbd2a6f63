import type { Run } from '../../run/run.js';
import { castText } from '../../values/cast.js';
import { Dictionary, SafeText, type Value } from '../../values/value.js';
import { uncastable } from '../../values/cast.js';
import { isTrue } from '../../values/truth.js';
import { bytesOf, textOfBytes } from '../bytes.js';
import { fail, type FunctionDefinition } from '../functionDefinition.js';
import { base64Of, bytesOfBase64 } from './base64.js';
import { bytesOfHex, hexOf } from './hexadecimal.js';
import { writeJson, type JsonStyle } from './writeJson.js';

/** The functions of `encoding`. */
export const encoding: readonly FunctionDefinition[] = [
  {
    name: 'encoding.Base64Decode',
    aliases: ['base64Decode'],
    arity: [1, 1],
    call: recode((text) => textOfBytes(bytesOfBase64(text))),
  },
  {
    name: 'encoding.Base64Encode',
    aliases: ['base64Encode'],
    arity: [1, 1],
    call: recode((text) => base64Of(bytesOf(text))),
  },
  { name: 'encoding.HexDecode', arity: [1, 1], call: recode((text) => textOfBytes(bytesOfHex(text))) },
  { name: 'encoding.HexEncode', arity: [1, 1], call: recode((text) => hexOf(bytesOf(text))) },
  { name: 'encoding.Jsonify', aliases: ['jsonify'], arity: [0, undefined], call: jsonify },
];

function recode(rule: (text: string) => string): FunctionDefinition['call'] {
  return ([value], run) => {
    const text = castText(value);
    run.spend(1 + text.length);
    return rule(text);
  };
}

function jsonify(args: readonly Value[], run: Run): SafeText {
  if (args.length === 0) return new SafeText('html', '');
  if (args.length > 2) fail('too many arguments to jsonify');
  const style = args.length === 2 ? styleOf(args[0] ?? null) : plain;
  return new SafeText('html', writeJson(args.at(-1) ?? null, style, run));
}

const plain: JsonStyle = { prefix: '', indent: '', escapesHtml: true };

function styleOf(options: Value): JsonStyle {
  if (!(options instanceof Dictionary)) return fail(uncastable(options, 'map[string]interface {}'));
  const option = (name: string): Value => [...options.entries].find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
  return {
    prefix: castText(option('prefix')),
    indent: castText(option('indent')),
    escapesHtml: !isTrue(option('nohtmlescape')),
  };
}
