import { say, type Message } from '../../problem.js';
import type { ShortcodeArgument } from '../../shortcodes/shortcode.js';
import { shownAddress } from './cards.js';
import { escapeText, escapeUrl } from '../escape.js';
import type { CallWithInner, ShortcodeContext } from '../calls/shortcodeContext.js';

type Translate = ShortcodeContext['translate'];

/** The text as written, with what is wrong with it. */
export function renderProblem(text: string, message: Message, translate: Translate, alone: boolean): string {
  const tag = alone ? 'div' : 'span';
  const label = `<strong class="recap-problem-message">${escapeText(translate(message))}</strong>`;
  return `<${tag} class="recap-problem">${label} <code>${escapeText(text)}</code></${tag}>${alone ? '\n' : ''}`;
}

/** How the page shows a call that it cannot render. */
interface BoxedCall extends Pick<CallWithInner, 'call'> {
  /** Whether it is a block. */
  readonly alone: boolean;
  /** What is wrong with it; absent for a shortcode that the site has, or may have. */
  readonly problem?: string | undefined;
}

/** A call whose result only the site determines: its name, its arguments and, between the two parts, its content. */
export function boxAround({ call, alone, problem }: BoxedCall): readonly [opening: string, closing: string] {
  const tag = alone ? 'div' : 'span';
  const name = escapeText(call.name);
  const words = [name, ...call.arguments.map(showArgument)].join(' ');
  const label = `<span class="recap-shortcode-name">${words}</span>`;
  const message = problem && `<strong class="recap-problem-message">${escapeText(problem)}</strong> `;
  const className = message ? 'recap-problem' : 'recap-shortcode';
  return [`<${tag} class="${className}" data-recap-shortcode="${name}">${message ?? ''}${label}`, `</${tag}>`];
}

/** A box with content that is HTML already. */
export function renderBox(boxed: BoxedCall, html: string): string {
  const [opening, closing] = boxAround(boxed);
  if (!boxed.alone) return `${opening}${html === '' ? '' : ` ${html}`}${closing}`;
  return `${opening}${html === '' ? '' : `\n${html}`}${closing}\n`;
}

function showArgument({ name, value }: ShortcodeArgument): string {
  const shown = `<code>${escapeText(String(value))}</code>`;
  return name ? `${escapeText(name.value)}=${shown}` : shown;
}

/** What replaces a shortcode that Hugo does not have any more, or soon will not. */
interface Replacement {
  /** The version of Hugo that removed it; absent if it is deprecated. */
  readonly removed: string | undefined;
  /** The version of Hugo that deprecated it. */
  readonly deprecated: string | undefined;
  /** The code to write instead; absent if that is a link. */
  readonly instead: string | undefined;
  /** Where its content is on the web. */
  readonly url: string | undefined;
}

/** A notice about such a shortcode, with what to write instead. */
export function renderNotice(
  { call: { name }, alone }: CallWithInner,
  { removed, deprecated = '', instead, url }: Replacement,
  translate: Translate,
): string {
  const tag = alone ? 'div' : 'span';
  const words =
    removed === undefined
      ? say('“{0}” is deprecated since Hugo {1}.', name, deprecated)
      : say('“{0}” was removed in Hugo {1}.', name, removed);
  const advice = instead === undefined ? say('Use a link instead.') : say('Use this instead:');
  const label = `<strong class="recap-problem-message">${escapeText(`${translate(words)} ${translate(advice)}`)}</strong>`;
  const code = instead === undefined ? '' : ` <code>${escapeText(instead)}</code>`;
  const link = url === undefined ? '' : ` <a href="${escapeUrl(url)}">${escapeText(shownAddress(url))}</a>`;
  const className = `recap-problem${removed === undefined ? ' recap-warning' : ''}`;
  return `<${tag} class="${className}">${label}${code}${link}</${tag}>${alone ? '\n' : ''}`;
}
