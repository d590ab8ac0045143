/** The panel's module, fetched by the loader on the first sign of interest. */
export { mountPanel as start } from './mount.tsx'
