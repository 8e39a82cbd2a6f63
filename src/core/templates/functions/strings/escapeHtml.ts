const escapes: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  "'": '&#39;',
  '"': '&#34;',
};

/** Escapes text for HTML as Go's `html.EscapeString` does. */
export function escapeHtml(text: string): string {
  return text.replace(/[<>&'"]/g, (character) => escapes[character] ?? character);
}
