import { say, type Message } from '../problem.js';
import type { ShortcodeArgument } from '../shortcodes/shortcode.js';
import { escapeText, escapeUrl } from './escape.js';
import type { CallWithInner, ShortcodeContext } from './shortcodeContext.js';

type Translate = ShortcodeContext['translate'];

/** The placeholder on the page for something that only the network can show. */
export interface Card {
  /** Lower-case; for styles. */
  readonly kind: string;
  readonly provider: string;
  readonly title: string;
  readonly url: string;
}

/** A static card with a link: nothing is fetched. */
export function renderCard(card: Card): string {
  return cardAround(card).join('');
}

/** A card with room for HTML below the link. */
export function cardAround({ kind, provider, title, url }: Card): readonly [opening: string, closing: string] {
  const label = `<span class="recap-card-provider">${escapeText(provider)}</span>`;
  const link = `<a href="${escapeUrl(url)}">${escapeText(title)}</a>`;
  return [`<div class="recap-card" data-recap-card="${kind}">${label} ${link}`, '</div>\n'];
}

/** The text as written, with what is wrong with it. */
export function renderProblem(text: string, message: Message, translate: Translate, alone: boolean): string {
  const tag = alone ? 'div' : 'span';
  const label = `<strong class="recap-problem-message">${escapeText(translate(message))}</strong>`;
  return `<${tag} class="recap-problem">${label} <code>${escapeText(text)}</code></${tag}>${alone ? '\n' : ''}`;
}

/** A call of which only the site knows what it gives: its name, its arguments and, between the two parts, its content. */
export function boxAround(call: CallWithInner['call'], block: boolean): readonly [opening: string, closing: string] {
  const tag = block ? 'div' : 'span';
  const name = escapeText(call.name);
  const words = [name, ...call.arguments.map(showArgument)].join(' ');
  const label = `<span class="recap-shortcode-name">${words}</span>`;
  return [`<${tag} class="recap-shortcode" data-recap-shortcode="${name}">${label}`, `</${tag}>`];
}

/** A box with content that is HTML already. */
export function renderBox({ call, alone }: Pick<CallWithInner, 'call' | 'alone'>, html: string): string {
  const [opening, closing] = boxAround(call, alone);
  if (!alone) return `${opening}${html === '' ? '' : ` ${html}`}${closing}`;
  return `${opening}${html === '' ? '' : `\n${html}`}${closing}\n`;
}

function showArgument({ name, value }: ShortcodeArgument): string {
  const shown = `<code>${escapeText(String(value))}</code>`;
  return name ? `${escapeText(name.value)}=${shown}` : shown;
}

/** A shortcode that Hugo does not know any more, or soon will not; `rest` is HTML that follows the notice. */
export function renderNotice(
  { call, alone }: CallWithInner,
  words: { readonly removed: string | undefined; readonly deprecated: string | undefined; readonly instead: string },
  translate: Translate,
  rest = '',
): string {
  const notice =
    words.removed === undefined
      ? say('“{0}” is deprecated since Hugo {1}. Use {2} instead.', call.name, words.deprecated ?? '', words.instead)
      : say('“{0}” was removed in Hugo {1}. Use {2} instead.', call.name, words.removed, words.instead);
  const tag = alone ? 'div' : 'span';
  const label = `<strong class="recap-problem-message">${escapeText(translate(notice))}</strong>`;
  return `<${tag} class="recap-problem">${label}${rest === '' ? '' : ` ${rest}`}</${tag}>${alone ? '\n' : ''}`;
}
