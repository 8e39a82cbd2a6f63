import { list, type DayLanguage } from './dayLanguage.js';

export const english: DayLanguage = {
  days: ['day'],
  cardinals: [list('one two three four five six seven')],
  ordinals: [list('first second third fourth fifth sixth seventh'), list('1st 2nd 3rd 4th 5th 6th 7th')],
  last: ['last', 'final'],
  weekdays: [
    list('monday tuesday wednesday thursday friday saturday sunday'),
    list('mon tue wed thu fri sat sun'),
    list('mon tues wed thurs fri sat sun'),
    list('mon tues weds thurs fri sat sun'),
    list('mon tues wed thur fri sat sun'),
  ],
  months: [
    list('january february march april may june july august september october november december'),
    list('jan feb mar apr may jun jul aug sep oct nov dec'),
    list('jan feb mar apr may jun jul aug sept oct nov dec'),
  ],
};

export const german: DayLanguage = {
  days: ['tag', 'konferenztag'],
  cardinals: [list('eins zwei drei vier fünf sechs sieben')],
  ordinals: [
    list('erster zweiter dritter vierter fünfter sechster siebter'),
    list('erste zweite dritte vierte fünfte sechste siebte'),
  ],
  last: ['letzter', 'letzte'],
  weekdays: [
    list('montag dienstag mittwoch donnerstag freitag samstag sonntag'),
    list('montag dienstag mittwoch donnerstag freitag sonnabend sonntag'),
  ],
  months: [
    list('januar februar märz april mai juni juli august september oktober november dezember'),
    list('jan feb mär apr mai jun jul aug sep okt nov dez'),
    list('jänner februar märz april mai juni juli august september oktober november dezember'),
  ],
};

export const dutch: DayLanguage = {
  days: ['dag'],
  cardinals: [list('een twee drie vier vijf zes zeven'), list('één twee drie vier vijf zes zeven')],
  ordinals: [list('eerste tweede derde vierde vijfde zesde zevende'), list('1ste 2de 3de 4de 5de 6de 7de')],
  last: ['laatste'],
  weekdays: [list('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag')],
  months: [list('januari februari maart april mei juni juli augustus september oktober november december')],
};

export const swedish: DayLanguage = {
  days: ['dag', 'dagen'],
  cardinals: [list('ett två tre fyra fem sex sju')],
  ordinals: [list('första andra tredje fjärde femte sjätte sjunde')],
  last: ['sista'],
  weekdays: [list('måndag tisdag onsdag torsdag fredag lördag söndag')],
  months: [list('januari februari mars april maj juni juli augusti september oktober november december')],
};

export const norwegian: DayLanguage = {
  days: ['dag', 'dagen'],
  cardinals: [list('en to tre fire fem seks sju')],
  ordinals: [list('første andre tredje fjerde femte sjette sjuende')],
  last: ['siste'],
  weekdays: [list('mandag tirsdag onsdag torsdag fredag lørdag søndag')],
  months: [list('januar februar mars april mai juni juli august september oktober november desember')],
};

export const danish: DayLanguage = {
  days: ['dag', 'dagen'],
  cardinals: [list('en to tre fire fem seks syv')],
  ordinals: [list('første anden tredje fjerde femte sjette syvende')],
  last: ['sidste'],
  weekdays: [list('mandag tirsdag onsdag torsdag fredag lørdag søndag')],
  months: [list('januar februar marts april maj juni juli august september oktober november december')],
};
