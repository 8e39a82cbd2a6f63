export type Attribute = [name: string, value: string];

const part = /[\s,]*(?:([#.])([\w:.-]+)|([A-Za-z_:][\w:.-]*)=(?:"([^"]*)"|([\w:.+-]+)))/y;

/** Reads the inside of `{#id .class key="value"}`; `undefined` where it is anything else. Event handlers are dropped. */
export function readAttributes(text: string): readonly Attribute[] | undefined {
  const attributes: Attribute[] = [];
  part.lastIndex = 0;
  let end = 0;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [, mark, word, name, quoted, plain] = found;
    if (mark === '.') addClass(attributes, word!);
    else if (mark === '#') attributes.push(['id', word!]);
    else if (!/^on/i.test(name!)) attributes.push([name!, quoted ?? plain!]);
    end = part.lastIndex;
  }
  if (end === 0 || text.slice(end).trim() !== '') return undefined;
  return attributes;
}

function addClass(attributes: Attribute[], name: string): void {
  const known = attributes.find(([key]) => key === 'class');
  if (known) known[1] += ` ${name}`;
  else attributes.push(['class', name]);
}
