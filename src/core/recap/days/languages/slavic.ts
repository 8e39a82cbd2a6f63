import { list, type DayLanguage } from './dayLanguage.js';

// Months are as in dates, in the genitive, then as they are named alone.

export const czech: DayLanguage = {
  days: ['den'],
  cardinals: [list('jedna dva tři čtyři pět šest sedm')],
  ordinals: [list('první druhý třetí čtvrtý pátý šestý sedmý')],
  last: ['poslední'],
  weekdays: [list('pondělí úterý středa čtvrtek pátek sobota neděle')],
  months: [
    list('ledna února března dubna května června července srpna září října listopadu prosince'),
    list('leden únor březen duben květen červen červenec srpen září říjen listopad prosinec'),
  ],
};

export const polish: DayLanguage = {
  days: ['dzień'],
  cardinals: [list('jeden dwa trzy cztery pięć sześć siedem')],
  ordinals: [list('pierwszy drugi trzeci czwarty piąty szósty siódmy')],
  last: ['ostatni'],
  weekdays: [list('poniedziałek wtorek środa czwartek piątek sobota niedziela')],
  months: [
    list('stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'),
    list('styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'),
  ],
};

export const russian: DayLanguage = {
  days: ['день'],
  cardinals: [list('один два три четыре пять шесть семь')],
  ordinals: [
    list('первый второй третий четвёртый пятый шестой седьмой'),
    list('первый второй третий четвертый пятый шестой седьмой'),
  ],
  last: ['последний'],
  weekdays: [list('понедельник вторник среда четверг пятница суббота воскресенье')],
  months: [
    list('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    list('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
  ],
};

export const ukrainian: DayLanguage = {
  days: ['день'],
  cardinals: [list("один два три чотири п'ять шість сім")],
  ordinals: [list("перший другий третій четвертий п'ятий шостий сьомий")],
  last: ['останній'],
  weekdays: [list("понеділок вівторок середа четвер п'ятниця субота неділя")],
  months: [
    list('січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'),
    list('січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень'),
  ],
};
