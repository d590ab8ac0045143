/** `npm run build`: everything that is served as a file, into dist/site. */
import { formatSizes } from './build/sizes.ts'
import { buildSite } from './build/site.ts'
import { foldersIn } from './system/folders.ts'
import { reportAndFail } from './system/problem.ts'

try {
  const { site } = foldersIn(process.env['FIRSTLINE_STATE'])
  const { articles, sizes, warnings } = await buildSite(site)
  for (const warning of warnings) console.warn(warning)
  console.log(`${articles} articles compiled.\n\n${formatSizes(sizes)}\n\nBuilt ${site}`)
} catch (error) {
  reportAndFail(error)
}
