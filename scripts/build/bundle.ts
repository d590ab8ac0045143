import { build, type InlineConfig, type Rolldown } from 'vite'

/** What the oldest supported browsers understand: contract with every page that embeds the widget. */
const TARGET = 'es2022'
/** The first versions that know light-dark() and colours made from others, so that they are left as they are written. */
const CSS_TARGET = ['chrome123', 'firefox128', 'safari17.5']

/** Runs one Vite build with what all of them share, and returns the files it made. */
export async function bundle(config: InlineConfig): Promise<BuiltFile[]> {
  const result = await buildForProduction({
    // Nothing is picked up from the surroundings: a build depends on what is written here and on nothing else.
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    ...config,
    build: {
      target: TARGET,
      cssTarget: CSS_TARGET,
      emptyOutDir: false,
      // A strict content policy allows no data: scripts or fonts, and no inline module.
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      ...config.build,
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).filter((output) => 'output' in output)
  return outputs.flatMap(({ output }) => output.map(toBuiltFile))
}

/** `path` is relative to the folder that was built into; `imports` are the paths of the files it cannot run without. */
export type BuiltFile = { path: string; content: string | Uint8Array; isEntry: boolean; imports: readonly string[] }

function toBuiltFile(file: Rolldown.OutputChunk | Rolldown.OutputAsset): BuiltFile {
  if (file.type === 'chunk')
    return { path: file.fileName, content: file.code, isEntry: file.isEntry, imports: file.imports }
  return { path: file.fileName, content: file.source, isEntry: false, imports: [] }
}

/** Vite asks `NODE_ENV` which half of a package to take; in vitest, and in some people's shells, it says another. */
async function buildForProduction(config: InlineConfig): ReturnType<typeof build> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    return await build(config)
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}
