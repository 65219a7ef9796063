// A source that is expected every minute falls silent, which nobody can overlook, and is heard again; its own count of the
// day is held against what came.
import assert from 'node:assert/strict'
import { deliverFile, enter } from './door.mjs'
import { screensOf } from './screens.mjs'

const SOURCE = '自主研判'
const SILENT_MS = 100_000
const HEARD_MS = 45_000

export async function silence({ browser, url, lang, shots }) {
  const { page, unbroken, leave } = await enter({ browser, url, lang, as: 'leader' })
  const seen = screensOf(page, { lang, shots })
  const name = `${lang}.csv`
  const buffer = Buffer.from(
    `预警编号,预警时间,预警类型,预警等级,姓名,手机号\nS-${lang},2026-01-05 10:22,通话,中危,陈某,160000020${lang === 'en' ? '27' : '28'}\n`,
  )
  try {
    await page.locator('.rail a[href="/sources"]').click()
    await expect(page, '1')
    const alarm = page.locator('.alarms', { hasText: SOURCE })
    await alarm.waitFor({ timeout: SILENT_MS })
    await seen('sources-silent')
    await deliverFile(page, { name, buffer, source: SOURCE })
    await alarm.waitFor({ state: 'detached', timeout: HEARD_MS })
    await page.locator('.rail a[href="/sources"]').click()
    await expect(page, '')
    await tell(page, '99')
    await alarm.waitFor()
    const came = await warningsOf(page)
    assert.match(came, /^\d+$/)
    await tell(page, came)
    await alarm.waitFor({ state: 'detached' })
    await seen('sources')
    unbroken()
  } finally {
    await leave()
  }
}

const row = (page) => page.locator('.panel').nth(1).locator('tbody tr', { hasText: SOURCE })

async function expect(page, minutes) {
  const form = page.locator(`.expected[data-source="${SOURCE}"]`)
  await form.locator('.ant-input-number input').fill(minutes)
  await form.locator('button[type=submit]').click()
  await form.locator('output', { hasText: /\S/ }).waitFor()
}

const warningsOf = (page) => row(page).locator('td').nth(7).textContent()

async function tell(page, count) {
  await row(page).locator('.counts-told input').fill(count)
  await page.keyboard.press('Enter')
}
