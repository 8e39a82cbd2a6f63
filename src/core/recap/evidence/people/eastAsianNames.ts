/** Surnames of one character that begin nearly all Korean names, and those of most Chinese ones. */
const korean =
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용';
const chinese =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂' +
  '丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯' +
  '倪祝童颜顏詹施邢骆駱柯俞柳甘喻祁关關焦卓柴纪紀包宁甯曲岳齐齊牛翁游覃鲍鮑尤沙舒路谷葛阎饶饒佟耿庄莊裴季聂聶芦简' +
  '洪宫宮傅翟樊殷霍邬娄婁褚闵閔戚涂屠凌郎费費艾辛池滕甄岑阮缪匡邝麦麥';
const japanese =
  '佐藤|鈴木|高橋|田中|伊藤|渡[辺邊邉]|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|清水|[斎齋斉]藤|阿部|橋本|山崎|石川|中島|前田|藤田|小川|' +
  '後藤|岡田|長谷川|村上|近藤|石井|遠藤|青木|坂本|福田|太田|西村|藤井|岡本|金子|三浦|藤原|中野|中川|原田|松田|竹内|小野|田村|中山|和田|石田|上田|' +
  '森田|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|河野|藤本|村田|武田|上野|杉山|増田|平野|小島|大塚|千葉|久保|松井|' +
  '野口|菊[地池]|新井|水野|桜井|古川|市川|浜田|松尾|西田|北村|川口|平田|川崎|安田|中田';

const koreanName = new RegExp(String.raw`^(?:[${korean}] ?|남궁 ?|황보 ?|선우 ?|제갈 ?)[가-힣]{2}$`, 'u');
const chineseName = new RegExp(
  String.raw`^(?:[${chinese}]\p{Script=Han}{1,2}|(?:欧阳|司马|上官|诸葛)\p{Script=Han}{1,2})$`,
  'u',
);
const japaneseName = new RegExp(String.raw`^(?:${japanese})[ 　]?[\p{Script=Han}\p{Script=Hiragana}々]{1,3}$`, 'u');
const spacedName =
  /^(?!\p{Script=Han}{3}[ 　]\p{Script=Han}{3})[\p{Script=Han}々]{1,3}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}$/u;
const katakanaName = /^[ァ-ヶー]{2,10}(?:[・＝= 　][ァ-ヶー]{2,12}){1,3}$/u;

/** "さくしま たかえ": in kana, where an honorific or the text says that it is a name. */
const spacedKana =
  /^(?!\p{Script=Katakana}+[ 　])[\p{Script=Han}\p{Script=Hiragana}々]{1,5}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,5}$/u;
/** "P 山": a nickname. */
const nickname = /^[A-Z] ?\p{Script=Han}{1,2}$/u;

/** Where names are expected: any text as short as one. */
const shortName = /^(?:[\p{Script=Han}々]{2,4}|[\p{Script=Hangul}]{2,5})$/u;

/** What follows a name in the languages where it says that it is one. */
const honorific = /\s?(?:さん|さま|様|氏|님|씨|先生|老师|老師|女士)$/u;

/** Whatever is before these, it is what somebody is called: "山P 氏", "hassaku 氏". */
const called = /^[\p{L}\p{N}_.ー・-]{1,16}$/u;
const formal = /(?:氏|님|씨|先生|老师|老師|女士)$/u;

/** What somebody does, at the end of a word or alone. */
const role =
  /(?:顾问|顧問|专家|專家|总监|總監|经理|經理|工程师|工程師|创始人|創辦人|負責人|负责人|架构师|架構師|程序员|研究员|研究員|编辑|編輯|总裁|總裁|主席|教授|博士|主任|董事|讲师|講師|代表|社長|部長|課長|開発者|エンジニア|デザイナー|개발자|엔지니어|대표|이사|팀장|교수|연구원|디자이너)$/u;

/** Words as short as a name that are none, though they begin as one or take its honorific. */
const noName =
  /^(?:たく|みな|お[客母父姉兄医]|任[务何務意]|马上|馬上|程序|关[于键系]|關[於鍵係]|连接|白皮书|严[重格]|方[向便面]|范[式围]|万[物级]|이야기|소개|정리|후기|결론|서론|마무리|도입부|주제|발표자?|연사|강사|대표|개발자|엔지니어|교수|이사|팀장|매니저|연구원|박사|여러분|고객|선생|회원|사용자|概要|背景|前言|感想|感言|总结|總結|结论|内容|目录|介绍|简介|主题|議題|议题|高[级性效可]\p{L}{0,2}|方[案法式]\p{L}?|于是|向量|万能|资料|資料|まとめ|各|両|皆|皆々|神|客|王|お客|御|大家|主讲|各位|诸位|部分)$/u;

/** Whether a text has Chinese, Japanese or Korean letters. */
export function isEastAsian(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}

const honourable = /^(?:[\p{Script=Han}々ァ-ヶー・]{1,12}|[가-힣]{1,5}|[A-Za-z .-]{2,20}|[ぁ-んー]{2,8})$/u;

/** A Chinese, Japanese or Korean name by its surname, its space, or its honorific. */
export function looksLikeEastAsianName(text: string): boolean {
  if (text.length > 30) return false;
  const name = withoutHonorific(text);
  if (noName.test(name)) return false;
  if (
    name !== text &&
    (honourable.test(name) ||
      spacedKana.test(name) ||
      ((formal.test(text) || !/[ぁ-ん]/.test(name)) && called.test(name)))
  )
    return true;
  if (role.test(name)) return false;
  return (
    [koreanName, chineseName, japaneseName, spacedName, katakanaName].some((form) => form.test(name)) || isMixed(name)
  );
}

/** "Ada 何小美" */
function isMixed(name: string): boolean {
  const latin = /^[A-Z][A-Za-z.-]{1,15} (?=\p{Script=Han})/u.exec(name)?.[0];
  return latin !== undefined && chineseName.test(name.slice(latin.length));
}

/** A text short enough for a Chinese, Japanese or Korean name. Only where the context asks for one. */
export function mayBeEastAsianName(text: string): boolean {
  if (looksLikeEastAsianName(text)) return true;
  if (noName.test(text) || role.test(text)) return false;
  return shortName.test(text) || spacedKana.test(text) || nickname.test(text);
}

/** Whether a text ends in what somebody does: "Acme创始人". */
export function endsInRole(text: string): boolean {
  return role.test(text);
}

/** The name alone: 田中氏 is 田中. */
export function withoutHonorific(text: string): string {
  return text.replace(honorific, '').trim();
}

const honoured =
  /([\p{Script=Han}々]{1,4}(?:[ 　][\p{Script=Han}]{1,3})?|[ァ-ヶー]{2,10}(?:・[ァ-ヶー]{2,12})*|[가-힣]{2,4}|[A-Za-z][\w.-]{1,20}(?: [A-Z][\w.-]{1,20})?)[)\]」』]? ?(?:さん|様|氏|(?:개발자|엔지니어|교수|대표|이사|팀장|매니저|연구원|박사)?님|씨|先生|老师|老師|女士)(?![가-힣]{3})/gu;

/** "Ada Ekのお話", as of those whose name is in Latin letters. */
const spokenBy =
  /([A-Z][\w.-]{1,20}(?: [A-Z][\w.-]{1,20}){1,2})(?:(?:の|による)(?:お?話|発表|講演|セッション|トーク|LT|キーノート|基調講演|登壇)|が登壇)/u;

/** A clause on who has spoken before: its names are those of another talk. */
const spokeBefore = /(?:앞서|앞선|이어서 앞|先ほど|さきほど|前の|刚才|剛才|之前)\P{L}{0,3}$/u;

/** 「田中さん」: what somebody is called, not who speaks. */
const isCited = /[「『“"][^「『“"]{1,20}(?:さん|様|氏|님|씨|先生|老师|老師|女士)$/u;

/** The people whom a sentence names with an honorific, without those who have spoken before. */
export function honouredNames(sentence: string): readonly string[] {
  const names = spokenBy.exec(sentence)?.slice(1) ?? [];
  if (!/さん|様|氏|님|씨|先生|老师|老師|女士/u.test(sentence)) return names;
  for (const match of sentence.matchAll(honoured)) {
    const name = match[1]!;
    const before = sentence.slice(Math.max(0, match.index - 12), match.index);
    if (noName.test(name) || spokeBefore.test(before) || isCited.test(before + match[0]) || names.includes(name))
      continue;
    const joint = sentence.slice(sentence.indexOf(names.at(-1) ?? '') + (names.at(-1)?.length ?? 0), match.index);
    if (names.length > 0 && !/^.{0,4}?(?:[,、，·&]|と|와|과|和)\s?$/u.test(joint)) break;
    names.push(name);
  }
  return names;
}

const organisedChinese = new RegExp(
  String.raw`^([\p{L}\d][\p{L}\d ]{0,22}[\p{L}\d]) +(?=[${chinese}]\p{Script=Han}{1,2}(?:\s*[、,，/&和及与]\s*\p{Script=Han}{2,4})*$)`,
  'u',
);

/** How long the organisation is, with the space after it, that a Chinese text names before people: "京东 刘明"; 0 for none. */
export function organisationLength(text: string): number {
  const found = /\p{Script=Han}/u.test(text) && text.length < 80 ? organisedChinese.exec(text) : null;
  if (!found || japaneseName.test(text) || looksLikeEastAsianName(found[1]!) || /[ぁ-ヶ]/.test(text)) return 0;
  return found[0].length;
}

const named = String.raw`[${korean}][가-힣]{2}`;
const organised = new RegExp(
  String.raw`^(.{0,80}?[\p{Script=Latin}\d)]|[^\s.!?]{2,12}(?: [^\s.!?]{2,12})?)\s+(${named}(?:\s*[/,·&]\s*${named}){0,4})(?: ?님)?$`,
  'u',
);

/** "Acme Search 김하나/이두리", as quotations below Korean headings name the speakers: organisation, then names. */
export function readOrganisedNames(
  text: string,
): { readonly organisation: string; readonly names: readonly string[] } | undefined {
  if (text.length > 120 || !/[가-힣]/u.test(text)) return undefined;
  const match = organised.exec(text.trim());
  if (!match) return undefined;
  const names = match[2]!.split(/\s*[/,·&]\s*/);
  if (names.some((name) => noName.test(name))) return undefined;
  const organisation = match[1]!.split(/[,!]\s+/).at(-1)!;
  return { organisation, names };
}
