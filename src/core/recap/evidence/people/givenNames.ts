/** Given names that are common in the languages that recaps are written in; none that is a usual word of titles. */
const common = new Set(
  (
    'aaron,abdul,abigail,ada,adam,adriaan,adrian,adriana,adriano,adrien,agata,agnes,agnieszka,ahmed,aisha,aitor,akira,alain,alan,albert,' +
    'alberto,alejandro,aleksander,aleksandr,aleksandra,alena,aleš,alessandra,alessandro,alessio,alex,alexander,alexandra,alexandre,' +
    'alexandru,alexei,alexey,alexis,alfredo,ali,alice,alicia,alicja,alina,alison,allan,allison,alvaro,amanda,amber,amélie,amir,amit,amy,' +
    'ana,anand,anastasia,anatole,anders,andré,andrea,andreas,andrei,andrés,andrew,andrey,andrzej,andy,aneta,ángel,angela,angelika,angelo,' +
    'anil,anita,anja,anjali,ann,anna,anne,annette,annie,annika,antoine,anton,antoni,antonio,antti,arjun,arkadiusz,arnaud,arne,arthur,' +
    'artur,arun,åsa,ashish,ashley,astrid,attila,audrey,aurélien,axel,bálint,barbara,bartłomiej,bartosz,bastian,beata,beatrice,beatriz,' +
    'ben,benedikt,benjamin,benoit,benoît,bernard,bernd,bert,bertrand,bettina,bianca,bill,birgit,birgitta,bjarne,björn,bo,bob,bogdan,' +
    'boris,brad,bram,brandon,brendan,brian,brigitte,britta,bruce,bruna,bruno,bryan,caio,caitlin,camila,camilla,camille,carl,carla,carlos,' +
    'carmen,carol,carolina,caroline,carsten,catherine,cecilia,cédric,celine,céline,cezary,chad,charles,charlie,charlotte,cheryl,chiara,' +
    'chloé,chris,christelle,christian,christina,christine,christoph,christophe,christopher,claire,clara,claudia,claudio,claus,clemens,' +
    'clément,colin,corinna,craig,cristina,csaba,cynthia,cyril,cyrille,dagmar,daisuke,damian,damien,dan,daniel,daniela,daniele,danilo,' +
    'danny,darren,dave,david,davide,davy,dawid,deborah,deepak,delphine,denis,denise,dennis,derek,detlef,diana,didier,diego,dieter,' +
    'dietmar,dimitri,dirk,dmitri,dmitry,domenico,dominik,dominique,donald,dorota,doug,douglas,dylan,eckhard,edgar,edith,edoardo,eduard,' +
    'eduardo,edward,eivind,eleanor,elena,eli,elisa,elisabeth,elizabeth,ella,ellen,elliot,elodie,élodie,elton,emanuele,emil,emilia,' +
    'emiliano,émilie,emily,emma,emmanuel,enrico,enrique,eric,erica,erik,erika,ernesto,erwan,erwin,esther,ethan,eugen,eugene,eugenio,eva,' +
    'evan,eve,evelyn,everton,ewa,ewelina,ezequiel,fabian,fabiano,fabien,fabio,fabrice,fabrizio,facundo,fatima,federica,federico,felipe,' +
    'felix,femke,ferdinand,ferenc,fernanda,fernando,filip,filippo,fiona,flavia,flavio,florian,francesca,francesco,francis,francisco,' +
    'franck,françois,françoise,frank,fred,frederic,frédéric,frederik,frédérique,fredrik,friedrich,gábor,gabriel,gabriela,gaël,gareth,' +
    'gary,gauthier,gavin,geert,geoff,geoffrey,geoffroy,georg,george,georgia,gerald,gerard,gerrit,gert,ghislain,giacomo,gianluca,gianni,' +
    'gilles,giorgio,giovanni,giulia,giulio,giuseppe,gonzalo,göran,gordon,graham,greg,gregor,gregory,grégory,grzegorz,guido,guilherme,' +
    'guillaume,guillermo,gunnar,günter,günther,gustavo,håkan,halina,hanna,hannah,hanne,hannes,hans,harald,harry,heather,heidi,heike,' +
    'heiko,heinrich,helen,helena,hélène,hendrik,henning,henrik,henry,herbert,herman,hervé,hiroshi,holger,holly,horst,howard,hubert,hugo,' +
    'ian,ignacio,igor,iker,ilaria,ilya,iñaki,ines,inês,inga,ingo,ingrid,ingvild,ioana,ionut,irene,irina,isabel,isabelle,istvan,ivan,iván,' +
    'ivana,ivo,iwona,jacek,jack,jackie,jacob,jacopo,jacques,jaime,jake,jakob,jakub,james,jamie,jan,jana,jane,janet,jannik,jarosław,' +
    'jaroslav,jason,jasper,javier,jay,jean,jeff,jeffrey,jelena,jelle,jen,jennifer,jenny,jens,jeppe,jeremiah,jérémie,jeremy,jérémy,jeroen,' +
    'jerome,jérôme,jerzy,jesper,jess,jesse,jessica,jessie,jesús,jill,jim,jimmy,jiří,joachim,joakim,joan,joana,joanna,joanne,joão,joaquín,' +
    'jochen,joe,joel,joep,johan,johanna,johannes,john,johnny,jon,jonas,jonatan,jonathan,joost,jordi,jörg,jorge,joris,josé,josef,joseph,' +
    'josh,joshua,josip,juan,judith,juha,jukka,julia,julian,juliana,julie,julien,juliette,julio,julius,jürgen,justin,justyna,kacper,kai,' +
    'kamil,kamila,karel,karen,karin,karl,karol,karolina,karsten,kasper,katarzyna,kate,katharina,katherine,kathy,katie,katja,katrin,kay,' +
    'kazuki,keith,kelly,kelsey,ken,kenji,kenneth,kerstin,kevin,kim,kinga,kiran,kirill,kjetil,klaus,koen,konrad,kristian,kristin,kristina,' +
    'kristof,krystian,krzysztof,kurt,kyle,ladislav,laetitia,lara,larry,lars,lászló,laura,lauren,laurence,laurent,lea,leandro,lee,lena,' +
    'lennart,leo,leon,leonardo,leslie,leszek,leticia,liam,liesbeth,lili,liliana,linda,lindsay,linnea,linus,lionel,lisa,liz,loïc,lorenzo,' +
    'lorna,lothar,louis,louise,luca,lucas,lucia,lucía,luciano,lucy,luigi,luis,luís,luisa,luiz,lukas,lukasz,luke,lydia,maarten,maciej,' +
    'mads,magnus,małgorzata,maike,maja,manfred,manish,manuel,manuela,marc,marcel,marcela,marcello,marcelo,marcin,marco,marcos,marcus,' +
    'marek,margaret,margarita,maria,maría,mariana,marie,marijn,marina,mario,marion,marius,mariusz,marjolein,mark,marko,markus,marta,' +
    'mårten,martijn,martin,martín,martina,martyn,mary,masahiro,massimiliano,massimo,mateo,mateusz,mathias,mathieu,mathilde,matt,matteo,' +
    'matthew,matthias,matthieu,mattias,maurice,mauricio,maurizio,mauro,max,maxence,maxim,maxime,megan,mehmet,melanie,mélanie,melissa,' +
    'mette,michał,michael,michaela,michel,michela,michele,michelle,mickaël,miguel,mihai,mikael,mike,mikhail,mikkel,mikko,milan,miriam,' +
    'mirko,mirosław,mitchell,mohamed,mohammad,mohammed,mohit,monica,monika,moritz,morten,muhammad,muriel,nadia,nadine,nancy,naomi,' +
    'natalia,natalie,natascha,natasha,nathalie,nathan,neha,neil,niall,nicholas,nick,nicola,nicolas,nicolás,nicole,niels,nigel,nikhil,' +
    'nikita,niklas,nikola,nikolai,nikolay,nils,nina,noah,noel,nora,norbert,nuno,oana,ola,olaf,ole,oleg,olga,oliver,olivia,olivier,omar,' +
    'ondřej,oscar,oskar,otávio,otto,pablo,paola,paolo,pascal,patrice,patricia,patricio,patrick,patrik,patryk,paul,paula,paulina,pauline,' +
    'paulo,pavel,paweł,pedro,pekka,peter,péter,petr,petra,petter,phil,philip,philipp,philippe,pierre,pieter,pilar,piotr,priya,przemysław,' +
    'quentin,rachel,radek,radosław,radu,rafael,raffaele,rahul,rainer,rajesh,ralf,ralph,ramon,raphael,raphaël,rasmus,raul,raúl,ravi,' +
    'raymond,rebecca,régis,reinhard,remi,rémi,renata,renato,rené,reto,ricardo,riccardo,richard,rick,rita,rob,robert,roberta,roberto,' +
    'robin,rocío,rodolfo,rodrigo,roel,roger,rogério,roland,rolf,romain,roman,ron,ronald,ronan,ross,ruben,rudolf,rui,russell,ruth,ruud,' +
    'ryan,sabine,sabrina,sally,salvatore,sam,samantha,samuel,sander,sandra,sandrine,sandro,sanjay,sanne,santiago,sara,sarah,sascha,' +
    'satoshi,sławomir,scott,sean,sebastian,sebastián,sébastian,sebastien,sébastien,serena,serge,sergei,sergey,sergio,sérgio,seth,shane,' +
    'shannon,sharon,shaun,sheila,shreya,signe,silke,silvia,silvio,simon,simona,simone,sindre,sjoerd,sofia,sofía,sofie,sonia,sonja,sophia,' +
    'sophie,søren,stacey,stanisław,stanislav,stefan,stefania,stefano,steffen,stephan,stephane,stéphane,stephanie,stephen,steve,steven,' +
    'stuart,sue,sunil,suresh,susan,susanne,suzanne,sven,svetlana,sylvain,sylvie,sylwia,szymon,tadeusz,takashi,takeshi,tamara,tamás,' +
    'tanguy,tania,tanja,tanya,tatiana,taylor,ted,teresa,tereza,terry,theo,théo,thiago,thibault,thibaut,thierry,thijs,thomas,thorsten,' +
    'tiago,tim,timo,timothy,tina,tobias,todd,tom,tomas,tomás,tomáš,tomasz,tommaso,toni,tony,torbjörn,torsten,tracy,travis,tristan,troels,' +
    'trond,troy,tuomas,tyler,udo,ugo,łukasz,ulf,ulrich,ulrike,umberto,ursula,ute,uwe,václav,vadim,valentin,valentina,valerie,valérie,' +
    'valerio,vanessa,vera,veronica,verónica,veronika,viacheslav,victor,víctor,victoria,vikram,viktor,viktoria,vincent,vincenzo,vinícius,' +
    'virginia,vitaly,vitor,vlad,vladimir,volker,walter,wayne,wei,wendy,werner,wiktor,wilfried,willem,william,wim,wojciech,wolfgang,' +
    'wouter,xavier,yann,yannick,yasmin,yassine,yoann,yohan,younes,yuki,yuri,yusuke,yves,øyvind,yvonne,zachary,zbigniew,zdeněk,zoe,zoë,' +
    'zofia,zoltán'
  ).split(','),
);

/** Whether a name begins with a given name that many people have. */
export function hasGivenName(name: string): boolean {
  return common.has((/^[\p{L}]+/u.exec(name)?.[0] ?? '').toLowerCase());
}
