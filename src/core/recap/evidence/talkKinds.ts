/** What keynotes are called in Chinese, Japanese and Korean, as part of a regular expression. */
export const easternKeynote = '基調講演|キーノート|키노트|기조 ?(?:연설|강연)|主题演讲|主題演講';
/** The same of what else is held there beside usual talks. */
export const easternKind =
  '招待講演|特別講演|ライトニングトーク|パネル(?:ディスカッション|トーク)|ハンズオン|ワークショップ|(?:초청|특별) ?강연|라이트닝 ?토크|패널 ?(?:토의|토론)|핸즈온|워크숍|' +
  '(?:特邀|大会|大會|邀请|邀請)(?:报告|報告|演讲|演講)|(?:快速|闪电|閃電|快闪)(?:演讲|演講|分享)|[圆圓]桌(?:论坛|論壇|讨论|討論|会议|會議|对话|對話)?|工作坊';
/** What keynotes are called, as part of a regular expression without regard to case. */
export const keynote = `key-?note|${easternKeynote}`;
/** When a keynote or panel is, before its name: "Opening Keynote". */
export const whenHeld = '(?:opening|closing|evening|morning)[ -]';

/** What a talk is called in place of a title, and nothing else: "Opening keynote". */
export const kindOfTalk = new RegExp(
  `^(?:${whenHeld})?(?:key-?note[- ]speaker|${keynote}|lightning talk|panel(?: discussion)?|invited talk|fireside chat|(?:オープニング|クロージング|오프닝 ?|클로징 ?)(?:キーノート|키노트)|(?:开幕|開幕|闭幕|閉幕|专题|專題)(?:演讲|演講)|座[谈談][会會]|${easternKind})$`,
  'i',
);
