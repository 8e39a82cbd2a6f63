import { lineOf } from '../../../text.js';
import type { Heading } from '../../blocks/block.js';
import type { Post } from '../../post.js';

/** The headings that the author wrote as such: to Markdown, comments in code of other generators and metadata look like some. */
export function writtenHeadings(post: Post): readonly Heading[] {
  return outsideTags(post).filter((heading) => !isMetadata(heading));
}

/** The headings outside code in tags of Jekyll: from `{% highlight %}` to `{% endhighlight %}`, "# …" is a comment. */
function outsideTags({ headings, source }: Post): readonly Heading[] {
  if (!source.text.includes('{%')) return headings;
  const blocks = taggedCode(source);
  let next = 0;
  return headings.filter(({ line }) => {
    while (next < blocks.length && blocks[next]!.endLine < line) next++;
    return next === blocks.length || line < blocks[next]!.line;
  });
}

interface TaggedCode {
  readonly line: number;
  readonly endLine: number;
}

/** Code in tags of Jekyll, Octopress and Hexo; a tag that is not closed holds none. */
function taggedCode(source: Post['source']): readonly TaggedCode[] {
  const found: TaggedCode[] = [];
  let open: { readonly name: string; readonly line: number } | undefined;
  for (const { index, 1: end, 2: name } of source.text.matchAll(codeTag)) {
    const line = lineOf(source, index);
    if (end === undefined) open ??= { name: name!, line };
    else if (open?.name === name) {
      found.push({ line: open!.line, endLine: line });
      open = undefined;
    }
  }
  return found;
}

const codeTag = /\{%-? {0,4}(end)?(highlight|codeblock)\b/g;

/** Lines of metadata above a line of dashes, as in Pelican, are no heading: "Title: …", "Date: …". */
function isMetadata({ line, endLine, text }: Heading): boolean {
  if (endLine < line + 2 || !/^(?:title|date)\s?:/im.test(text)) return false;
  return text.split('\n').every((each) => /^[A-Za-z][\w-]{1,20}\s?:(?:\s|$)/.test(each));
}
