import { quoteHugo, type Message } from '../../problem.js';
import { charAt, fail, isBlank, isWordChar, type ActionState, type LexError, type LexStep } from './actionState.js';
import { lexArgument, lexValue } from './lexArgument.js';
import { rightDelimiters } from './shortcodeToken.js';

/** Reads from after a left delimiter to after the right one, or to the first error. */
export function lexAction(state: ActionState): LexError | undefined {
  for (;;) {
    const step = lexStep(state);
    if (step !== 'on') return step === 'ended' ? undefined : step;
  }
}

function lexStep(state: ActionState): LexStep {
  const { text, position, notation } = state;
  if (text.startsWith(rightDelimiters[notation], position)) return endAction(state);
  const char = charAt(text, position);
  if (char === '') return fail(position, position, quoteHugo('unclosed shortcode action'));
  if (isBlank(char)) state.position++;
  else if (char === '=') return lexValue(state);
  else if (char === '/') return lexSlash(state);
  else if (char === '\\') {
    state.position++;
    const next = text[state.position];
    if (next === '"' || next === '`') return lexArgument(state, true);
  } else if (state.named && (isWordChar(char) || char === '-' || char === '"' || char === '`'))
    return lexArgument(state, false);
  else if (isWordChar(char)) return lexName(state);
  else return fail(position, position + char.length, unrecognized(char));
  return 'on';
}

function endAction(state: ActionState): LexStep {
  const start = state.position;
  state.position += 3;
  state.tokens.push({ type: 'rightDelimiter', notation: state.notation, start, end: state.position });
  return 'ended';
}

function lexSlash(state: ActionState): LexStep {
  const start = state.position++;
  if (state.seenNames.size === 0)
    return fail(start, start + 1, quoteHugo('got closing shortcode, but none is open'), 'shortcode-unmatched');
  state.closing = true;
  state.named = false;
  state.inline = undefined;
  state.tokens.push({ type: 'close', start, end: start + 1 });
  return 'on';
}

function lexName(state: ActionState): LexStep {
  const { text, position: start, seenNames, closing } = state;
  let end = start;
  let inline = false;
  for (let char = charAt(text, end); isWordChar(char) || '-/.'.includes(char); char = charAt(text, end)) {
    if (char === '') break;
    if (char === '.') {
      inline = text.startsWith('inline ', end + 1);
      if (!inline)
        return fail(start, end + 1, quoteHugo('period in shortcode name only allowed for inline identifiers'));
    }
    end += char.length;
  }
  const value = text.slice(start, end);
  if (closing && !seenNames.has(value))
    return fail(
      start,
      end,
      quoteHugo("closing tag for shortcode '{0}' does not match start tag", value),
      'shortcode-unmatched',
    );
  seenNames.add(value);
  state.position = end;
  state.named = true;
  state.closing = false;
  state.inline = inline && !closing ? value : undefined;
  state.tokens.push({ type: inline ? 'inlineName' : 'name', value, start, end });
  return closing ? lexEndOfCloser(state) : 'on';
}

/** Only white space can follow the name of a closer. */
function lexEndOfCloser(state: ActionState): LexStep {
  const { text, notation } = state;
  while (isBlank(charAt(text, state.position))) state.position++;
  const { position } = state;
  if (text.startsWith(rightDelimiters[notation], position)) return endAction(state);
  return fail(position, position + charAt(text, position).length, quoteHugo('unclosed shortcode'));
}

function unrecognized(char: string): Message {
  const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const shown = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(char) ? ` '${char}'` : '';
  return quoteHugo(
    'unrecognized character in shortcode action: {0}. Note: Parameters with non-alphanumeric args must be quoted',
    `U+${code}${shown}`,
  );
}
