import type { Run } from '../../run/run.js';
import { castCount, castText, castTexts, textOf, uncastable, wordsOf } from '../../values/cast.js';
import { isList } from '../../values/truth.js';
import { typeName } from '../../values/typeName.js';
import { SafeText, type Value } from '../../values/value.js';
import { fail, spendOn, textArgument, type FunctionDefinition } from '../functionDefinition.js';
import { plainText } from './plainText.js';
import { unifiedDiff } from './unifiedDiff.js';
import { isSpaceCharacter, trimSpace, trimText } from './trimText.js';
import { regularExpressionFunctions } from './regularExpressions.js';
import { replacePairs } from './replacePairs.js';
import { firstLower, firstUpper, titleOf } from './title.js';
import { lower, upper } from './letterCase.js';
import { truncate } from './truncate.js';
import { slicestr, substr } from './substrings.js';

/** The functions of `strings`. */
export const strings: readonly FunctionDefinition[] = [
  { name: 'strings.Chomp', aliases: ['chomp'], arity: [1, 1], call: chomp },
  { name: 'strings.Contains', arity: [2, 2], call: onTexts((text, part) => text.includes(part)) },
  { name: 'strings.ContainsAny', arity: [2, 2], call: onTexts(containsAny) },
  { name: 'strings.ContainsNonSpace', arity: [1, 1], call: onTexts((text) => trimSpace(text) !== '') },
  { name: 'strings.Count', arity: [2, 2], call: onCounted((part, text) => BigInt(countOf(text, part))) },
  { name: 'strings.CountRunes', aliases: ['countrunes'], arity: [1, 1], call: onCounted(countRunes) },
  { name: 'strings.CountWords', aliases: ['countwords'], arity: [1, 1], call: onCounted(countWords) },
  { name: 'strings.Diff', arity: [4, 4], takes: ['string', 'any', 'string', 'any'], call: diff },
  { name: 'strings.FirstLower', arity: [1, 1], call: onTexts(firstLower) },
  { name: 'strings.FirstUpper', arity: [1, 1], call: onTexts(firstUpper) },
  {
    name: 'strings.HasPrefix',
    aliases: ['hasPrefix'],
    arity: [2, 2],
    call: onTexts((text, part) => text.startsWith(part)),
  },
  {
    name: 'strings.HasSuffix',
    aliases: ['hasSuffix'],
    arity: [2, 2],
    call: onTexts((text, part) => text.endsWith(part)),
  },
  { name: 'strings.Repeat', arity: [2, 2], call: repeat },
  { name: 'strings.Replace', aliases: ['replace'], arity: [3, undefined], call: replace },
  { name: 'strings.ReplacePairs', arity: [0, undefined], call: replaceAllPairs },
  { name: 'strings.RuneCount', arity: [1, 1], call: onCounted((text) => BigInt(Array.from(text).length)) },
  { name: 'strings.SliceString', aliases: ['slicestr'], arity: [1, undefined], call: slicestr },
  { name: 'strings.Split', aliases: ['split'], arity: [2, 2], takes: ['any', 'string'], call: split },
  { name: 'strings.Substr', aliases: ['substr'], arity: [1, undefined], call: substr },
  {
    name: 'strings.Title',
    aliases: ['title'],
    arity: [1, 1],
    call: ([text], run) => titleOf(castText(text), run.host.titleStyle),
  },
  { name: 'strings.ToLower', aliases: ['lower'], arity: [1, 1], call: onTexts(lower) },
  { name: 'strings.ToUpper', aliases: ['upper'], arity: [1, 1], call: onTexts(upper) },
  { name: 'strings.Trim', aliases: ['trim'], arity: [2, 2], call: onTexts((text, cut) => trimText(text, cut)) },
  { name: 'strings.TrimLeft', arity: [2, 2], call: onTextLast((text, cut) => trimText(text, cut, 'start')) },
  {
    name: 'strings.TrimPrefix',
    arity: [2, 2],
    call: onTextLast((text, part) => (text.startsWith(part) ? text.slice(part.length) : text)),
  },
  { name: 'strings.TrimRight', arity: [2, 2], call: onTextLast((text, cut) => trimText(text, cut, 'end')) },
  { name: 'strings.TrimSpace', arity: [1, 1], call: onTexts(trimSpace) },
  {
    name: 'strings.TrimSuffix',
    arity: [2, 2],
    call: onTextLast((text, part) => (part !== '' && text.endsWith(part) ? text.slice(0, -part.length) : text)),
  },
  { name: 'strings.Truncate', aliases: ['truncate'], arity: [1, undefined], call: truncate },
  ...regularExpressionFunctions,
];

/** A function of texts, converted in order. */
function onTexts(rule: (text: string, other: string) => Value): FunctionDefinition['call'] {
  return (args, run) => {
    const [text = '', other = ''] = args.map(castText);
    spendOn(run, text.length);
    return rule(text, other);
  };
}

/** The same for functions whose text comes last, so that it can be piped. */
function onTextLast(rule: (text: string, other: string) => Value): FunctionDefinition['call'] {
  return ([other, text], run) => onTexts(rule)([text ?? null, other ?? null], run);
}

/** The same for functions that count, which have a message of their own. */
function onCounted(rule: (text: string, other: string) => Value): FunctionDefinition['call'] {
  return (args, run) => {
    const names = args.length === 2 ? ['substr', 's'] : ['content'];
    args.forEach((arg, index) => {
      const [name = ''] = names.slice(index);
      if (textOf(arg) === undefined) fail(`failed to convert ${name} to string: ${uncastable(arg, 'string')}`);
    });
    return onTexts(rule)(args, run);
  };
}

function chomp([value]: readonly Value[]): Value {
  const text = castText(value);
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  const chomped = text.slice(0, end);
  return value instanceof SafeText && value.kind === 'html' ? new SafeText('html', chomped) : chomped;
}

function containsAny(text: string, characters: string): boolean {
  const wanted = new Set(characters);
  return Array.from(text).some((character) => wanted.has(character));
}

function countOf(text: string, part: string): number {
  return part === '' ? Array.from(text).length + 1 : text.split(part).length - 1;
}

function countRunes(html: string): bigint {
  return BigInt(Array.from(plainText(html)).filter((character) => !isSpaceCharacter(character)).length);
}

function countWords(html: string): bigint {
  const words = wordsOf(plainText(html));
  if (!/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(html))
    return BigInt(words.length);
  return words.reduce((sum, word) => sum + (/^\p{ASCII}*$/u.test(word) ? 1n : BigInt(Array.from(word).length)), 0n);
}

function diff([oldName, old, newName, young]: readonly Value[], run: Run): string {
  const names = [textArgument(oldName), textArgument(newName)] as const;
  return unifiedDiff(names, castText(old), castText(young), (steps) => run.spend(steps));
}

function repeat([count, value]: readonly Value[], run: Run): string {
  const text = castText(value);
  const times = castCount(count);
  if (times < 0) fail('strings: negative Repeat count');
  spendOn(run, times * text.length);
  return text.repeat(text === '' ? 0 : times);
}

function replace([value, from, to, limit]: readonly Value[], run: Run): string {
  const [text, old, young] = [castText(value), castText(from), castText(to)];
  const parts = old === '' ? ['', ...Array.from(text), ''] : text.split(old);
  const joints = old === '' ? Array.from(text).length + 1 : parts.length - 1;
  const most = limit === undefined ? joints : castCount(limit);
  const count = most < 0 ? joints : Math.min(most, joints);
  run.spend(1 + joints + (text.length + count * young.length) / 16);
  if (old === '')
    return (
      Array.from(text)
        .map((character, index) => (index < count ? young : '') + character)
        .join('') + (count === joints ? young : '')
    );
  return (
    parts
      .slice(0, count)
      .map((part) => part + young)
      .join('') + parts.slice(count).join(old)
  );
}

function replaceAllPairs(args: readonly Value[], run: Run): string {
  if (args.length < 2) fail('requires at least 2 arguments');
  const text = castText(args.at(-1));
  const [first = null] = args;
  if (args.length === 2 && !isList(first))
    fail(`with 2 arguments, the first must be a slice of replacement pairs, got ${typeName(first)}`);
  const pairs = args.length === 2 ? castTexts(first) : args.slice(0, -1).map(castText);
  if (pairs.length === 0 || text === '') return text;
  if (pairs.length % 2 !== 0) fail('uneven number of replacement pairs');
  return replacePairs(text, pairs, (steps) => run.spend(steps));
}

function split([value, delimiter]: readonly Value[], run: Run): readonly string[] {
  const text = castText(value);
  spendOn(run, text.length);
  const between = textArgument(delimiter);
  return between === '' ? Array.from(text) : text.split(between);
}
