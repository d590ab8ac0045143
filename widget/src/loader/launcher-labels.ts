/** The launcher's name where it is not “Help”: the only words that the loader itself shows. */
export const LAUNCHER_LABELS: Record<string, string> = {
  de: 'Hilfe',
  fr: 'Aide',
  ar: 'مساعدة',
  nl: 'Hulp',
  es: 'Ayuda',
  pl: 'Pomoc',
}
