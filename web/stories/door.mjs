// How every story begins: a browser of its own, signed in; and a sheet handed in as officers do it.
import assert from 'node:assert/strict'

/** In the order in which the door offers them. */
const DEMO = { desk: 0, station: 1, leader: 2, administrator: 3 }

/** A signed-in page in this language, and how to leave it. */
export async function enter({ browser, url, lang, as = 'desk', beforeSigningIn = async () => {} }) {
  const context = await browser.newContext({ bypassCSP: true, acceptDownloads: true, locale: lang })
  const page = await context.newPage()
  const broken = []
  page.on('pageerror', (error) => broken.push(error.message))
  await page.goto(`${url}/?lang=${lang}`)
  await page.locator('.door-demo button').first().waitFor()
  await beforeSigningIn(page)
  await page.locator('.door-demo button').nth(DEMO[as]).click()
  await page.locator('.bar-me').waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), lang)
  const unbroken = () => assert.deepEqual(broken, [], 'no page broke')
  return { page, unbroken, leave: () => context.close() }
}

/** Chooses a sheet and whose it is; its preview opens. */
export async function chooseFile(page, { name, buffer, source = '市局' }) {
  await page.locator('.rail a[href="/upload"]').click()
  await page.locator('.drop').waitFor()
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer })
  await page.locator('.upload-send .ant-select').click()
  await page.locator(`.ant-select-item-option[title="${source}"]`).click()
}

/** Hands a sheet in on the upload page; the figures of its receipt. */
export async function deliverFile(page, sheet) {
  await chooseFile(page, sheet)
  return sendFile(page)
}

export async function sendFile(page) {
  await page.locator('.upload-send .ant-btn').click()
  await page.locator('.equation').waitFor()
  return figuresOf(page)
}

export async function figuresOf(page) {
  const figures = {}
  for (const part of ['received', 'accepted', 'merged', 'duplicate', 'quarantined']) {
    figures[part] = Number(await page.locator(`[data-figure="${part}"]`).textContent())
  }
  const { received, accepted, merged, duplicate, quarantined } = figures
  assert.equal(received, accepted + merged + duplicate + quarantined, 'the receipt adds up')
  return figures
}
