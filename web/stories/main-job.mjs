// One warning, all the way, as a desk officer lives it: delivered, called in vain, dissuaded, reminded, fed back,
// visited again, closed, and found again behind the day's figure.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { deskOf } from './desk.mjs'
import { deliverFile, enter } from './door.mjs'
import { labels } from './labels.mjs'
import { screensOf } from './screens.mjs'

const SHEET = path.resolve(import.meta.dirname, '..', '..', 'sample', 'sheets', '市局.csv')
const WORK_TURNS_MAX = 12

export async function mainJob({ browser, url, lang, shots }) {
  let seen
  const { page, unbroken, leave } = await enter({
    browser,
    url,
    lang,
    beforeSigningIn: (door) => {
      seen = screensOf(door, { lang, shots })
      return seen('sign-in')
    },
  })
  try {
    const story = { page, url, says: labels[lang], seen, desk: deskOf(page) }
    await deliver(story)
    const id = await takeRed(story)
    await callInVain(story, id)
    await dissuade(story, id)
    await finish(story, id)
    await figure(story, id)
    await family(story)
    await otherPages(story)
    unbroken()
  } finally {
    await leave()
  }
}

async function deliver({ page, says, seen }) {
  const { received } = await deliverFile(page, { name: '市局.csv', buffer: fs.readFileSync(SHEET) })
  assert.equal(received, 40, 'every row of the sheet was received')
  assert.match(await page.locator('.equation-says').textContent(), new RegExp(says.adds))
  await seen('upload')
}

/** The first red that nobody has in hand, claimed by one key. */
async function takeRed({ page, says, seen, desk }) {
  await page.locator('.rail a[href="/desk"]').click()
  await page.locator('.queue-row[aria-selected="true"]').waitFor()
  const tabs = await page.locator('.step-tabs [role="tab"] > span').allTextContents()
  assert.deepEqual(tabs, says.steps, 'the six steps stand in the order of the field')
  const id = await page.locator('.queue-row.level-URGENT:has(.cell-owner u)').first().getAttribute('id')
  const loop = id.slice('row-'.length)
  await desk.walkTo(loop)
  assert.match(await page.locator('.dial p').textContent(), /160 \*{4} \d{4}/, 'the number is masked')
  await seen('desk')
  await desk.press('c', 'CLAIM')
  await desk.settled(loop, 'loop.owner !== null')
  await page.locator('[data-deed="RELEASE"]').waitFor()
  return loop
}

async function callInVain({ page, says, seen, desk }, id) {
  await page.keyboard.press('Space')
  await page.locator('.dial-on a[href^="tel:160"]').waitFor()
  assert.match(await page.locator('.dial small').last().textContent(), new RegExp(says.calling))
  await seen('desk-calling')
  await page.keyboard.press('n')
  await page.keyboard.type('110')
  await page.keyboard.press('Enter')
  await desk.press('3', 'GROUP-3')
  assert.equal(await page.locator('.pad-choice .action b').first().textContent(), says.noAnswer)
  await seen('desk-not-reached')
  const before = (await desk.loop(id)).attempts
  await page.keyboard.press('1')
  await page.locator('.key-bar-said button').waitFor()
  assert.match(await page.locator('.key-bar-said').textContent(), new RegExp(says.undo))
  await page.keyboard.press('z')
  await desk.settled(id, `loop.attempts === ${before}`)
  await desk.walkTo(id)
  await desk.outcome(id, ['3', '1'], 'GROUP-3')
  await seen('desk-undo')
  assert.equal(
    (await desk.loop(id)).attempts,
    before + 1,
    'the call in vain counts once, the retracted one not',
  )
}

async function dissuade({ page, says, seen, desk }, id) {
  await desk.step((await desk.loop(id)).task)
  await desk.walkTo(id)
  if ((await desk.loop(id)).task !== 'CALL') await desk.step('CALL')
  await desk.press('1', 'ATTEMPT-DISSUADED')
  const ticks = page.locator('.pad-ticks button')
  await ticks.first().waitFor()
  const words = (await ticks.allTextContents()).map((text) => text.replace(/^\d/, ''))
  assert.deepEqual(words, says.ticks, 'a red asks three ticks before somebody counts as dissuaded')
  const before = (await desk.loop(id)).version
  await page.keyboard.press('Enter')
  // The bar may still offer to undo the call before this one: only the loop itself tells what was recorded.
  assert.equal((await desk.loop(id)).version, before, 'without the ticks nothing is recorded')
  await seen('desk-ticks')
  for (const key of ['1', '2', '3', 'Enter']) await page.keyboard.press(key)
  await page.locator('.key-bar-said', { hasText: says.dissuaded }).waitFor()
  await desk.settled(id, "loop.overall === 'DISSUADED'")
}

/** Works whatever the pinned protocol still asks for, then closes the loop. */
async function finish({ page, seen, desk }, id) {
  for (let turn = 0; turn < WORK_TURNS_MAX; turn++) {
    const loop = await desk.loop(id)
    if (loop.closed) break
    if (loop.allowed.some((one) => one.action === 'CONCLUDE')) {
      await desk.step(loop.task)
      await desk.walkTo(id)
      await desk.press('x', await concludeDeed(loop))
      await desk.settled(id, 'loop.closed')
      break
    }
    await workOn(loop.missing[0] ?? loop.task, { page, seen, desk, loop })
  }
  const loop = await desk.loop(id)
  assert.ok(loop.closed, `the loop is closed; still missing: ${loop.missing}`)
  const kinds = loop.timeline.map((one) => one.kind)
  for (const kind of ['WARNED', 'CLAIMED', 'ATTEMPTED', 'RETRACTED', 'CONCLUDED'])
    assert.ok(kinds.includes(kind), kind)
}

function concludeDeed(loop) {
  const { code, overall } = loop.allowed.find((one) => one.action === 'CONCLUDE')
  return `CONCLUDE-${code ?? overall ?? ''}`
}

const OUTCOMES = {
  FAMILY: 'FAMILY_HELPS',
  VISIT: 'MET_DISSUADED',
  RETURN: 'NOT_DEFRAUDED',
  CALL: 'DISSUADED',
}

async function workOn(step, { page, seen, desk, loop }) {
  if (step === 'SMS') return remind(desk, loop)
  if (step === 'FEEDBACK') return report({ page, seen, desk }, loop)
  await desk.step(loop.task)
  await desk.walkTo(loop.id)
  const letter = { FAMILY: 'f', VISIT: 'v' }[step]
  const deed = `ATTEMPT-${OUTCOMES[step]}`
  const tile = page.locator(`[data-deed="${deed}"]`)
  if (letter && (await tile.count()) === 0) await page.keyboard.press(letter)
  await tile.waitFor()
  const cap = await tile.locator('kbd').textContent()
  await page.keyboard.press(cap)
  await desk.settled(loop.id, `loop.version > ${loop.version}`)
  if (step === 'RETURN') await seen('desk-return')
}

/** The reminder waits out the undo and goes by itself; where it waits for an officer, S sends it. */
async function remind(desk, loop) {
  if (loop.allowed.some((one) => one.action === 'TEXT')) {
    await desk.step(loop.task)
    await desk.walkTo(loop.id)
    await desk.press('s', 'TEXT-')
  }
  await desk.settled(loop.id, "loop.steps.some((one) => one.step === 'SMS' && one.state === 'DONE')")
}

async function report({ page, seen, desk }, loop) {
  await desk.step('FEEDBACK')
  const source = page.locator(`.feedback li[data-source="${loop.source}"]`)
  await source.waitFor()
  await seen('desk-feedback')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    source.locator('.feedback-file').click(),
  ])
  assert.match(download.suggestedFilename(), /\.xlsx$/)
  assert.ok(fs.statSync(await download.path()).size > 0, 'the sheet is not empty')
  await desk.settled(loop.id, "loop.steps.some((one) => one.step === 'FEEDBACK' && one.state === 'DONE')")
}

/** The closed loop stands behind the figure, and its person behind the row. */
async function figure({ page, says, seen, desk }, id) {
  const { person } = await desk.loop(id)
  await page.locator('.rail a[href="/figures"]').click()
  await page.locator('.figure[data-figure="CLOSED"]').click()
  const row = page.locator(`.sheet a[href="/people/${person.id}"]`).first()
  await row.waitFor()
  assert.ok(Number.parseInt(await page.locator('.figure[data-figure="CLOSED"] b').textContent(), 10) >= 1)
  await seen('figures')
  await row.click()
  await page.locator('.timeline li').first().waitFor()
  assert.match(await page.locator('.person').textContent(), new RegExp(says.dissuaded))
  await seen('person')
  await page.keyboard.press('/')
  await page.keyboard.type(person.name)
  await page.keyboard.press('Enter')
  await page.locator(`.sheet a[href="/people/${person.id}"]`).waitFor()
  assert.ok(
    !page.url().includes(encodeURIComponent(person.name)),
    'what is searched stays out of the address',
  )
  await seen('found')
}

/** A family contact stands masked in the panel and is shown whole by one button, which the journal keeps. */
async function family({ page, url, seen }) {
  const loop = await page.evaluate(async () => {
    const read = async (path) => (await fetch(path)).json()
    for (const row of (await read('/api/desk?step=CALL&limit=200')).rows) {
      const { id, warnings } = await read(`/api/loops/${row.id}`)
      if (warnings.some((one) => one.details.some((detail) => detail.label === '紧急联系人'))) return id
    }
  })
  assert.ok(loop, 'somebody in the sample has a family contact')
  await page.goto(`${url}/desk?loop=${loop}`)
  await page.locator('.tabs [data-part="family"]').click()
  const contact = page.locator('.evidence .masked').first()
  assert.match(await contact.locator('b').textContent(), /160\*{4}\d{4}/, 'the contact is masked')
  await seen('family-masked')
  await contact.locator('button').click()
  await contact.locator('b', { hasText: /160\d{8}/ }).waitFor()
}

async function otherPages({ page, seen }) {
  for (const [place, wanted] of [
    ['quarantine', '.sheet tbody tr'],
    ['settings', '.sheet tbody tr'],
  ]) {
    await page.locator(`.rail a[href="/${place}"]`).click()
    await page.locator(wanted).first().waitFor()
    await seen(place)
  }
  await page.locator('.page-tools .ant-segmented-item').last().click()
  await page.locator('.panel .sheet').first().waitFor()
  await seen('protocol')
}
