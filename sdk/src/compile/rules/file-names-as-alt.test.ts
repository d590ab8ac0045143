import { expect, test } from 'vitest'
import { foundByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { fileNamesAsAlt } from './file-names-as-alt.ts'

const judge = (alt: string) => foundByRule(fileNamesAsAlt, { 'en/a/one.md': article({}, `![${alt}](x.png)`) })

test.each(['wifi-menu.png', 'IMG_2041', 'image1', 'Screenshot 2026-11-03 at 10.20', 'Screenshot', 'photo.JPEG'])(
  '%s is the name of a file',
  async (alt) => {
    expect(await judge(alt)).toEqual(['file-name-as-alt en/a/one.md:4'])
  },
)

test.each(['The Wi-Fi menu', 'Screenshot of the Wi-Fi menu', 'Image of a lamp', 'Save it as report.pdf', ''])(
  '“%s” is none',
  async (alt) => {
    expect(await judge(alt)).toEqual([])
  },
)
