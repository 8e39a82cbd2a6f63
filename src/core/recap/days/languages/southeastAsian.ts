import { list, type DayLanguage } from './dayLanguage.js';

/** "Ngày thứ nhất", "Ngày 1", "Ngày đầu tiên"; weekdays are two words, of which one is a number as well. */
export const vietnamese: DayLanguage = {
  days: ['ngày'],
  cardinals: [list('một hai ba bốn năm sáu bảy'), list('nhất hai ba tư năm sáu bảy'), ['đầu']],
  ordinals: [],
  last: [],
  weekdays: [],
  months: [],
};

/** "Hari pertama", "Hari ke-2". */
export const indonesian: DayLanguage = {
  days: ['hari'],
  cardinals: [list('satu dua tiga empat lima enam tujuh')],
  ordinals: [list('pertama kedua ketiga keempat kelima keenam ketujuh')],
  last: ['terakhir'],
  weekdays: [list('senin selasa rabu kamis jumat sabtu minggu')],
  months: [list('januari februari maret april mei juni juli agustus september oktober november desember')],
};
