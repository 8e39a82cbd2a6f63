/** An address that nothing in it can end, with or without angle brackets around it. */
export function safeAddress(url: string): string {
  return url
    .trim()
    .replace(/[\s<>()\\"]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
