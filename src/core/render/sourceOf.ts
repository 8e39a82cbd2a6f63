import { leftDelimiters, rightDelimiters } from '../shortcodes/lexer/shortcodeToken.js';
import type { CallWithInner } from './calls/shortcodeContext.js';

/** A call's opener, written out anew. */
export function sourceOf({ call }: CallWithInner): string {
  const words = call.arguments.map(({ name, value }) => {
    const shown = typeof value === 'string' ? `"${value.replaceAll('"', '\\"')}"` : String(value);
    return name ? `${name.value}=${shown}` : shown;
  });
  const { notation, selfClosed } = call;
  return [leftDelimiters[notation], call.name, ...words, (selfClosed ? '/' : '') + rightDelimiters[notation]].join(' ');
}
