// A row that reaches nobody is mended and taken in; one that is no warning is dismissed, and that is taken back.
import assert from 'node:assert/strict'
import { deliverFile, enter, figuresOf } from './door.mjs'
import { screensOf } from './screens.mjs'

const HEADER = '预警编号,预警时间,来源,预警类型,预警等级,姓名,手机号'

export async function mending({ browser, url, lang, shots }) {
  const { page, unbroken, leave } = await enter({ browser, url, lang })
  const seen = screensOf(page, { lang, shots })
  const name = `补正-${lang}.csv`
  const end = lang === 'en' ? '17' : '18'
  try {
    const rows = [`M${end},2026-01-05 10:22,市局,通话,紧急,周某,1600000100`, `演练${end},,市局,,,某桌,`]
    const buffer = Buffer.from([HEADER, ...rows, ''].join('\n'))
    assert.equal((await deliverFile(page, { name, buffer })).quarantined, 2, 'both rows wait')
    await page.locator('.receipt-notes a').click()
    await mend(page, { name, phone: `160000010${end}`, seen })
    await dismiss(page, { name, seen })
    await takeBack(page, name)
    unbroken()
  } finally {
    await leave()
  }
}

const waiting = (page, name) =>
  page.locator('.page > .sheet, .page > .loaded .sheet').locator('tbody tr', { hasText: name })

async function mend(page, { name, phone, seen }) {
  await waiting(page, name).first().locator('.ant-btn-primary').click()
  const wrong = page.locator('.mend-wrong input')
  await wrong.waitFor()
  await seen('mending')
  await page.locator('.mend-send button').first().click()
  await page.locator('.upload-refused').waitFor()
  await wrong.fill(phone)
  await page.keyboard.press('Enter')
  await page.locator('.equation').waitFor()
  assert.equal((await figuresOf(page)).accepted, 1, 'the mended row is in')
  await waiting(page, name).nth(1).waitFor({ state: 'detached' })
}

async function dismiss(page, { name, seen }) {
  await waiting(page, name).locator('button:not(.ant-btn-primary)').click()
  await page.locator('.dismiss .ant-select').click()
  await page.locator('.ant-select-item-option').nth(2).click()
  await seen('dismissing')
  await page.locator('.dismiss button[type=submit]').click()
  await page.locator('.dismiss').waitFor({ state: 'detached' })
  await waiting(page, name).waitFor({ state: 'detached' })
}

async function takeBack(page, name) {
  const past = page.locator('.panel .sheet tbody tr', { hasText: name })
  await past.nth(1).waitFor()
  await past.first().locator('button').click()
  await waiting(page, name).waitFor()
}
