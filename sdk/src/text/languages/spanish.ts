import { stemmer as snowball } from '@orama/stemmers/spanish'

/** Snowball knows the ending with its accent, which the folded word has lost and many visitors never type. */
const NOUN_ENDING = /(?<=[cs])ion$/

export function stem(folded: string): string {
  return snowball(folded.replace(NOUN_ENDING, 'ión'))
}

export const stopWords = `
a al algo algún alguna ante antes aquí así aún aunque cada como cómo con contra cual cuál cuando cuándo cuanto cuánto de
debo del desde donde dónde dos durante e el él ella ellas ellos en entre era es esa ese eso esta está están estas este
esto estos estoy fue ha hace hacer hacia han has hasta hay he hemos la las le les lo los más me mi mí mis mucho muy nada
ni no nos nosotros nuestra nuestro o os otra otro para pero poco por porque puede puedo pues que qué quien quién quiero
se sea ser si sí sin sobre solo son soy su sus también te tengo tiene todo todos tu tú tus un una uno unos usted ustedes y
ya yo`
