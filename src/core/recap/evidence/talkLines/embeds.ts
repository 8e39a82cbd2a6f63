import { ignoringCase } from '../../../ignoringCase.js';

/** Where slides and videos are shown from. */
const host =
  'slideshare|speakerdeck|docs\\.google\\.com/presentation|slides\\.com|slid\\.es|noti\\.?st|docswell|prezi\\.com|youtu\\.?be|vimeo|' +
  'bilibili|nicovideo|media\\.ccc\\.de|dailymotion|peertube|ustream';

/** `<iframe src="https://www.slideshare.net/…">`, `<script class="speakerdeck-embed">`, `<YouTube id="…">` */
const tag = ignoringCase(
  new RegExp(
    `<(?:iframe|script|embed|object|amp-[a-z]+)\\s[^>]{0,400}(?:${host})|<(?:lite-)?(?:youtube|vimeo|speakerdeck|slideshare)[\\s-]`,
  ),
);
/** `{{< youtube id >}}`, `{% youtube id %}`, `{% include video id="…" %}`, `@[speakerdeck](id)` */
const call = ignoringCase(
  /\{\{[<%]\s*(?:youtube|vimeo|bilibili|speakerdeck|slideshare|docswell|googleslides|slides)\b|\{%-?\s*(?:include\s+)?[\w./-]{0,40}(?:youtube|vimeo|speakerdeck|slideshare|slides|video)\b|@\[(?:youtube|speakerdeck|slideshare|docswell)\]\(/,
);

/** Whether a line, as it is written, embeds slides or a video: in raw HTML, a shortcode, or a tag of another generator. */
export function embedsTalk(written: string): boolean {
  return /[<{@]/.test(written) && (tag.test(written) || call.test(written));
}
