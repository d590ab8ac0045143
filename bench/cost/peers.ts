/** What is measured: a module of `engines/`, the package it comes from, and how it is set up. */
export type Peer = { module: string; name: string; package: string | null; settings: string }

export const PEERS = [
  { module: 'firstline', name: 'Firstline', package: null, settings: 'as `firstline build` makes it' },
  { module: 'minisearch', name: 'MiniSearch', package: 'minisearch', settings: '`loadJSON`, prefix, fuzzy 0.2' },
  { module: 'lunr', name: 'lunr', package: 'lunr', settings: 'trailing wildcard, one edit' },
  { module: 'flexsearch', name: 'FlexSearch', package: 'flexsearch', settings: 'beginnings of words, no typos' },
  { module: 'orama', name: 'Orama', package: '@orama/orama', settings: 'tolerance 1, holds the documents' },
  { module: 'fuse', name: 'Fuse', package: 'fuse.js', settings: 'reads all text, threshold 0.3' },
] as const satisfies readonly Peer[]
