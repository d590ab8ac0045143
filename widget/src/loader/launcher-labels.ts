/** The launcher's name where it is not “Help”: the only words that the loader itself shows. */
export const LAUNCHER_LABELS: Record<string, string> = {
  nl: 'Hulp',
  pl: 'Pomoc',
  de: 'Hilfe',
  fr: 'Aide',
  es: 'Ayuda',
  ar: 'مساعدة',
}
