import { defineConfig } from '@firstline/sdk/config'

/** The configuration of the example that `npm start` serves. */
export default defineConfig({
  sites: [
    {
      id: 'larkfield',
      name: 'Larkfield',
      origins: ['http://localhost:*', 'http://127.0.0.1:*'],
    },
    {
      // Believes a ticket only after some work.
      id: 'besieged',
      name: 'Larkfield under attack',
      origins: ['http://localhost:*', 'http://127.0.0.1:*'],
      proofOfWork: true,
      texts: { en: { status: { new: 'Received, and answered later than usual' } } },
    },
    {
      // Answers only whom the page it stands on vouches for.
      id: 'members',
      name: 'Larkfield members',
      origins: ['http://localhost:*', 'http://127.0.0.1:*'],
      anonymous: false,
      texts: {
        en: { greeting: 'What can we do for you as a member?' },
        nl: { greeting: 'Wat kunnen we voor je doen als lid?' },
      },
    },
  ],
  locales: ['en', 'nl', 'pl', 'de'],
  // The example translates what is needed most.
  check: { off: ['missing-translation'] },
  categories: [
    {
      id: 'account',
      title: {
        en: 'Account and sign-in',
        nl: 'Account en aanmelden',
        pl: 'Konto i logowanie',
        de: 'Konto und Anmeldung',
      },
    },
    { id: 'network', title: { en: 'Wi-Fi and VPN', nl: 'Wifi en VPN', pl: 'Wi-Fi i VPN', de: 'WLAN und VPN' } },
    {
      id: 'mail',
      title: { en: 'Mail and calendar', nl: 'E-mail en agenda', pl: 'Poczta i kalendarz', de: 'E-Mail und Kalender' },
    },
    {
      id: 'devices',
      title: {
        en: 'Computers and printers',
        nl: 'Computers en printers',
        pl: 'Komputery i drukarki',
        de: 'Computer und Drucker',
      },
    },
    { id: 'billing', title: { en: 'Billing', nl: 'Facturen', pl: 'Płatności', de: 'Rechnungen' } },
    { id: 'other', title: { en: 'Something else', nl: 'Iets anders', pl: 'Coś innego', de: 'Etwas anderes' } },
  ],
  forms: [
    {
      categories: ['billing'],
      fields: [
        {
          key: 'invoice',
          kind: 'text',
          label: { en: 'Invoice number', nl: 'Factuurnummer', pl: 'Numer faktury', de: 'Rechnungsnummer' },
          help: {
            en: 'As on the invoice: INV- and four to eight digits.',
            nl: 'Zoals op de factuur: INV- en vier tot acht cijfers.',
            pl: 'Jak na fakturze: INV- i od czterech do ośmiu cyfr.',
            de: 'Wie auf der Rechnung: INV- und vier bis acht Ziffern.',
          },
          pattern: 'INV-\\d{4,8}',
        },
      ],
    },
    {
      types: ['incident'],
      fields: [
        {
          key: 'affected',
          kind: 'choice',
          label: {
            en: 'Who is affected?',
            nl: 'Wie heeft er last van?',
            pl: 'Kogo to dotyczy?',
            de: 'Wer ist betroffen?',
          },
          options: [
            { value: 'me', label: { en: 'Only me', nl: 'Alleen ik', pl: 'Tylko mnie', de: 'Nur ich' } },
            { value: 'team', label: { en: 'My team', nl: 'Mijn team', pl: 'Mojego zespołu', de: 'Mein Team' } },
            { value: 'everyone', label: { en: 'Everyone', nl: 'Iedereen', pl: 'Wszystkich', de: 'Alle' } },
          ],
        },
        {
          key: 'since',
          kind: 'date',
          latest: 'today',
          label: { en: 'Since when?', nl: 'Sinds wanneer?', pl: 'Od kiedy?', de: 'Seit wann?' },
        },
        {
          key: 'devices',
          kind: 'multi-choice',
          label: {
            en: 'On which devices?',
            nl: 'Op welke apparaten?',
            pl: 'Na jakich urządzeniach?',
            de: 'Auf welchen Geräten?',
          },
          options: [
            { value: 'computer', label: { en: 'Computer', nl: 'Computer', pl: 'Komputer', de: 'Computer' } },
            {
              value: 'phone',
              label: {
                en: 'Phone or tablet',
                nl: 'Telefoon of tablet',
                pl: 'Telefon lub tablet',
                de: 'Handy oder Tablet',
              },
            },
            {
              value: 'other',
              label: { en: 'Something else', nl: 'Iets anders', pl: 'Coś innego', de: 'Etwas anderes' },
            },
          ],
        },
      ],
    },
    {
      types: ['request'],
      fields: [
        {
          key: 'people',
          kind: 'number',
          whole: true,
          minimum: 1,
          maximum: 500,
          label: {
            en: 'For how many people?',
            nl: 'Voor hoeveel mensen?',
            pl: 'Dla ilu osób?',
            de: 'Für wie viele Personen?',
          },
        },
        {
          key: 'approved',
          kind: 'checkbox',
          label: {
            en: 'My manager knows about this',
            nl: 'Mijn leidinggevende weet hiervan',
            pl: 'Mój przełożony o tym wie',
            de: 'Meine Führungskraft weiß davon',
          },
        },
      ],
    },
  ],
  email: { from: 'help@larkfield.example' },
  // Everybody who tries the example does so from one machine.
  limits: {
    ticketsPerHourPerAddress: 10_000,
    ticketsPerDayPerAddress: 100_000,
    ticketsPerHourPerEmail: 10_000,
    ticketsPerDayPerSite: 100_000,
    attachmentsPerHourPerAddress: 10_000,
  },
})
