import { expect, test } from 'vitest'
import { studentT } from '../../src/numeric/studentT.ts'

test("Student's t at 0.975: values of scipy 1.17.1", () => {
  const told = {
    1: 12.706204736174694,
    2: 4.302652729749462,
    3: 3.1824463052837078,
    4: 2.7764451051977934,
    7: 2.364624251592784,
    31: 2.039513446396408,
    100: 1.9839715185235518,
    1000: 1.9623390808264083,
    25000: 1.9600588799054273,
  }
  for (const [degrees, t] of Object.entries(told))
    expect(Math.abs(studentT(Number(degrees)) / t - 1)).toBeLessThan(1e-12)
})
