import { build } from './build.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { dev } from './dev.ts'
import { evaluate } from './eval.ts'
import { gaps } from './gaps.ts'
import { importArticles } from './import.ts'
import { learn } from './learn.ts'
import { newArticle } from './new.ts'
import { search } from './search.ts'

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  newArticle,
  importArticles,
  build,
  check,
  dev,
  search,
  evaluate,
  learn,
  gaps,
]
