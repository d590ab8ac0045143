import type { DeskWords } from './en.ts'

export const deskPl: DeskWords = {
  attach: 'Dodaj pliki',
  attachHint: (count, megabytes) =>
    `Możesz je też tu upuścić albo wkleić obraz. Najwyżej ${count} plików po ${megabytes} MB.`,
  attachedFiles: 'Dodane pliki',
  attached: (name) => `Dodano plik ${name}.`,
  removeFile: (name) => `Usuń ${name}`,
  removed: (name) => `Usunięto plik ${name}.`,
  fileProblems: {
    'too-many': (name) => `Nie dodano pliku ${name}: w jednej wiadomości nie zmieści się więcej plików.`,
    'too-large': (name) => `Nie dodano pliku ${name}: jest za duży.`,
    empty: (name) => `Nie dodano pliku ${name}: jest pusty.`,
    'wrong-kind': (name) => `Nie dodano pliku ${name}: plików tego rodzaju nie przyjmujemy.`,
    lost: (name) => `Plik ${name} trzeba dodać ponownie: przeglądarka go nie zachowała.`,
  },
  sendingFile: (file, of) => `Wysyłanie pliku ${file} z ${of}…`,
  cancel: 'Anuluj',
  tryNow: 'Wyślij teraz',
  triedAgainAt: (time) => `Następna próba o ${time}.`,
  tooOld: 'Tego nie udało się wysłać przez tydzień. Przeczytaj jeszcze raz i wyślij ponownie, jeśli to nadal aktualne.',
  filesLeftOut: 'Tych plików nie wysłano:',
  fileLost: 'Przeglądarka już go nie ma.',
  download: (name, size) => `Pobierz ${name}, ${size}`,
  downloadFailed: 'Nie udało się pobrać tego pliku. Spróbuj ponownie.',
  answersTo: (email) => `Jesteś zalogowany. Odpowiemy na adres ${email}.`,
  signInFirst:
    'Napisać do nas mogą tylko osoby zalogowane na tej stronie. Możesz pisać już teraz: tekst zostanie zachowany i wyjdzie, gdy się zalogujesz.',
  signInToSend: 'Zaloguj się, aby to wysłać',
  signInToSendHint:
    'Twoje zgłoszenie jest zapisane na tym urządzeniu i wyjdzie samo, gdy zalogujesz się na tej stronie.',
  signInToSee: 'Zaloguj się na tej stronie, aby zobaczyć swoje zgłoszenia.',
  seeRequest: 'Zobacz zgłoszenie',
  sentNext: (email) =>
    `Ktoś to przeczyta i odpowie tutaj. Zachowaj poniższy link, działa bez hasła. Zapisaliśmy adres ${email}.`,
  waitingHint:
    'Zgłoszenie jest zapisane na tym urządzeniu i wyjdzie samo, gdy tylko będziemy osiągalni, dokładnie raz. Możesz zamknąć tę stronę.',
  waitingInMemory: 'Przeglądarka nie pozwala zapisać zgłoszenia. Nie zamykaj tej strony, dopóki nie zostanie wysłane.',
  noRequests: 'Nie ma jeszcze zgłoszeń.',
}
