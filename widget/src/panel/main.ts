/** The panel's module, fetched by the loader on the first sign of interest. */
export { mountPanel } from './mount.tsx'
