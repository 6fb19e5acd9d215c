import { type FromNowcast, fromNowcast } from '../../chance/process/composed/fromNowcast.ts'
import type { Process } from '../../chance/process/process.ts'
import { type Scale, scaleOf } from '../../scale.ts'
import type { Start } from '../answer.ts'
import type { Known } from './start.ts'

/** The process after the latest whole year: its first year is the nowcast with its error, where there is one. */
export function begun(process: Process, scale: Scale, latest: Known, { value, nowcast }: Start): Process {
  if (!nowcast) return process
  const { change } = scaleOf(scale)
  // sd of the logarithm, on the scale of the process
  const error = scale === 'log' ? nowcast.error : change(nowcast.low, nowcast.high) / 2.563
  return fromNowcast({
    growth: change(latest.value, value),
    error,
    process: process as FromNowcast['process'],
  })
}
