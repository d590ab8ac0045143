/** Paths of the icons that come with articles and with the desk. */
export const OPEN = 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5'
export const NEXT = 'M9 5l7 7-7 7'
export const CHECK = 'M5 12l5 5L19 7'
export const CLIP = 'M8 12.5l6.2-6.2a3 3 0 0 1 4.3 4.3l-8.1 8.1a5 5 0 0 1-7.1-7.1L11 4'
export const CLOCK = 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18ZM12 7v5l3 2'
