import { list, type DayLanguage } from './dayLanguage.js';

/** Numbers are part of the word for a day (`cjkDay.ts`); months are numbers. */
export const chineseAndJapanese: DayLanguage = {
  days: list('日 天 曜 星期 周 週 月'),
  cardinals: [list('一 二 三 四 五 六 七')],
  ordinals: [],
  last: [],
  weekdays: [
    list('月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日'),
    list('月曜 火曜 水曜 木曜 金曜 土曜 日曜'),
    list('星期一 星期二 星期三 星期四 星期五 星期六 星期日'),
    list('星期一 星期二 星期三 星期四 星期五 星期六 星期天'),
    list('周一 周二 周三 周四 周五 周六 周日'),
    list('週一 週二 週三 週四 週五 週六 週日'),
  ],
  months: [],
};

export const korean: DayLanguage = {
  days: list('날 일'),
  cardinals: [list('첫 둘 셋 넷 다섯 여섯 일곱')],
  ordinals: [],
  last: [],
  weekdays: [list('월요일 화요일 수요일 목요일 금요일 토요일 일요일')],
  months: [],
};
