/// <reference lib="dom" />
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint } from '../../docs/playground/answer.ts'
import { usual } from '../../docs/playground/fields.ts'
import { chinaKazakhstan } from '../../src/cases/index.ts'
import { chance, fromHistory, probabilities, randomWalk, simulate } from '../../src/chance/index.ts'
import { baseRate, calibrated } from '../../src/evidence/index.ts'
import { compound, logRate, rateFromLog } from '../../src/index.ts'
import { served } from './served.ts'

const site = join(import.meta.dirname, '../../docs/.vitepress/dist')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Pictures to look at: SHOTS_TO=folder npm run docs:browser */
const shots = process.env['SHOTS_TO']

let browser: Browser
let server: Server
let address: string

beforeAll(async () => {
  if (!existsSync(join(site, 'index.html'))) throw new Error('the site is not built: npm run docs')
  ;({ server, address } = await served(site))
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  if (shots) mkdirSync(shots, { recursive: true })
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** A page that writes down whatever goes wrong in it. */
async function opened(
  path: string,
  look: { width: number; dark?: boolean },
): Promise<{ page: Page; wrong: string[]; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(90_000)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text())
  })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      wrong.push(`elsewhere: ${request.url()}`)
  })
  await page.goto(`${address}/${path}`, { waitUntil: 'load' })
  return { page, wrong, context }
}

/** What axe finds, as `rule: element`. It is handed over by the test, since the page's policy lets no script in. */
async function violations(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe })
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page
    const { violations } = await (globalThis as any).axe.run()
    // biome-ignore lint/suspicious/noExplicitAny: as above
    return violations.flatMap(({ id, nodes }: any) => nodes.map((node: any) => `${id}: ${node.html.slice(0, 160)}`))
  })
}

const text = async (page: Page, name: string): Promise<string> =>
  (await page.locator(`[data-test=${name}]`).textContent()) ?? ''
const settled = (page: Page): Promise<void> => page.locator('[data-test=fingerprint]').waitFor()

/** What Node has for the question that the playground opens with, and for steady growth from the year of the pledge. */
const runs = { runs: 100_000, seed: 7 }
const goal = { base: 48.7, target: 82, years: 15, baseYear: 2025 }
const steadily = 'growth=steady&base=41&baseYear=2023'
const steady = (rate: number): ReturnType<typeof simulate> =>
  simulate(
    randomWalk({ drift: logRate(rate), volatility: 0.12, driftError: 0.03 }),
    { base: 41, target: 82, years: 17, baseYear: 2023 },
    runs,
  )
const shown = (share: number, decimals = 1): string => `${(share * 100).toFixed(decimals)}\u00a0%`

describe.each([390, 1280])('at %i px', (width) => {
  test('the playground has the numbers of Node, bit for bit', async () => {
    expect(usual.deadline).toBe('2035')
    const { page, wrong, context } = await opened('playground.html', { width })
    await settled(page)
    const { china } = chinaKazakhstan
    const [shrunk, naive] = [calibrated(china), fromHistory(china.slice(-11))]
    const ensemble = simulate(shrunk, goal, runs)
    const by2035 = probabilities(ensemble).years.find(({ year }) => year === 2035)
    expect(await text(page, 'fingerprint')).toBe(fingerprint(ensemble))
    expect(await text(page, 'annual')).toBe(shown(by2035?.annual.probability ?? 0))
    expect(await text(page, 'terminal')).toBe(shown(by2035?.terminal.probability ?? 0))
    expect(await text(page, 'continuous')).toBe(shown(by2035?.continuous?.probability ?? 0))
    const alone = compound({ base: goal.base, rate: rateFromLog(shrunk.drift) }).timeTo(goal.target)
    expect(alone.status).toBe('reached')
    expect(await text(page, 'years')).toContain(`${alone.status === 'reached' && alone.years.toFixed(2)} years`)
    const question = { multiple: goal.target / goal.base, years: 10 }
    const whole = (share: number): string => shown(share, 0)
    expect(await text(page, 'headline')).toBe(whole(by2035?.annual.probability ?? 0))
    await page.locator('[data-test=view-own]').waitFor()
    expect(await text(page, 'view-pairs')).toBe(whole(baseRate({ size: goal.base, ...question }).annual.share))
    expect(await text(page, 'view-calibrated')).toBe(whole(chance(shrunk, { ...goal, years: 10 }).annual))
    expect(await text(page, 'view-own')).toBe(whole(chance(naive, { ...goal, years: 10 }).annual))
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    if (shots) await page.screenshot({ path: join(shots, `playground-${width}.png`), fullPage: true })
    expect(await violations(page)).toEqual([])
    expect(wrong).toEqual([])
    await context.close()
  })

  test('bad input is shown beside its field, and keeps the last picture', async () => {
    const { page, wrong, context } = await opened(`playground.html?${steadily}`, { width })
    await settled(page)
    const rate = page.getByLabel('Growth a year', { exact: true })
    await rate.fill('-150')
    const fault = page.locator('#playground-rate-fault')
    await fault.waitFor()
    expect(await fault.textContent()).toBe('compound: rate must be greater than -1 (received -1.5)')
    expect(await rate.getAttribute('aria-invalid')).toBe('true')
    expect(await rate.getAttribute('aria-describedby')).toContain('playground-rate-fault')
    await page.getByLabel('Base', { exact: true }).fill('x')
    expect(await page.locator('#playground-base-fault').textContent()).toBe(
      'compound: base must be a finite number (received NaN)',
    )
    expect(await violations(page)).toEqual([])
    if (shots) await page.screenshot({ path: join(shots, `faults-${width}.png`), fullPage: true })
    await page.getByLabel('Base', { exact: true }).fill('41')
    // each value is allowed, what comes of them is not
    await rate.fill('1e300')
    await page.locator('#playground-rate-fault', { hasText: 'fan: ensemble must have levels below 1.8e308' }).waitFor()
    await rate.fill('8')
    await settled(page)
    expect(await page.locator('.fault').count()).toBe(0)
    expect(wrong).toEqual([])
    await context.close()
  })

  test('a slider moves the answer and the address; the address gives the same answer', async () => {
    const { page, wrong, context } = await opened(`playground.html?${steadily}`, { width })
    await settled(page)
    expect(await text(page, 'years')).toContain('9.01 years')
    expect(await text(page, 'years')).toContain('2033')
    await page.getByLabel('Growth a year, slider').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => location.search.includes('rate=9'))
    await settled(page)
    const print = await text(page, 'fingerprint')
    expect(print).toBe(fingerprint(steady(0.09)))

    const followed = await opened(`playground.html${new URL(page.url()).search}`, { width })
    await settled(followed.page)
    expect(await text(followed.page, 'fingerprint')).toBe(print)
    expect(await followed.page.getByLabel('Growth a year', { exact: true }).inputValue()).toBe('9')
    expect([...wrong, ...followed.wrong]).toEqual([])
    await followed.context.close()
    await context.close()
  })
})

test('a formula is read and run in the page; a bad one is told with its place', async () => {
  const { page, wrong, context } = await opened('playground.html?growth=formula&base=41&baseYear=2023&runs=20000', {
    width: 1280,
  })
  await settled(page)
  expect(await text(page, 'years')).toContain('4.14 years')
  await page.getByLabel('Growth a year, over t').fill('0.03 + constructor')
  expect(await page.locator('#playground-formula-fault').textContent()).toContain('constructor')
  expect(wrong).toEqual([])
  await context.close()
})

test('from input to picture for 100,000 runs', async () => {
  const { page, context } = await opened('playground.html', { width: 1280 })
  await settled(page)
  const times = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('input[aria-label="Target, slider"]')
    const picture = document.querySelector('[data-test=fan]')
    if (!slider || !picture) throw new Error('no slider or picture')
    const times: number[] = []
    for (let k = 0; k < 20; k++) {
      slider.value = String(90 + k)
      const changed = new Promise<number>((resolve) => {
        const watch = new MutationObserver(() => {
          watch.disconnect()
          requestAnimationFrame(() => resolve(performance.now()))
        })
        watch.observe(picture, { attributes: true, subtree: true })
      })
      const start = performance.now()
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      times.push((await changed) - start)
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    return times.sort((a, b) => a - b)
  })
  console.log(
    `input to picture: median ${times[10]?.toFixed(0)} ms, least ${times[0]?.toFixed(0)} ms, most ${times.at(-1)?.toFixed(0)} ms`,
  )
  expect(times).toHaveLength(20)
  await context.close()
})

test.each([
  ['index.html', 1280, false],
  ['index.html', 390, true],
  ['playground.html', 1280, true],
  ['playground.html?growth=fading', 390, true],
  ['guide/start.html', 1280, true],
  ['guide/story.html', 390, false],
  ['guide/story.html', 1280, true],
  ['guide/charts.html', 390, true],
  ['guide/charts.html', 1280, true],
  ['choose/sensitivity.html', 1280, false],
  ['api/tradepath/functions/compound.html', 1280, false],
  ['api/tradepath/functions/compound.html', 390, true],
])('%s at %i px is without a violation, an error, or a request to elsewhere (dark: %s)', async (path, width, dark) => {
  const { page, wrong, context } = await opened(path, { width, dark })
  if (path.startsWith('playground')) await page.locator('[data-test=view-own]').waitFor()
  await page.evaluate(() => document.fonts.ready)
  if (shots) {
    const name = path.replace(/\.html.*/, '').replaceAll('/', '-')
    await page.screenshot({ path: join(shots, `${name}-${width}${dark ? '-dark' : ''}.png`), fullPage: true })
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  const charts = await page.evaluate(() =>
    Array.from(document.querySelectorAll('figure.chart')).map((chart) => {
      const drawn = Array.from(chart.children).filter((picture) => picture.getBoundingClientRect().width > 0)
      return [drawn.length, chart.scrollWidth - chart.clientWidth]
    }),
  )
  for (const chart of charts) expect(chart).toEqual([1, 0])
  expect(await violations(page)).toEqual([])
  expect(wrong).toEqual([])
  await context.close()
})

test('search finds a page without the network', async () => {
  const { page, wrong, context } = await opened('index.html', { width: 1280 })
  const box = page.locator('.VPLocalSearchBox input')
  // the keys do nothing until the page is alive
  for (let tries = 0; tries < 100 && !(await box.isVisible()); tries++) {
    await page.keyboard.press('Control+k')
    await page.waitForTimeout(200)
  }
  await box.fill('three chances')
  await page.locator('.VPLocalSearchBox .result').first().click()
  await page.waitForURL(/three-chances/)
  expect(wrong).toEqual([])
  await context.close()
})
