/** What keynotes are called in Chinese, Japanese and Korean, as part of a regular expression. */
export const easternKeynote = '基調講演|キーノート|키노트|기조연설|主题演讲|主題演講';
/** What keynotes are called, as part of a regular expression without regard to case. */
export const keynote = `key-?note|${easternKeynote}`;
/** When a keynote or panel is, before its name: "Opening Keynote". */
export const whenHeld = '(?:opening|closing|evening|morning)[ -]';

/** What a talk is called in place of a title, and nothing else: "Opening keynote". */
export const kindOfTalk = new RegExp(
  `^(?:${whenHeld})?(?:key-?note[- ]speaker|${keynote}|lightning talk|panel(?: discussion)?|invited talk|fireside chat|招待講演|特別講演)$`,
  'i',
);
