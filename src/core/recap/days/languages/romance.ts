import { list, type DayLanguage } from './dayLanguage.js';

export const french: DayLanguage = {
  days: ['jour', 'journée'],
  cardinals: [list('un deux trois quatre cinq six sept'), list('une deux trois quatre cinq six sept')],
  ordinals: [
    list('premier deuxième troisième quatrième cinquième sixième septième'),
    list('première deuxième troisième quatrième cinquième sixième septième'),
    list('premier second troisième quatrième cinquième sixième septième'),
    list('première seconde troisième quatrième cinquième sixième septième'),
    list('1er 2e 3e 4e 5e 6e 7e'),
    list('1ère 2ème 3ème 4ème 5ème 6ème 7ème'),
  ],
  last: ['dernier', 'dernière'],
  weekdays: [list('lundi mardi mercredi jeudi vendredi samedi dimanche')],
  months: [list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre')],
};

export const spanish: DayLanguage = {
  days: ['día', 'dia', 'jornada'],
  cardinals: [list('uno dos tres cuatro cinco seis siete')],
  ordinals: [
    list('primer segundo tercer cuarto quinto sexto séptimo'),
    list('primera segunda tercera cuarta quinta sexta séptima'),
  ],
  last: ['último', 'última'],
  weekdays: [list('lunes martes miércoles jueves viernes sábado domingo')],
  months: [list('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre')],
};

export const italian: DayLanguage = {
  days: ['giorno', 'giornata'],
  cardinals: [list('uno due tre quattro cinque sei sette')],
  ordinals: [
    list('primo secondo terzo quarto quinto sesto settimo'),
    list('prima seconda terza quarta quinta sesta settima'),
  ],
  last: ['ultimo', 'ultima'],
  weekdays: [list('lunedì martedì mercoledì giovedì venerdì sabato domenica')],
  months: [list('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre')],
};

export const portuguese: DayLanguage = {
  days: ['dia'],
  cardinals: [list('um dois três quatro cinco seis sete')],
  ordinals: [
    list('primeiro segundo terceiro quarto quinto sexto sétimo'),
    list('primeira segunda terceira quarta quinta sexta sétima'),
  ],
  last: ['último', 'última'],
  weekdays: [
    list('segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo'),
    list('segunda terça quarta quinta sexta sábado domingo'),
  ],
  months: [list('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro')],
};
