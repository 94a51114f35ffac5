import type { RemarkKind } from '../domain/sessionLog.ts';

/** Words of the record of a session: what was said, and the files it leaves. */
export const recordPanelText = {
  title: 'Wat er gezegd is',
  intro:
    'Schrijf op wat de zaal zegt: van een groep of van iedereen, nooit van een persoon. De tijd komt er vanzelf bij.',
  kind: 'Soort',
  text: 'Tekst',
  textHelp: 'Enter bewaart. Shift en Enter geeft een nieuwe regel.',
  scene: 'Bij welke scène',
  area: 'Over welk gebied',
  group: 'Van wie',
  nothing: 'Geen',
  everyone: 'Iedereen',
  add: 'Bewaar',
  added: (kind: string, time: string) => `${kind} bewaard om ${time}.`,
  empty: 'Er staat nog geen tekst. Schrijf eerst op wat er gezegd is.',
  tooLong: (most: number) => `Deze tekst is te lang. Er passen ${most} tekens in.`,
  bare: 'Een bericht zonder tekst kan niet. De oude tekst blijft staan.',
  list: 'Wat er staat',
  none: 'Er staat nog niets.',
  find: 'Zoek',
  show: 'Toon',
  all: 'Alles',
  count: (shown: number, all: number) => (shown === all ? `${all} in totaal` : `${shown} van ${all}`),
  noneFound: 'Hier past niets bij. Kies Alles of zoek iets anders.',
  edit: 'Bewerk',
  editOf: (kind: string, time: string, text: string) => `Bewerk ${kind} van ${time}: ${text}`,
  done: 'Klaar',
  remove: 'Haal weg',
  removed: (kind: string) => `${kind} is weggehaald. Met Ongedaan maken komt dit terug.`,
  sceneGone: 'een scène die is weggehaald',
  groupGone: 'een groep die is weggehaald',
  areaGone: (code: string) => `gebied ${code}, dat niet meer bestaat`,
} as const;

/** What a kind is for. */
export const kindHelp: Readonly<Record<RemarkKind, string>> = {
  opmerking: 'Een opmerking is wat mensen zien of weten.',
  afspraak: 'Een afspraak is waar de zaal het over eens is.',
  bezwaar: 'Een bezwaar is waar iemand het niet mee eens is.',
  vraag: 'Een vraag is wat nog uitgezocht moet worden.',
};

/** Words of the files of a session. */
export const sessionFilesText = {
  title: 'Bestanden van de sessie',
  help: 'Alles wordt op dit apparaat gemaakt en gaat nergens heen. In het verslag staan groepen en geen personen.',
  paper: 'Papier van verslag en hand-out',
  papers: { A4: 'A4', A3: 'A3' },
  withHidden: 'Ook de cijfers die een scène eerst verbergt',
  format: {
    record: 'Verslag als PDF',
    text: 'Verslag voor Word en LibreOffice (ODT)',
    slides: 'Presentatie van de scènes (PPTX)',
    handout: 'Hand-out van de scènes (PDF)',
  },
  word: { record: 'verslag', text: 'verslag', slides: 'presentatie', handout: 'hand-out' },
  chapter: 'De beelden van de sessie',
  noScenes: 'Presentatie en hand-out komen van de scènes. Er zijn nog geen scènes.',
  nothing:
    'Er is nog niets om in een verslag te zetten. Maak een scène, stel een vraag of schrijf op wat er gezegd is.',
  busy: 'Het bestand wordt gemaakt.',
  busyScene: (at: number, count: number, title: string) => `Scène ${at} van ${count} wordt gemaakt: ${title}`,
  progress: 'Voortgang',
  stop: 'Stop',
  stopped: 'Gestopt. Er is geen bestand gemaakt.',
  saved: (name: string) => `${name} is bewaard bij uw downloads.`,
  failed: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw; wat u schreef staat er nog.',
  remarks: 'Let op bij dit bestand',
  page: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
  deckTitle: (municipality: string) => `Sessie in ${municipality}`,
  handoutTitle: (municipality: string) => `Hand-out van de sessie in ${municipality}`,
  made: (organisation: string, moment: string, invented: string) =>
    [organisation, moment, invented].filter((part) => part !== '').join(' · '),
  question: (question: string) => `Vraag: ${question}`,
} as const;

/** What stands in a file where a scene cannot show its figures. */
export const sceneBodyText = {
  hidden: 'De cijfers staan hier niet bij. Wat denkt u zelf?',
  noData: 'Van deze scène zijn de cijfers nog niet geladen. Toon de scène één keer en maak het bestand opnieuw.',
  noBalance: 'Van deze scène is geen balans te berekenen.',
  noWheel: 'Deze scène toont het wiel van een gebied, en er is geen gebied gekozen.',
  noMatrix: 'Van deze scène zijn geen locaties te vergelijken. Open eerst Plaatsen.',
  blind: 'De locaties blijven zonder naam tot de regels zijn verzegeld.',
  noSites: 'Er is geen locatie die aan alle regels voldoet.',
  noEffect: 'In deze scène zijn geen projecten gekozen die iets veranderen.',
  problem: (title: string, sentence: string) => `“${title}”: ${sentence}`,
  firstRows: (shown: number, all: number) => `Dit zijn de eerste ${shown} van ${all} rijen.`,
  noValue: 'Geen cijfer (gearceerd)',
  noFigure: 'geen cijfer',
  siteScores: 'Scores volgens de criteria en gewichten van dit concept; locaties op naam.',
  marks: (count: number) =>
    `${count === 1 ? 'Eén teken' : `${count} tekens`} op de kaart. De hand-out legt ${count === 1 ? 'het' : 'ze'} uit.`,
  site: 'Locatie',
  score: 'Score',
  rank: 'Plaats',
  area: 'Gebied',
  capacity: 'Draagkracht',
  load: 'Draaglast',
  field: 'Balans',
  point: (area: string, capacity: string, load: string) => `${area}: draagkracht ${capacity}, draaglast ${load}`,
  partLine: (name: string, value: string, standing: string) =>
    [`${name}: ${value}`, ...(standing === '' || standing === value ? [] : [standing])].join(', '),
  wheelPoints: (index: string, area: string) =>
    `${index} van ${area}: punten meer (+) of minder (−) dan het gemiddelde`,
  wheelScores: (index: string, area: string) => `${index} van ${area}: score`,
  wheelGroups: 'Score',
  wheelFigures: 'Cijfer; naar rechts tilt het de score op',
  wheelAlt: (index: string, area: string, parts: readonly string[]) =>
    `Staafgrafiek van ${index} van ${area}. ${parts.join('. ')}.`,
  part: 'Onderdeel',
  value: 'Score of cijfer',
  standing: 'Hoe het staat',
  scatterAlt: (points: number, across: string, up: string) =>
    `Een spreidingsgrafiek met ${points} gebieden: naar rechts ${across}, naar boven ${up}.`,
  missing: (names: readonly string[]) => `Zonder score: ${names.join(', ')}.`,
} as const;

/** The sealed order in the record. */
export const sealRecordText = {
  title: 'Wat vooraf is verzegeld',
  sealed: (concept: string, moment: string) => `De regels en gewichten voor ${concept} zijn verzegeld op ${moment}.`,
  print: (sha256: string) => `Vingerafdruk (SHA-256): ${sha256}`,
} as const;
