/** What a column of a schedule holds. */
export type ColumnRole = 'time' | 'title' | 'speaker' | 'organisation' | 'room' | 'links' | 'other';

/**
 * Words of headers in their languages. Of those in one header, the first role counts: "session time" is a time, "speaker's
 * company" an organisation, "talk title" a title.
 */
const words: readonly (readonly [ColumnRole, string])[] = [
  [
    'links',
    'slide,slides,slidedeck,deck,video,videos,recording,recordings,link,links,materials,resources,folien,aufzeichnung,diapos,' +
      'vidéo,diapositivas,grabación,nagranie,ppt,pdf,youtube,url',
  ],
  [
    'time',
    'time,times,timeslot,when,start,slot,hour,begin,begins,zeit,uhrzeit,wann,beginn,heure,horaire,hora,horario,horário,ora,' +
      'orario,tijd,tid,tidspunkt,aika,klo,godzina,czas,čas,время,час',
  ],
  [
    'organisation',
    'company,organisation,organization,affiliation,employer,firma,unternehmen,société,entreprise,empresa,azienda,bedrijf,' +
      'företag,yritys,компания',
  ],
  [
    'speaker',
    'speaker,speakers,presenter,presenters,who,name,names,author,authors,lecturer,panelists,panellists,referent,referenten,' +
      'referentin,sprecher,sprecherin,vortragende,vortragender,redner,wer,orateur,orateurs,oratrice,intervenant,intervenants,' +
      'intervenante,conférencier,conférenciers,ponente,ponentes,orador,oradora,oradores,conferenciante,palestrante,' +
      'palestrantes,relatore,relatori,relatrice,spreker,sprekers,talare,foredragsholder,taler,puhuja,puhujat,prelegent,' +
      'prelegenci,přednášející,спикер,спикеры,докладчик,спікер',
  ],
  [
    'room',
    'room,track,stage,hall,where,location,venue,devroom,raum,saal,ort,bühne,salle,piste,scène,lieu,sala,lugar,aula,palco,' +
      'zaal,spår,sal,rum,scen,sali,ścieżka,зал,трек',
  ],
  [
    'other',
    'note,notes,description,abstract,level,language,duration,rating,id,type,tag,tags,score,comments,mentioned,code',
  ],
  [
    'title',
    'title,talk,talks,topic,session,subject,presentation,lecture,event,activity,what,programme,program,titel,vortrag,' +
      'vorträge,thema,programm,titre,sujet,conférence,présentation,título,titulo,charla,ponencia,tema,sesión,palestra,' +
      'atividade,titolo,intervento,sessione,argomento,onderwerp,lezing,sessie,föredrag,foredrag,emne,ämne,esitys,aihe,' +
      'otsikko,prelekcja,temat,tytuł,wykład,přednáška,téma,доклад,тема,название,доповідь',
  ],
];
const roles = new Map(words.flatMap(([role, each]) => each.split(',').map((word) => [word, role] as const)));
const ranks = words.map(([role]) => role);

/** Parts of headers in languages without spaces. */
const inAsia: readonly (readonly [ColumnRole, RegExp])[] = [
  ['links', /資料|スライド|動画|リンク|자료|영상|링크|幻灯片|视频|資源|链接|PPT/i],
  ['time', /時間|時刻|日時|시간|时间|時段/],
  [
    'speaker',
    /登壇者|発表者|講演者|講演者|スピーカー|氏名|名前|발표자|연사|강연자|讲者|演讲者|嘉宾|嘉賓|分享人|主讲|講者|講師/,
  ],
  ['organisation', /所属|会社|소속|회사|公司|单位/],
  ['room', /会場|部屋|장소|트랙|教室|会议室|分会场|地点|トラック/],
  [
    'title',
    /タイトル|題目|内容|セッション|発表|演題|トーク|제목|주제|세션|발표|내용|강연|标题|题目|议题|主题|演讲|場次|議題|講題|环节/,
  ],
];

/** Longer ones are cells, and not headers. */
const longest = 32;
const mostWords = 4;

/** What a header says that its column holds. */
export function roleOfHeader(text: string): ColumnRole | undefined {
  if (text === '' || text.length > longest) return undefined;
  if (/[\u3040-\uffff]/.test(text)) return inAsia.find(([, pattern]) => pattern.test(text))?.[0];
  const found = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  if (found.length > mostWords) return undefined;
  return ranks.find((rank) => found.some((word) => roles.get(word) === rank));
}
