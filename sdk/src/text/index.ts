export { directionOf } from './direction.ts'
export { fold } from './fold.ts'
export { segment } from './segment.ts'
