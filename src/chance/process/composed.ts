/** The kinds of process that are composed of others: one line for each. */
export { kind as fromNowcast } from './composed/fromNowcast.ts'
export { kind as mixture } from './composed/mixture.ts'
