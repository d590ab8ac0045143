/** A language that Firstline itself speaks: in the panel, in the help centre and in letters. */
export type SpokenLanguage = 'en' | 'nl' | 'pl' | 'de' | 'fr' | 'es' | 'ar'
