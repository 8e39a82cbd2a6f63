/** How wide the page of the preview is: as wide as its panel, or as a device's screen. */
export type PageWidth = 'panel' | 'desktop' | 'phone';

/** The widths of screens, in CSS pixels. */
export const screenWidths = { desktop: 1280, phone: 390 } as const;

export function isPageWidth(value: unknown): value is PageWidth {
  return value === 'panel' || value === 'desktop' || value === 'phone';
}
