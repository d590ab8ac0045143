/** A stylesheet as text, minified by the build: it goes into a constructable stylesheet, which no CSP forbids. */
declare module '*.css?inline' {
  const css: string
  export default css
}
