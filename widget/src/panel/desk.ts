/** The screens on which one writes to people. Fetched when the first of them is opened: most visitors find an answer. */
export { AskScreen } from './ask-screen.tsx'
export { RequestScreen, RequestsScreen } from './request-screens.tsx'
export { SentScreen } from './sent-screen.tsx'
