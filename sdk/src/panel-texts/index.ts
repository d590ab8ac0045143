/** What the panel says, in English, and how pages and configurations say it in words of their own. */
export { deskEn, type DeskTranslation } from './english-desk.ts'
export { en, type Translation } from './english.ts'
export type { SpokenLanguage } from './languages.ts'
export type { OwnTexts } from './own-texts.ts'
export { isText, placeholdersOf, type Overridden, type Said, type Text, type Translated } from './text.ts'
