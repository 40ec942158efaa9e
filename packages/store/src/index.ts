export type { Clock } from './clock.ts'
export { type Ended, type Reader, release, subscribe } from './subscription.ts'
