import type { QuoteHook } from '../hooks/hookContexts.js';

type Alert = Pick<QuoteHook, 'text' | 'alertType' | 'alertTitle' | 'alertSign'>;

/**
 * Reads whether the HTML in a quote begins as an alert does, and leaves out the line that says so, with its paragraph if it
 * has no other.
 */
export function alertIn(html: string): Alert {
  const found = /^\s*<p>\[!([a-zA-Z]+)\]([-+])?[^\S\r\n]?([^\n]*)(?:\n|$)/.exec(html);
  if (!found) return { text: html, alertType: '', alertTitle: '', alertSign: '' };
  const [line, type = '', sign = '', written = ''] = found;
  const isWhole = written.endsWith('</p>');
  const title = (isWhole ? written.slice(0, -'</p>'.length) : written).trim();
  const rest = html.slice(line.length);
  return { text: isWhole ? rest : `<p>${rest}`, alertType: type.toLowerCase(), alertTitle: title, alertSign: sign };
}
