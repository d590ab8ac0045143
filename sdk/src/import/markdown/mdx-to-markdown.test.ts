import { expect, test } from 'vitest'
import { mdxToMarkdown } from './mdx-to-markdown.ts'

function write(text: string) {
  const lost: string[] = []
  const markdown = mdxToMarkdown(text, {
    link: (address) => (address === 'gone' ? null : `to/${address}`),
    image: (address) => (address === 'gone' ? null : `images/${address}`),
    heading: () => {},
    lose: (what) => void lost.push(what),
  })
  return { markdown: markdown.trim(), lost }
}

test.each([
  ['modules go', "import A from 'a'\nimport {\n  B,\n} from \"b\";\nimport 'c.css'\n\nText", 'Text'],
  ['so do comments', 'a<!-- no -->b{/* no */}c', 'abc'],
  ['a sentence that begins with import stays', 'import your contacts from a file', 'import your contacts from a file'],
  ['admonitions become callouts', ':::info[Look]\n\nA\n\n:::\nB', '> [!NOTE]\n> **Look**\n>\n> A\n\nB'],
  ['one that is not closed goes to the end', ':::tip\nA', '> [!TIP]\n> A'],
  ['unknown ones stay', ':::spoiler\nA\n:::', ':::spoiler\nA\n:::'],
  [
    'links lead elsewhere, with their titles left out',
    '[a `b` c](x.md "T") ![i](p.png)',
    '[a `b` c](to/x.md) ![i](images/p.png)',
  ],
  ['an image within a link too', '[![i](p.png)](x)', '[![i](images/p.png)](to/x)'],
  ['of dead ones the words stay', '[a](gone) ![i](gone)', 'a i'],
  ['definitions as well', '[a][1]\n\n[1]: <x> "T"', '[a][1]\n\n[1]: to/x'],
  [
    'what a page defines goes',
    'export const Box = ({ children }) => (\n  <b>\n    {children}\n  </b>\n);\n\nexport default 1\nText',
    'Text',
  ],
  ['but for its line where brackets stay open', 'export const a = (\n\nText', 'Text'],
  [
    'what stands further in within components is no code',
    '<CardGrid>\n\t<Card\n\t\ttitle="One"\n\t>\n\t\tText\n\n\t\t- a\n\t\t  - b\n\t</Card>\n</CardGrid>\n\n    code',
    '**One**\n\nText\n\n- a\n  - b\n\n    code',
  ],
  [
    'components of a step stay part of it',
    '<Steps>\n1. One\n\n   <Tabs>\n     <TabItem label="npm">\n\n     ```sh\n     npm i\n     ```\n\n     </TabItem>\n   </Tabs>\n\n   :::note\n   N\n   :::\n\n2. Two\n</Steps>',
    '1. One\n\n   **npm**\n\n   ```sh\n   npm i\n   ```\n\n   > [!NOTE]\n   > N\n\n2. Two',
  ],
  ['a row of a table stays one line', '| a |\n| - |\n| b<br />c |', '| a |\n| - |\n| b · c |'],
  ['links of Docusaurus lead on', '<Link to="x">a</Link>', '[a](to/x)'],
  ['so do buttons of Starlight', '<LinkButton href="x">a</LinkButton>', '[a](to/x)'],
  ['addresses may be worked out', `<img src={useBaseUrl('/p.png')} alt="P" />`, '![P](images//p.png)'],
  ['pictures may be imported', `import hero from './p.png'\n\n<Image src={hero} alt="P" />`, '![P](images/./p.png)'],
  ['tabs are headed', '<Tabs><TabItem label="Mac">A</TabItem></Tabs>', '**Mac**\n\nA'],
  [
    'footnotes become a list at the end',
    'One[^1] two[^b][^1].\n\n[^1]: First, see[^b].\n[^b]: Second,\n    [over](x)\n\n    two lines.\n\nEnd',
    'One⁽¹⁾ two⁽²⁾⁽¹⁾.\n\nEnd\n\n---\n\n1. First, see⁽²⁾.\n2. Second,\n   [over](to/x)\n\n   two lines.',
  ],
  ['marks of no note stay', 'One[^1]', 'One[^1]'],
  ['a note that nothing mentions is kept', 'One\n\n[^1]: `Note`', 'One\n\n---\n\n1. `Note`'],
  ['prices are no formulas', 'From $5 to $10, $5–$10, $HOME:$PATH', 'From $5 to $10, $5–$10, $HOME:$PATH'],
  ['anchors are links', '<a href="x" target={t}>a `b`</a>', '[a `b`](to/x)'],
])('%s', (_name, text, markdown) => {
  expect(write(text)).toEqual({ markdown, lost: [] })
})

test.each(['```jsx\nimport A from "a"\n<A b={c} />\n:::tip\n[x](gone)\n```', '`<A/> {b} [x](gone)`', '~~~\n{a}\n~~~'])(
  'code is left alone: %j',
  (code) => {
    expect(write(code)).toEqual({ markdown: code, lost: [] })
  },
)

test('what articles have not is reported', () => {
  const { lost, markdown } = write('<Video id="1" />\n\n<Box>Words</Box> {props.a} <video src="x">')
  expect(markdown).toBe('Words {props.a}')
  expect(lost).toEqual([
    'the component <Video />',
    'the component <Box>',
    'the HTML <video src="x">',
    'the expression {props.a}',
  ])
})

test('formulas are kept as code, diagrams as their source, and both are reported', () => {
  const text = 'As $a_1 \\{b\\}$ says:\n\n$$\nx^{2}\n$$\n\n$$y$$\n\n```mermaid\na --> b\n```'
  const { lost, markdown } = write(text)
  expect(markdown).toBe('As `$a_1 \\{b\\}$` says:\n\n```\nx^{2}\n```\n\n`$$y$$`\n\n```mermaid\na --> b\n```')
  expect(lost.toSorted()).toEqual([
    'a diagram in mermaid',
    'the formula $$y$$',
    'the formula $a_1 \\{b\\}$',
    'the formula x^{2}',
  ])
})

test('no text makes reading it take longer than in proportion', () => {
  const hostile = '[^1]: note\n\n' + '[^'.repeat(100_000) + '$a'.repeat(100_000)
  expect(write(hostile).markdown).toContain('[^[^')
})
