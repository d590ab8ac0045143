/** Paths of the icons that the panel begins with. */
export const BACK = 'M15 5l-7 7 7 7'
export const CLOSE = 'M6 6l12 12M18 6L6 18'
export const SEARCH = 'M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14ZM16 16l4 4'
export const WIDE = 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7'
export const ARTICLE = 'M6 3h8l4 4v14H6ZM14 3v4h4M9 12h6M9 16h6'
export const STEPS = 'M9 6h11M9 12h11M9 18h11M4 6h.1M4 12h.1M4 18h.1'
export const MESSAGE = 'M4 5h16v11H9l-5 4Z'
