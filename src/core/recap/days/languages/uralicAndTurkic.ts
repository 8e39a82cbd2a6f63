import { list, type DayLanguage } from './dayLanguage.js';

export const finnish: DayLanguage = {
  days: ['päivä'],
  cardinals: [list('yksi kaksi kolme neljä viisi kuusi seitsemän')],
  ordinals: [list('ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs')],
  last: ['viimeinen'],
  weekdays: [list('maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai')],
  months: [
    list(
      'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
    ),
    list('tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu'),
  ],
};

export const hungarian: DayLanguage = {
  days: ['nap'],
  cardinals: [list('egy kettő három négy öt hat hét')],
  ordinals: [list('első második harmadik negyedik ötödik hatodik hetedik')],
  last: ['utolsó'],
  weekdays: [list('hétfő kedd szerda csütörtök péntek szombat vasárnap')],
  months: [list('január február március április május június július augusztus szeptember október november december')],
};

export const turkish: DayLanguage = {
  days: ['gün'],
  cardinals: [list('bir iki üç dört beş altı yedi')],
  ordinals: [
    list('birinci ikinci üçüncü dördüncü beşinci altıncı yedinci'),
    list('ilk ikinci üçüncü dördüncü beşinci altıncı yedinci'),
  ],
  last: ['son'],
  weekdays: [list('pazartesi salı çarşamba perşembe cuma cumartesi pazar')],
  months: [list('ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık')],
};
