import { answerMark, quoteHugo, say, type Fix, type Problem } from '../../problem.js';
import { embeddedShortcode } from '../../shortcodes/catalogue.js';
import type { ShortcodeArgument, ShortcodeCall } from '../../shortcodes/shortcode.js';
import { leftDelimiters, rightDelimiters } from '../../shortcodes/lexer/shortcodeToken.js';
import { isAtLeast } from '../../site/version/hugoVersion.js';
import { rangeOf, type SourceText } from '../../text.js';
import { renameCall } from './renameCall.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/** Shortcodes that Hugo has removed or deprecated. */
export const removedShortcode: ShortcodeCheck = {
  codes: ['shortcode-removed', 'shortcode-deprecated'],
  check: (page) => page.calls.filter(({ name }) => page.isEmbedded(name)).flatMap((call) => check(call, page)),
};

function check(call: ShortcodeCall, { recap: { source }, context }: ShortcodePage): readonly Problem[] {
  const { removed, deprecated, farewell } = embeddedShortcode(call.name)!;
  const isSince = (version: string | undefined): boolean =>
    version !== undefined && isAtLeast(context.site.hugoVersion, version);
  if (farewell === undefined || (!isSince(removed) && !isSince(deprecated))) return [];
  const fix = fixOf(call, source);
  return [
    {
      code: isSince(removed) ? 'shortcode-removed' : 'shortcode-deprecated',
      severity: isSince(removed) ? 'error' : 'warning',
      message: quoteHugo(farewell),
      range: rangeOf(source, call.start, call.nameSpan.end),
      fixes: fix ? [fix] : [],
    },
  ];
}

function fixOf(call: ShortcodeCall, source: SourceText): Fix | undefined {
  const name = call.name.toLowerCase();
  if (name === 'instagram_simple')
    return {
      title: say('Replace with the shortcode "{0}"', 'instagram'),
      edits: renameCall(call, 'instagram', source),
      safe: true,
    };
  if (name === 'comment') return asComment(call, source);
  return name === 'gist' ? asLink(call, source) : asPost(call, source);
}

/** `x` with the post's user and number. The fix asks for the user if only the number is known. */
function asPost(call: ShortcodeCall, source: SourceText): Fix | undefined {
  const [user, id] = ['user', 'id'].map((name, index) => written(call, name, index, source));
  const known = id === undefined ? undefined : user;
  const number = id ?? user;
  if (number === undefined || !/^\d{1,25}$/.test(number) || !/^\w{0,30}$/.test(known ?? '')) return undefined;
  const [left, right] = [leftDelimiters[call.notation], rightDelimiters[call.notation]];
  const newText = `${left} x user="${known ?? answerMark}" id="${number}" ${right}`;
  const edits = [{ range: rangeOf(source, call.start, call.end), newText }];
  if (known !== undefined) return { title: say('Replace with the shortcode "{0}"', 'x'), edits, safe: true };
  const asks = { prompt: say('Who wrote the post? Enter the user name without @.'), pattern: /^\w{1,30}$/ };
  return { title: say('Replace with the shortcode "{0}"…', 'x'), edits, asks, safe: false };
}

function asLink(call: ShortcodeCall, source: SourceText): Fix | undefined {
  const [user, id] = [0, 1].map((index) => written(call, undefined, index, source));
  if (user === undefined || id === undefined || !/^[\w-]+$/.test(user + id)) return undefined;
  const newText = `[gist](https://gist.github.com/${user}/${id})`;
  const edits = [{ range: rangeOf(source, call.start, call.end), newText }];
  return { title: say('Replace with a link'), edits, safe: false };
}

/** An HTML comment, if nothing inside would end it or be executed in it. */
function asComment({ opener, closer, inner, children }: ShortcodeCall, source: SourceText): Fix | undefined {
  if (!inner || !closer || children.some(({ kind }) => kind !== 'text')) return undefined;
  const text = source.text.slice(inner.start, inner.end);
  if (/--|^-?>|-$/.test(text)) return undefined;
  const edits = [
    { range: rangeOf(source, opener.start, opener.end), newText: '<!--' },
    { range: rangeOf(source, closer.start, closer.end), newText: '-->' },
  ];
  return { title: say('Replace with an HTML comment'), edits, safe: false };
}

/** An argument as written: the number of a post has more digits than a JavaScript number can hold. */
function written(
  { arguments: given }: ShortcodeCall,
  name: string | undefined,
  index: number,
  { text }: SourceText,
): string | undefined {
  const isNamed = given.some((argument) => argument.name);
  const found: ShortcodeArgument | undefined = isNamed
    ? given.filter((argument) => argument.name?.value === name).at(-1)
    : given[index];
  const value = found && text.slice(found.start, found.end);
  return value === '' ? undefined : value;
}
