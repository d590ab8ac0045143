import { checkKnowledgeBase } from '../compile/index.ts'
import type { Command } from './command.ts'
import { contentFolder } from './content-folder.ts'
import { reportProblems } from './report-problems.ts'

export const check: Command = {
  name: 'check',
  summary: 'Say what is wrong with the articles, and whether search finds them. Writes nothing.',
  usage: '[dir]',
  options: {},
  optionHelp: [['dir', 'folder of the articles; default: kb-content, else the current folder']],
  async run({ positionals }, terminal) {
    const dir = contentFolder(positionals[0], terminal.cwd)
    return reportProblems(await checkKnowledgeBase({ dir, onProgress: terminal.progress }), terminal)
  },
}
