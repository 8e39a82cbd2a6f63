import { columnMeanings, type ColumnMapping, type ColumnMeaning } from '../../source/programmeFile.js';

/** What columns and keys are called, in lower case, without accents, with spaces between words; the likeliest first. */
const names: Readonly<Record<ColumnMeaning, string>> = {
  title:
    'title,titel,titre,titulo,titolo,tytul,nazev,session title,talk title,presentation title,proposal title,vortragstitel,talk,vortrag,session,session name,event,event name,name,summary,subject,betreff,thema,topic,presentation,beitrag,programmpunkt,sujet,intitule,ponencia,charla,onderwerp,activity,タイトル,演題,标题,题目,название,тема',
  speakers:
    'speakers,speaker,speaker names,speaker name,speaker s,presenters,presenter,presenter s,referent,referentin,referenten,referentinnen,referent in,vortragende,vortragender,vortragende r,sprecher,sprecherin,redner,rednerin,authors,author,autoren,autor,intervenants,intervenant,orateurs,orateur,conferencier,ponentes,ponente,oradores,relatori,relatore,prelegent,sprekers,spreker,persons,people,panelists,hosts,host,presented by,by,wer,who,owner,講演者,発表者,スピーカー,演讲者,讲者,докладчик,спикер',
  organisation:
    'organisation,organization,company,affiliation,affiliations,firma,unternehmen,institution,einrichtung,arbeitgeber,employer,societe,entreprise,empresa,azienda,verein,bedrijf,所属',
  date: 'date,start date,datum,startdatum,day,tag,jour,fecha,dia,data,giorno,termin,event date,session date,dzien,日付,日期,дата,день',
  start:
    'start,starts,start time,starts at,starttime,time start,event start,session start,begin,begins,beginn,beginnt,anfang,startzeit,von,from,time,zeit,uhrzeit,heure,heure de debut,debut,hora,hora de inicio,hora inicio,inicio,ora,inizio,godzina,aanvang,tijd,scheduled at,scheduled,dtstart,datetime,when,wann,slot,timeslot,time slot,schedule,開始,時間,时间,开始,начало,время',
  end: 'end,ends,end time,ends at,endtime,time end,event end,session end,ende,endet,endzeit,bis,to,until,finish,fin,heure de fin,hora de fin,hora fin,fine,einde,koniec,dtend,終了,结束,конец',
  duration:
    'duration,length,dauer,lange,duree,duracion,durata,duur,minutes,minuten,min,duration minutes,scheduled duration,czas trwania,所要時間,时长,длительность',
  room: 'room,rooms,raum,saal,salle,sala,aula,hall,location,room location,ort,venue,place,stage,buhne,lieu,lugar,luogo,zaal,where,wo,room name,building,会場,部屋,場所,地点,会场,зал,место',
  track:
    'track,tracks,track name,stream,strang,parcours,piste,pista,thread,category,kategorie,categorie,categoria,reihe,section,sektion,theme,session track,トラック,трек',
  kind: 'type,kind,session type,event type,talk type,art,typ,format,session format,vortragsart,tipo,genre,formato,service,形式,тип',
  url: 'url,link,page,permalink,website,webseite,session url,talk url,event url,public url,address,lien,enlace,links,href',
  abstract:
    'abstract,description,beschreibung,kurzbeschreibung,zusammenfassung,inhalt,details,resume,descripcion,resumen,descrizione,content,opis,samenvatting,short abstract,long abstract,excerpt,body,text,概要,摘要,描述,описание',
  language: 'language,lang,sprache,langue,idioma,lingua,taal,jezyk,言語,语言,язык',
  slides:
    'slides,slides url,slide,slide deck,slide url,deck,folien,slides link,prasentation,presentation url,presentation link,transparents,diapositivas',
  video:
    'video,video url,recording,recording url,recording link,youtube,youtube url,video link,aufzeichnung,mitschnitt,enregistrement,vimeo,media url,file url,video id',
};

const byName: ReadonlyMap<string, { readonly meaning: ColumnMeaning; readonly rank: number }> = new Map(
  columnMeanings
    .flatMap((meaning) => names[meaning].split(',').map((name, rank) => [name, { meaning, rank }] as const))
    .reverse(),
);

/** Lower case, without accents and marks, with spaces: `startTime`, `start_time` and "*Start Time:" are all "start time". */
export function plainName(name: string): string {
  return name
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What the columns hold, by their names. */
export function guessMapping(columns: readonly string[]): ColumnMapping {
  const best = new Map<ColumnMeaning, { readonly name: string; readonly rank: number }>();
  for (const name of columns) {
    const found = byName.get(plainName(name)) ?? likely(plainName(name));
    if (!found) continue;
    const before = best.get(found.meaning);
    if (!before || found.rank < before.rank) best.set(found.meaning, { name, rank: found.rank });
  }
  return Object.fromEntries([...best].map(([meaning, { name }]) => [meaning, name]));
}

/** Names of several words, of which one says what they are. */
function likely(name: string): { readonly meaning: ColumnMeaning; readonly rank: number } | undefined {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || words.includes('id') || words.includes('email')) return undefined;
  const [first, last] = [byName.get(words[0]!), byName.get(words.at(-1)!)];
  const found = last ?? first;
  return found && { ...found, rank: found.rank + 100 };
}

/** Whether the columns are those of a programme: titles, and when they are or whose. */
export function isSound({ title, start, date, speakers }: ColumnMapping): boolean {
  return title !== undefined && (start ?? date ?? speakers) !== undefined;
}
