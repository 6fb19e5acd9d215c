import { Decimal } from 'decimal.js'

const Wide = Decimal.clone({ precision: 60 })

/** How far a double is from a decimal of many digits, in units in the last place of the double nearest to it. */
export function ulpsFrom(exact: string, value: number): number {
  const truth = new Wide(exact)
  // with all its digits: decimal.js takes a number for its shortest decimal, which is up to half a unit off
  return new Wide(value.toPrecision(60)).minus(truth).abs().div(ulp(truth.toNumber())).toNumber()
}

/** The distance from a double to the next one away from zero. */
export function ulp(value: number): number {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, Math.abs(value))
  bits.setBigUint64(0, bits.getBigUint64(0) + 1n)
  return bits.getFloat64(0) - Math.abs(value)
}
