/** A template, with a mark in place of each action: `{{ .Title }}` is `\uE000` + its index + `\uE001`. */
export interface MarkedTemplate {
  readonly html: string;
  readonly actions: readonly string[];
}

export const mark = /\uE000(\d+)\uE001/g;

/** Removes comments, and replaces actions, which may contain what looks like HTML. */
export function markActions(template: string): MarkedTemplate {
  const actions: string[] = [];
  let html = '';
  let from = 0;
  for (let start = template.indexOf('{{'); start >= 0; start = template.indexOf('{{', from)) {
    const end = template.indexOf('}}', start);
    if (end < 0) break;
    const action = template.slice(start + 2, end).replace(/^-\s|\s-$/g, '');
    html += template.slice(from, start);
    if (!action.trim().startsWith('/*')) html += `\uE000${actions.push(action.trim()) - 1}\uE001`;
    from = end + 2;
  }
  return { html: withoutComments(html + template.slice(from)), actions };
}

function withoutComments(html: string): string {
  let kept = '';
  let from = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', start + 4);
    if (end < 0) break;
    kept += html.slice(from, start);
    from = end + 3;
  }
  return kept + html.slice(from);
}

/** The name of a partial as it is called, by its path in the folder of partials. */
export function partialName(written: string): string {
  return written.replace(/^_?partials\//, '');
}
