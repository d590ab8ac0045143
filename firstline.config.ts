import { defineConfig } from '@firstline/sdk/config'

/** The configuration of the example that `npm start` serves. */
export default defineConfig({
  sites: [
    {
      id: 'larkfield',
      name: 'Larkfield',
      origins: ['http://localhost:*', 'http://127.0.0.1:*'],
    },
  ],
  locales: ['en', 'nl', 'pl'],
  categories: [
    { id: 'account', title: { en: 'Account and sign-in', nl: 'Account en aanmelden', pl: 'Konto i logowanie' } },
    { id: 'network', title: { en: 'Wi-Fi and VPN', nl: 'Wifi en VPN', pl: 'Wi-Fi i VPN' } },
    { id: 'mail', title: { en: 'Mail and calendar', nl: 'E-mail en agenda', pl: 'Poczta i kalendarz' } },
    { id: 'devices', title: { en: 'Computers and printers', nl: 'Computers en printers', pl: 'Komputery i drukarki' } },
    { id: 'billing', title: { en: 'Billing', nl: 'Facturen', pl: 'Płatności' } },
    { id: 'other', title: { en: 'Something else', nl: 'Iets anders', pl: 'Coś innego' } },
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
