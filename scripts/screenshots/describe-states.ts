import { PANEL_STATES } from '../../tests/browser/states/panel-states.ts'
import { SERIES } from './take-series.ts'

/** docs/states.md: every state of the panel, in words and pictures. */
export function describeStates(): string {
  const sections = PANEL_STATES.map(({ name, about }) => {
    const pictures = SERIES.filter(({ states }) => !states || states.includes(name)).map(
      ({ suffix, name: look }) => `![${name}, ${look}](images/${name}${suffix}.png)`,
    )
    return `## ${name}\n\n${about}\n\n${pictures.join(' ')}\n`
  })
  return `# States of the panel

Made by \`npm run screenshots\`; the same states are looked at by axe in \`npm test\`
(\`tests/browser/nobody-meets-a-barrier.test.ts\`).

${sections.join('\n')}`
}
