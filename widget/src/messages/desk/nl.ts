import type { DeskWords } from './en.ts'

export const deskNl: DeskWords = {
  attach: 'Bestanden toevoegen',
  attachHint: (count, megabytes) =>
    `Of sleep ze hierheen, of plak een afbeelding. Hoogstens ${count} bestanden van ${megabytes} MB.`,
  attachedFiles: 'Toegevoegde bestanden',
  attached: (name) => `${name} is toegevoegd.`,
  removeFile: (name) => `${name} verwijderen`,
  removed: (name) => `${name} is verwijderd.`,
  fileProblems: {
    'too-many': (name) => `${name} is niet toegevoegd: er zijn al zoveel bestanden als in één bericht passen.`,
    'too-large': (name) => `${name} is niet toegevoegd: het is te groot.`,
    empty: (name) => `${name} is niet toegevoegd: het is leeg.`,
    'wrong-kind': (name) => `${name} is niet toegevoegd: dit soort bestanden nemen we niet aan.`,
    lost: (name) => `${name} moet opnieuw worden toegevoegd: je browser heeft het niet bewaard.`,
  },
  sendingFile: (file, of) => `Bestand ${file} van ${of} wordt verstuurd…`,
  cancel: 'Annuleren',
  tryNow: 'Nu versturen',
  triedAgainAt: (time) => `Om ${time} wordt het opnieuw geprobeerd.`,
  tooOld:
    'Dit kon een week lang niet worden verstuurd. Lees het nog eens na, en verstuur het opnieuw als het nog klopt.',
  filesLeftOut: 'Deze bestanden gingen niet mee:',
  fileLost: 'Je browser heeft het niet meer.',
  download: (name, size) => `${name} downloaden, ${size}`,
  downloadFailed: 'Dit bestand kon niet worden opgehaald. Probeer het opnieuw.',
  answersTo: (email) => `Je bent aangemeld. We antwoorden naar ${email}.`,
  signInFirst:
    'Alleen wie op deze site is aangemeld kan ons schrijven. Je kunt alvast schrijven: het wordt bewaard en gaat weg zodra je bent aangemeld.',
  signInToSend: 'Meld je aan om dit te versturen',
  signInToSendHint: 'Je vraag staat op dit apparaat en gaat vanzelf weg zodra je op deze site bent aangemeld.',
  signInToSee: 'Meld je op deze site aan om je vragen te zien.',
  seeRequest: 'Je vraag bekijken',
  sentNext: (email) =>
    `Iemand leest het en antwoordt hier. Bewaar de link hieronder, die werkt zonder wachtwoord. We noteerden ${email}.`,
  waitingHint:
    'Je vraag is op dit apparaat bewaard en gaat vanzelf weg zodra we bereikbaar zijn, één keer. Je kunt deze pagina sluiten.',
  waitingInMemory: 'Je browser laat ons je vraag niet bewaren. Houd deze pagina open tot ze verstuurd is.',
  noRequests: 'Nog geen vragen.',
}
