/** What is read of a workspace's package.json, and what is written into the published one. */
export type Manifest = {
  name: string
  version: string
  private?: boolean
  bin?: Record<string, string>
  imports?: Record<string, string>
  exports: Record<string, string>
  sideEffects?: boolean | string[]
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** An entry point of a published package: JavaScript, and the types of it. */
type Compiled = { types: string; default: string }

export type PublishedManifest = Omit<Manifest, 'private' | 'devDependencies' | 'exports'> & {
  exports: Record<string, Compiled | string>
}

/**
 * The package.json to publish, made of the one in the repository, whose entry points are TypeScript: `./src/x.ts` is
 * `./dist/x.js` there, without what only the build needs. Nothing else differs, and nothing is said twice.
 */
export function publishedManifest(manifest: Manifest): PublishedManifest {
  const { private: _, devDependencies: __, imports, sideEffects, exports, ...rest } = manifest
  return {
    ...rest,
    ...(imports ? { imports: mapValues(imports, toCompiled) } : {}),
    ...(Array.isArray(sideEffects) ? { sideEffects: sideEffects.map(toCompiled) } : {}),
    exports: {
      ...mapValues(exports, (path) => {
        const compiled = toCompiled(path)
        return compiled === path ? path : { types: compiled.replace(/\.js$/, '.d.ts'), default: compiled }
      }),
      // Tools look here for what a package can do.
      './package.json': './package.json',
    },
  }
}

function toCompiled(path: string): string {
  return path.replace(/^\.\/src\/(.+)\.tsx?$/, './dist/$1.js')
}

function mapValues<A, B>(object: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}
