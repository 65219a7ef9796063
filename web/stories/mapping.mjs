// A bank's list under labels that nobody knows: looked at, its columns settled by hand, and taken in; the next one is read.
import assert from 'node:assert/strict'
import { chooseFile, enter, sendFile } from './door.mjs'
import { screensOf } from './screens.mjs'

const LABELS = ['客户', '客户联系电话号', '风险', '发现', '办理单号', '受托人']
const SOURCE = '银行'

export async function mapping({ browser, url, lang, shots }) {
  const { page, unbroken, leave } = await enter({ browser, url, lang })
  const seen = screensOf(page, { lang, shots })
  // A layout is settled for good: in each language its own.
  const labels = [...LABELS, lang === 'en' ? 'En' : '网点']
  const file = (name, end) => ({
    name,
    source: SOURCE,
    buffer: Buffer.from(
      `可疑客户清单\n${labels.join(',')}\n张某,1600000${end}1,高危,2026-01-05 10:22,Y${end}-1,李某,东门\n陈某,1600000${end}2,紧急,2026-01-05 10:23,Y${end}-2,王某,西门\n`,
    ),
  })
  const run = lang === 'en' ? '331' : '332'
  try {
    await chooseFile(page, file('可疑客户.csv', run))
    await page.locator('.look-summary [role=alert]').waitFor()
    await settle(page, '客户', '姓名')
    await settle(page, '办理单号', '预警编号')
    await seen('preview')
    await page.locator('.meanings .ant-btn-primary').click()
    await page.locator('.look-summary [role=alert]').waitFor({ state: 'detached' })
    const receipt = await sendFile(page)
    assert.equal(receipt.received, 2)
    assert.equal(receipt.accepted + receipt.merged, 2, 'every row came in')
    await chooseFile(page, file('次日可疑客户.csv', `${run.slice(0, 2)}9`))
    await page.locator('.look-rows .sheet tbody tr').nth(1).waitFor()
    assert.equal(
      await page.locator('.look-summary [role=alert]').count(),
      0,
      'the next one is read as settled',
    )
    unbroken()
  } finally {
    await leave()
  }
}

async function settle(page, label, meaning) {
  const row = page
    .locator('.meanings tbody tr')
    .filter({ has: page.locator('td:first-child', { hasText: new RegExp(`^${label}$`) }) })
  await row.locator('.meaning').click()
  await page.keyboard.type(meaning)
  await page.keyboard.press('Enter')
  await row.locator('.meaning', { hasText: meaning }).waitFor()
}
