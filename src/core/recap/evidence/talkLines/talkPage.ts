import type { TextLine } from '../../../post/queries/textLines.js';
import { isProfile } from '../people/profiles.js';
import { relatedKindOfAddress } from '../relatedLinks.js';

/** "Link: https://…": in the languages that recaps are written in. */
export const pageLabel =
  /^(?:the )?(?:(?:link|url|talk|session|details|abstract|description|page|agenda|program(?:me)?|schedule|info|website|länk|lenke|lien|résumé|fiche|enlace|resumen|ligação|resumo|collegamento|pagina|odkaz|strona|vortrag|seite|webseite|beschreibung|linkki|ссылка|посилання)(?: (?:to|of|zum?|zur|till|til|vers|de|du|al?|do|da|dell?a?) (?:the |la |le )?(?:talk|session|page|abstract|vortrag|talket|föredraget|foredraget|talken|charla|palestra|conférence))?)\s*[:：]\s*(?=\S)/i;

/** `[Talk description](…)` or `Link: https://…` on a line of its own: the talk's page. */
export function readPage({ text, links, addresses }: TextLine): string | undefined {
  const label = pageLabel.exec(text)?.[0];
  if (label !== undefined) {
    const page = [...links, ...addresses].find(({ start, end }) => start === label.length && end === text.length);
    if (page) return isProfile(page.url) || relatedKindOfAddress(page.url) ? undefined : page.url;
  }
  const [link, ...others] = links;
  if (!link || others.length > 0 || link.start > 0 || link.end < text.length) return undefined;
  return /\b(?:talk|session|event)\b.*\b(?:description|page|details|info(?:rmation)?|entry)$/i.test(text)
    ? link.url
    : undefined;
}

/** A line that is nothing but the address of a talk in a programme, as a link or not. */
export function talkAddress({ text, addresses, links }: TextLine): string | undefined {
  const isAll = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start === 0 && end === text.length;
  const url = addresses.find(isAll)?.url ?? links.find((link) => isAll(link) && link.text === link.url)?.url;
  return url !== undefined && talkPage.test(url) && !isProfile(url) && !relatedKindOfAddress(url) ? url : undefined;
}

/** Below a word for programmes and talks. */
const talkPage =
  /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?:events?|schedule|talks?|sessions?|session-detail|presentations?|timetable|proposals?|programm?e?|agenda|fahrplan|lectures?|contributions?|abstracts?|speakers?\/[^/?#]+\/talks?)\/[^?#]*[^/?#]/i;
