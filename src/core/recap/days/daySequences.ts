/** How a language counts days, in lower case, each list in its order. */
interface DayLanguage {
  /** Its word for a day. */
  readonly day: RegExp;
  /** From one on, or from the first on. */
  readonly counts: readonly (readonly string[])[];
  /** From Monday on, in full, then in short. */
  readonly weekdays: readonly (readonly string[])[];
  /** From January on, in full, then in short. */
  readonly months: readonly (readonly string[])[];
}

const list = (words: string): readonly string[] => words.split(' ');

/** The languages of the words that name days (`dayWords.ts`). */
export const dayLanguages: readonly DayLanguage[] = [
  {
    day: /(?<!\p{L})day(?!\p{L})/iu,
    counts: [
      list('one two three four five six seven'),
      list('first second third fourth fifth sixth seventh'),
      list('1st 2nd 3rd 4th 5th 6th 7th'),
    ],
    weekdays: [
      list('monday tuesday wednesday thursday friday saturday sunday'),
      list('mon tue wed thu fri sat sun'),
      list('mon tues wed thurs fri sat sun'),
    ],
    months: [
      list('january february march april may june july august september october november december'),
      list('jan feb mar apr may jun jul aug sep oct nov dec'),
      list('jan feb mar apr may jun jul aug sept oct nov dec'),
    ],
  },
  {
    day: /(?<!\p{L})(?:konferenz-?)?tag(?!\p{L})/iu,
    counts: [
      list('eins zwei drei vier fünf sechs sieben'),
      list('erster zweiter dritter vierter fünfter sechster siebter'),
      list('erste zweite dritte vierte fünfte sechste siebte'),
    ],
    weekdays: [
      list('montag dienstag mittwoch donnerstag freitag samstag sonntag'),
      list('montag dienstag mittwoch donnerstag freitag sonnabend sonntag'),
    ],
    months: [
      list('januar februar märz april mai juni juli august september oktober november dezember'),
      list('jänner februar märz april mai juni juli august september oktober november dezember'),
    ],
  },
  {
    day: /(?<!\p{L})dag(?!\p{L})/iu,
    counts: [
      list('een twee drie vier vijf zes zeven'),
      list('één twee drie vier vijf zes zeven'),
      list('eerste tweede derde vierde vijfde zesde zevende'),
      list('1ste 2de 3de 4de 5de 6de 7de'),
    ],
    weekdays: [list('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag')],
    months: [list('januari februari maart april mei juni juli augustus september oktober november december')],
  },
  {
    day: /(?<!\p{L})jour(?:n[ée]e)?(?!\p{L})/iu,
    counts: [
      list('un deux trois quatre cinq six sept'),
      list('premier deuxième troisième quatrième cinquième sixième septième'),
      list('première deuxième troisième quatrième cinquième sixième septième'),
      list('1er 2e 3e 4e 5e 6e 7e'),
      list('1ère 2ème 3ème 4ème 5ème 6ème 7ème'),
    ],
    weekdays: [list('lundi mardi mercredi jeudi vendredi samedi dimanche')],
    months: [
      list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
      list('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'),
    ],
  },
  {
    day: /(?<!\p{L})(?:d[ií]a|jornada)(?!\p{L})/iu,
    counts: [
      list('uno dos tres cuatro cinco seis siete'),
      list('primer segundo tercer cuarto quinto sexto séptimo'),
      list('primera segunda tercera cuarta quinta sexta séptima'),
    ],
    weekdays: [
      list('lunes martes miércoles jueves viernes sábado domingo'),
      list('lunes martes miercoles jueves viernes sabado domingo'),
    ],
    months: [list('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre')],
  },
  {
    day: /(?<!\p{L})giorn(?:o|ata)(?!\p{L})/iu,
    counts: [
      list('uno due tre quattro cinque sei sette'),
      list('primo secondo terzo quarto quinto sesto settimo'),
      list('prima seconda terza quarta quinta sesta settima'),
    ],
    weekdays: [
      list('lunedì martedì mercoledì giovedì venerdì sabato domenica'),
      list('lunedi martedi mercoledi giovedi venerdi sabato domenica'),
    ],
    months: [list('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre')],
  },
  {
    day: /(?<!\p{L})dia(?!\p{L})/iu,
    counts: [
      list('um dois três quatro cinco seis sete'),
      list('primeiro segundo terceiro quarto quinto sexto sétimo'),
      list('primeira segunda terceira quarta quinta sexta sétima'),
    ],
    weekdays: [list('segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo')],
    months: [list('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro')],
  },
  {
    day: /日|天|曜|星期|周|週|月/u,
    counts: [list('一 二 三 四 五 六 七')],
    weekdays: [
      list('月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日'),
      list('月曜 火曜 水曜 木曜 金曜 土曜 日曜'),
      list('星期一 星期二 星期三 星期四 星期五 星期六 星期日'),
      list('星期一 星期二 星期三 星期四 星期五 星期六 星期天'),
      list('周一 周二 周三 周四 周五 周六 周日'),
      list('週一 週二 週三 週四 週五 週六 週日'),
    ],
    months: [],
  },
  {
    day: /날|일/u,
    counts: [list('첫 둘 셋 넷 다섯 여섯 일곱')],
    weekdays: [list('월요일 화요일 수요일 목요일 금요일 토요일 일요일')],
    months: [],
  },
];
