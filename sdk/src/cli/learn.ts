import { join, relative } from 'node:path'
import { isFine, readContent } from '../compile/index.ts'
import { LEARNED_FILE } from '../compile/read-learned.ts'
import { proposePhrases } from '../learn/index.ts'
import { choose, type Command } from './command.ts'
import { contentFolder } from './content-folder.ts'
import { lessonsOf, type Lesson } from './learning/lessons.ts'
import { measureEffect } from './learning/measure-effect.ts'
import { protectQuestions } from './learning/protect-questions.ts'
import { EVIDENCE_OPTION_HELP, EVIDENCE_OPTIONS, readEvidence } from './learning/read-evidence.ts'
import { reportLearned, type Learned } from './learning/report-learned.ts'
import { writeLearned } from './learning/write-learned.ts'
import { reportProblems } from './report-problems.ts'

export const learn: Command = {
  name: 'learn',
  summary: 'Learn from visitors in which words people ask for an article, and write them down for review.',
  usage: '--from <url> [dir] [--locale <locale>] [--since <day>] [--dry-run]',
  options: { ...EVIDENCE_OPTIONS, locale: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  optionHelp: [
    ['dir', 'folder of the articles; default: kb-content, else the current folder'],
    ...EVIDENCE_OPTION_HELP,
    ['--locale <locale>', 'only this language; default: every one of the configuration'],
    ['--dry-run', 'say what would be written, and write nothing'],
  ],
  async run({ values, positionals }, terminal) {
    const dir = contentFolder(positionals[0], terminal.cwd)
    const content = await readContent({ dir })
    const { knowledge, problems } = content
    if (!knowledge || !isFine(problems)) return reportProblems({ ok: false, problems, articles: 0 }, terminal)
    const { locales } = knowledge.config
    const wanted = values['locale'] === undefined ? locales : [choose('locale', values['locale'], locales)]
    const lessons = lessonsOf(content, knowledge, await readEvidence(values, terminal), wanted)
    const isDryRun = values['dry-run'] === true
    const learned: Learned[] = []
    for (const [at, lesson] of lessons.entries()) {
      terminal.progress?.('Learning and measuring, languages', at, lessons.length)
      const file = join(dir, lesson.locale, LEARNED_FILE)
      const studied = await study(lesson)
      if (!isDryRun) await writeLearned(file, studied.phrases)
      learned.push({ ...studied, file: relative(terminal.cwd, file) })
    }
    return reportLearned(learned, isDryRun, terminal)
  },
}

async function study(lesson: Lesson): Promise<Omit<Learned, 'file'>> {
  const { locale, questions, articles, never } = lesson
  const proposed = await proposePhrases(questions, articles, { locale, never })
  const { kept, withheld } = await protectQuestions(proposed, lesson)
  return { locale, phrases: kept, withheld, effect: await measureEffect(lesson) }
}
