import { expect, test } from 'vitest'
import { htmlToMarkdown } from './html-to-markdown.ts'
import { parseHtml } from './parse-html.ts'

function convert(html: string) {
  const lost: string[] = []
  const markdown = htmlToMarkdown(parseHtml(html).body, {
    link: (address) => address,
    image: (address) => address,
    heading: () => {},
    lose: (what) => void lost.push(what),
  })
  return { markdown, lost }
}

test.each([
  ['a break at the end of a paragraph', '<p>One<br></p><p>Two</p>', 'One\n\nTwo'],
  ['a break at the end of an item', '<ul><li>One <b>two<br></b></li><li>x</li></ul>', '- One **two**\n- x'],
  ['a break before a list', '<ul><li>One<br><ul><li>x</li></ul></li></ul>', '- One\n  - x'],
  ['a break within a line', '<p>One<br>Two</p>', 'One\\\nTwo'],
  ['a break in a heading', '<h2>One<br>Two</h2>', '## One Two'],
  ['bold words side by side', '<b>One</b><b>two</b> <strong>x<b>y</b></strong>', '**Onetwo** **xy**'],
  ['a mark beside a letter', '<b>Note:</b>text <i>(a)</i>b a<b>(b)</b>', '**Note**:text *(a*)b a(**b)**'],
  ['powers and indices', '10<sup>6</sup> CO<sub>2</sub>', '10⁶ CO₂'],
  ['text set as it is', '<pre>a  b<br>  c*\n</pre>', '```\na  b\n  c*\n```'],
  ['code with its language', '<pre class="language-sh"><code>```x</code></pre>', '````sh\n```x\n````'],
  ['terms and what they mean', '<dl><dt>Tray</dt><dd>Of paper.</dd></dl>', '**Tray**\n\nOf paper.'],
  [
    'lines in a cell',
    '<table><tr><th>a</th></tr><tr><td>A4<br>A5 | C:\\<br></td></tr></table>',
    '| a |\n| --- |\n| A4 · A5 \\| C:\\\\ |',
  ],
  [
    'a table within a cell',
    '<table><tr><th>a</th></tr><tr><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
    '| a |\n| --- |\n| b \\| c |',
  ],
  [
    'a table around a page',
    '<table><tr><td>Menu</td><td><h2>Two</h2><p>x</p></td></tr></table>',
    'Menu\n\n## Two\n\nx',
  ],
])('%s', (_name, html, expected) => {
  expect(convert(html).markdown).toBe(expected)
})

test('what is left out is told once, in a table too, and empty or not', () => {
  const { markdown, lost } = convert(
    '<table><tr><th>a</th></tr><tr><td><iframe src="https://v.example/1" title="How [it] works"></iframe></td></tr></table><p><object></object></p><video><source src="a.mp4"></video>n<sup>th</sup>',
  )
  expect(markdown).toContain('| [How \\[it\\] works](https://v.example/1) |')
  expect(lost).toEqual(['a <iframe> of https://v.example/1', 'a <object>', 'a <video> of a.mp4', '<sup> of “th”'])
})

test('tables in tables take no longer than their depth', () => {
  const depth = 60
  const { markdown } = convert(`${'<table><tr><td>x</td><td>'.repeat(depth)}end${'</td></tr></table>'.repeat(depth)}`)
  expect(markdown.match(/x/g)).toHaveLength(depth)
})
