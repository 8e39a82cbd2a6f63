/** An element with a class and what is in it. Texts are never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content.filter((each) => each !== undefined));
  return made;
}

/** The same for a text that somebody else wrote: its first letter gives the direction. */
export function written(name: 'div' | 'span' | 'strong', className: string, text: string): HTMLElement {
  const made = element(name, className, text);
  made.dir = 'auto';
  return made;
}

export function button(className: string, label: string, press: () => void): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}
