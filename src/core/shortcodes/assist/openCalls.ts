import type { PairedShortcodes, ShortcodeFault } from '../pairShortcodes.js';
import { callsIn } from '../shortcode.js';

/** The names of the calls whose content an offset is in, innermost first, each once. */
export function openCalls({ nodes, faults }: PairedShortcodes, offset: number): readonly string[] {
  const closedLater = callsIn(nodes).filter(({ inner }) => inner && inner.start <= offset && offset <= inner.end);
  const open = [
    ...closedLater.map(({ name, start }) => ({ name, start })),
    ...faults.flatMap((fault) => neverClosed(fault, offset)),
  ];
  return [...new Set(open.sort((a, b) => b.start - a.start).map(({ name }) => name))];
}

/** The call that a fault says is open at an offset: one without a closer, or one whose closer there is still being typed. */
function neverClosed(
  { kind, action, name, opened }: ShortcodeFault,
  offset: number,
): readonly { readonly name: string; readonly start: number }[] {
  if (kind === 'unclosed' && name && action.end <= offset) return [{ name: name.value, start: action.start }];
  return kind === 'broken' && opened !== undefined && action.start === offset ? [{ name: opened, start: offset }] : [];
}
