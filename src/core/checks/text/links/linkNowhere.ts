import { answerMark, say, type Fix, type Problem } from '../../../problem.js';
import { relatedKindOf } from '../../../recap/evidence/relatedLinks.js';
import { rangeOf } from '../../../text.js';
import type { TextCheck, TextPage } from '../textPage.js';
import type { PageLink } from './pageLinks.js';

/** Links that wait for their address: empty ones anywhere, placeholders in headings and in links such as "Slides". */
export const linkNowhere: TextCheck = {
  codes: ['link-nowhere'],
  check: (page) =>
    page.links.filter((link) => link.kind === 'link' && leadsNowhere(link, page)).map((link) => toProblem(link, page)),
};

/** `#` also leads to the top of a page; only where a talk's page, its slides or video are meant is it none. `/` is the home page. */
const nothing = /^(?:#|(?:https?:)?\/\/(?:www\.)?|\.{2,}|…|-|\?+|x{2,}|todo|tbd|tba|url|link)$/i;
const example = /^(?:https?:)?\/\/(?:[\w-]+\.)*example\.(?:com|org|net)(?:[/?#].*)?$/i;
/** The address that the snippet of a talk begins with. */
const bareExample = /^https?:\/\/(?:www\.)?example\.(?:com|org|net)\/?$/i;

function leadsNowhere({ label, uses, address: { url } }: PageLink, { recap: { source } }: TextPage): boolean {
  if (url === '') return true;
  const texts = uses.map(({ base, inline }) => source.text.slice(base + inline.label.start, base + inline.label.end));
  const isRelated = [label.text, ...texts].some((text) => relatedKindOf(text) !== undefined);
  if (isRelated) return nothing.test(url) || example.test(url);
  const isInHeading = uses.some(({ parsed }) => parsed.part.kind === 'heading');
  return isInHeading && (nothing.test(url) || bareExample.test(url));
}

function toProblem({ isDefinition, address, start, end, label }: PageLink, { recap: { source } }: TextPage): Problem {
  const message =
    address.url === '' ? say('This link has no address.') : say('"{0}" is a placeholder for an address.', address.url);
  const fix: Fix = {
    title: say('Add the address…'),
    edits: [{ range: rangeOf(source, address.start, address.end), newText: answerMark }],
    asks: { prompt: say('Address of the link'), pattern: /^(?![#/]$)[^\s<>()\\{}]{3,}$/ },
    safe: false,
  };
  const unlink: Fix = {
    title: say('Remove the link and keep its text'),
    edits: [{ range: rangeOf(source, start, end), newText: label.text }],
    safe: false,
  };
  const fixes = isDefinition || label.text.trim() === '' ? [fix] : [fix, unlink];
  return { code: 'link-nowhere', severity: 'warning', message, range: rangeOf(source, start, end), fixes };
}
