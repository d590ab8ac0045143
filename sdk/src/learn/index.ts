export { compareGaps, groupGaps, type Gap, type GapCounts, type GapOptions, type GapWording } from './group-gaps.ts'
export {
  LEAST_VISITORS,
  MOST_PHRASES,
  proposePhrases,
  type LearningArticle,
  type Phrase,
  type ProposedPhrases,
  type ProposeOptions,
} from './propose-phrases.ts'
export { writeGapsCsv } from './write-gaps-csv.ts'
export { writeStarter, type Starter } from './write-starter.ts'
