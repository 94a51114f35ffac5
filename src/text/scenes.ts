import type { SceneShow } from '../domain/scene.ts';

/** Words of the frame of Sessie. */
export const sessionText = {
  heading: 'Sessie',
  parts: 'Onderdelen van de sessie',
  part: { scenes: 'Scènes', weging: 'Samen wegen', uitkomst: 'Uitkomst', verslag: 'Verslag' },
} as const;

const showText: Readonly<Record<SceneShow, string>> = {
  kaart: 'De kaart',
  wiel: 'Het wiel van een gebied',
  spreiding: 'Draagkracht tegen draaglast',
  matrix: 'De scores van locaties',
  effect: 'Wat een project doet',
  vraag: 'Alleen de vraag',
  tabel: 'De tabel',
};

/** Words of the list of scenes and of the form of one. */
export const scenesText = {
  title: 'Scènes',
  intro:
    'Een scène is een bewaard scherm: u stelt het in onder Verkennen, Wegen of Plaatsen, en bewaart het hier om het straks aan de zaal te tonen.',
  keep: 'Bewaar dit scherm als scène',
  kept: (title: string) => `De scène “${title}” is bewaard.`,
  none: 'Er zijn nog geen scènes.',
  begin: 'Begin met een eerste reeks',
  beginHelp: 'Vijf scènes om mee te beginnen. U kunt ze daarna veranderen of weghalen.',
  begun: (count: number) => `${count} scènes zijn klaargezet.`,
  list: 'Scènes, in de volgorde van vertellen',
  count: (count: number) => (count === 1 ? '1 scène' : `${count} scènes`),
  number: (at: number, title: string) => `${at}. ${title}`,
  open: (title: string) => `Bewerk scène ${title}`,
  up: 'Eerder',
  down: 'Later',
  duplicate: 'Kopieer',
  remove: 'Haal weg',
  restore: 'Herstel naar scène',
  replace: 'Vervang door dit scherm',
  restored: (title: string) => `U ziet nu de scène “${title}”.`,
  replaced: (title: string) => `“${title}” toont voortaan dit scherm.`,
  moved: (title: string, at: number, count: number) => `“${title}” is nu scène ${at} van ${count}.`,
  removed: (title: string) => `“${title}” is weggehaald. Met Ongedaan maken komt de scène terug.`,
  copied: (title: string) => `“${title}” is gekopieerd.`,
  copy: (title: string) => `${title} (kopie)`,
  actionOn: (action: string, title: string) => `${action}: ${title}`,
  field: {
    title: 'Titel',
    audience: 'Tekst voor de zaal',
    speaker: 'Notitie voor de spreker',
    question: 'Vraag aan de zaal',
    show: 'Wat de scène toont',
    hidden: 'Cijfers eerst verbergen',
    hiddenHelp: 'De zaal raadt eerst. Met de toets H komen de cijfers in beeld.',
    spotlight: 'Licht op een gebied',
    noSpotlight: 'Geen',
  },
  noTitle: 'Een scène heeft een titel nodig. De oude titel blijft staan.',
  tooLong: (most: number) => `Deze tekst is te lang. Er passen ${most} tekens in; de oude tekst blijft staan.`,
  tooManyCodes: 'Dit scherm is te groot om als scène te bewaren. Haal gebieden of projecten uit de keuze.',
  show: showText,
  questionMissing: 'Deze scène toont alleen de vraag, en die is nog leeg.',
  areaMissing: 'Deze scène toont het wiel van een gebied. Kies een gebied en bewaar het scherm opnieuw.',
} as const;

/** What a scene asks for and is not there any more; one sentence each. */
export const sceneProblemText = {
  municipality: 'Deze scène is bij een andere gemeente gemaakt. U ziet hetzelfde scherm van deze gemeente.',
  level: 'Het niveau van deze scène is er niet. U ziet een ander niveau.',
  area: (code: string) => `Het gebied ${code} van deze scène bestaat niet meer. De rest is er wel.`,
  spotlight: (code: string) => `Het gebied ${code}, waar het licht op valt, bestaat niet meer.`,
  measure: 'Het cijfer van deze scène is er niet meer. U ziet de balans.',
  recipe: 'Het recept van deze scène is er niet meer. De rest is er wel.',
} as const;

/** Words of the scenes a municipality begins with. */
export const firstScenesText = {
  what: {
    title: 'Wat zien we hier?',
    audience: 'De kaart zet twee dingen naast elkaar: wat een wijk kan dragen, en wat er van een wijk wordt gevraagd.',
    speaker:
      'Vertel wat draagkracht en draaglast zijn. Het is een beeld om over te praten, geen oordeel over bewoners.',
  },
  strengths: {
    title: 'Sterke kanten',
    audience: 'Waar is de draagkracht groter dan gemiddeld? Hier kan de wijk op bouwen.',
    speaker: 'Begin met wat goed gaat. Vraag wie dit herkent, en wat er in de cijfers ontbreekt.',
  },
  balance: {
    title: 'De balans',
    audience: 'Elk gebied is een punt: naar rechts meer draagkracht, naar boven meer draaglast.',
    speaker: 'Wijs één gebied aan en lees de twee assen samen voor. Noem geen volgorde van gebieden.',
  },
  projects: {
    title: 'Onze projecten',
    audience: 'De tekens op de kaart zijn plekken om samen te wonen met zorg of steun, die er zijn of komen.',
    speaker: 'Noem wat al loopt en wat gepland is. Vraag wat mensen ervan merken.',
  },
  question: {
    title: 'Uw kijk op de wijk',
    audience: '',
    speaker: 'Geef eerst een minuut stilte. Schrijf antwoorden op in het verslag, zonder namen.',
    question: 'Wat is in uw wijk sterk, en wat is er nodig om er iets bij te kunnen dragen?',
  },
} as const;

/** Words of the look through the scenes before a room sees them. */
export const manners = {
  title: 'Controle vooraf',
  intro: 'Wat de zaal leest, is nagelopen op beladen woorden, ranglijsten, kleuren en kleine aantallen.',
  none: 'Niets gevonden. Lees de teksten zelf ook nog eens: een zin zonder beladen woord kan ook pijn doen.',
  count: (count: number) => (count === 1 ? '1 aandachtspunt' : `${count} aandachtspunten`),
  mayGoOn: 'U kunt gewoon presenteren.',
  mend: 'Pas aan',
  replaceBy: (words: string) => `Vervang door “${words}”`,
  mended: 'De tekst is aangepast.',
  alphabet: 'Zet op alfabet',
  scene: (at: number, part: string) => `Scène ${at}, ${part}`,
  parts: {
    title: 'titel',
    audience: 'tekst voor de zaal',
    question: 'vraag',
    table: 'tabel',
    map: 'kaart',
    figure: 'cijfer',
  },
  areas: 'de lijst van gebieden',
} as const;
