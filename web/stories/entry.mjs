// A warning that comes in a chat: pasted, read into cells, checked, taken in; without a way to reach anybody it is not.
import assert from 'node:assert/strict'
import { enter, figuresOf } from './door.mjs'
import { screensOf } from './screens.mjs'

export async function entry({ browser, url, lang, shots }) {
  const { page, unbroken, leave } = await enter({ browser, url, lang })
  const seen = screensOf(page, { lang, shots })
  const phone = lang === 'en' ? '16000004431' : '16000004432'
  try {
    await page.locator('.rail a[href="/upload"]').click()
    await page.locator('.page-tools .ant-segmented-item').last().click()
    await page.locator('.entry-message').fill(`【紧急】事主梁某，女，正与骗子通话，号码1600000443`)
    await page.locator('.entry-read button').first().click()
    const cell = (at) => page.locator('.mend-cell input').nth(at)
    await cell(5).waitFor()
    assert.equal(await cell(3).inputValue(), '紧急')
    assert.equal(await cell(4).inputValue(), '梁某')
    await page.locator('.mend-send .ant-select').click()
    await page.locator('.ant-select-item-option').last().click()
    await page.locator('.mend-send button').first().click()
    await page.locator('.upload-refused').waitFor()
    await cell(5).fill(phone)
    await seen('entry')
    await page.locator('.mend-send button').first().click()
    await page.locator('.equation').waitFor()
    assert.equal((await figuresOf(page)).received, 1)
    unbroken()
  } finally {
    await leave()
  }
}
