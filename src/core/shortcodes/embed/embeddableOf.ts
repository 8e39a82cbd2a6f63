import { argumentText, type ShortcodeCall } from '../shortcode.js';
import { isNameFor } from './embedCall.js';
import { readEmbeddable, type Embeddable } from './embeddable.js';

/**
 * What a call embeds and nothing else: its name is that of an embed, it has no content, and its arguments say where the
 * embedded is on the web. `undefined` for any other call, such as a figure whose image is a link to a video.
 */
export function embeddableOf(call: ShortcodeCall): Embeddable | undefined {
  if (call.inner) return undefined;
  const hugos = addressOf(call);
  const addresses = [...(hugos === undefined ? [] : [hugos]), ...call.arguments.map(({ value }) => String(value))];
  return addresses.map(readEmbeddable).find((found) => found && isNameFor(found.provider, call.name));
}

/** The address of what Hugo's own shortcodes embed. */
function addressOf(call: ShortcodeCall): string | undefined {
  const name = call.name.toLowerCase();
  const id = argumentText(call, 'id', 0);
  if (name === 'youtube') {
    const start = Number(argumentText(call, 'start'));
    return `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}` : ''}`;
  }
  if (name === 'vimeo') return `https://vimeo.com/${id}`;
  if (!/^(?:x|tweet|twitter)$/.test(name)) return undefined;
  return `https://x.com/${argumentText(call, 'user', 0)}/status/${argumentText(call, 'id', 1)}`;
}
