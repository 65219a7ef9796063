// Two superiors are told, each in a form of his own, compared cell by cell; a third gets a text; one sends his back.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { enter } from './door.mjs'
import { labels } from './labels.mjs'
import { cellsOf, mergedOf, workbook } from './office.mjs'
import { screensOf } from './screens.mjs'

const FORM = [
  ['反馈表'],
  ['编号', '结果', '', '备注'],
  ['{{预警编号}}', '{{劝阻结果}}', '', '方式：{{劝阻方式}}'],
  [],
  ['逐条填写'],
]
const KEPT_COLUMNS = 3

export async function feedback({ browser, url, lang, shots }) {
  const { page, unbroken, leave } = await enter({ browser, url, lang, as: 'leader' })
  const seen = screensOf(page, { lang, shots })
  const [columns, file, chat] = ['甲', '乙', '丙'].map((one) => `专班${one}-${lang}`)
  const end = lang === 'en' ? 300 : 400
  try {
    const told = {}
    for (const [at, source] of [columns, file, chat].entries()) {
      told[source] = await dissuaded(page, { source, number: `${lang}-${at}`, phone: `16000000${end + at}` })
      if (source === file)
        await dissuaded(page, { source, number: `${lang}-again`, phone: `16000001${end + at}` })
    }
    await page.locator('.rail a[href="/templates"]').click()
    await seen('templates')
    await setColumns(page, { source: columns, says: labels[lang], seen })
    await setFile(page, { source: file, seen })
    await page.goto(`${url}/desk`)
    await showFeedback(page)
    await seen('desk-feedback-sources')
    assert.deepEqual(cellsOf(await fileOf(page, columns)), [
      ['编号', '受害人', '结果', '单位'],
      [`${lang}-0`, '试某', '已劝阻', '蔡甸'],
    ])
    const filled = await fileOf(page, file)
    assert.deepEqual(rowsByNumber(cellsOf(filled)), [
      ['反馈表'],
      ['编号', '结果', '', '备注'],
      [`${lang}-1`, '已劝阻', '', '方式：电话'],
      [`${lang}-again`, '已劝阻', '', '方式：电话'],
      [],
      ['逐条填写'],
    ])
    assert.deepEqual(mergedOf(filled), ['A1:D1', 'A6:D6', 'B3:C3', 'B4:C4'], 'merged cells go along')
    await copied(page, { source: chat, number: `${lang}-2`, seen })
    await sentBack(page, { url, source: file, number: `${lang}-1`, loop: told[file], seen })
    unbroken()
  } finally {
    await leave()
  }
}

/** What the console sends, without its buttons. */
function send(page, path, body) {
  return page.evaluate(
    async ([to, fields]) => {
      const token = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='))
      const headers = { 'X-XSRF-TOKEN': decodeURIComponent(token.slice('XSRF-TOKEN='.length)) }
      let content = JSON.stringify(fields)
      if (fields.sheet) {
        content = new FormData()
        content.set('source', fields.source)
        content.set('file', new File([fields.sheet], `${fields.source}.csv`))
      } else headers['Content-Type'] = 'application/json'
      const answer = await fetch(to, { method: 'POST', headers, body: content })
      if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    [path, body],
  )
}

/** A loop of that source whose person is safe: it waits for its feedback. */
async function dissuaded(page, { source, number, phone }) {
  const sheet = `预警编号,预警时间,预警类型,预警等级,姓名,手机号\n${number},2026-01-05 10:22,通话,低危,试某,${phone}\n`
  await send(page, '/api/deliveries', { source, sheet })
  const [{ id }] = await send(page, '/api/people/search', { words: phone })
  const [loop] = await page.evaluate(async (of) => (await fetch(`/api/loops?person=${of}`)).json(), id)
  const actionId = await page.evaluate(() => crypto.randomUUID())
  const attempt = { actionId, version: loop.version, code: 'DISSUADED', reached: 'SELF' }
  await send(page, `/api/loops/${loop.id}/attempts`, attempt)
  return loop.id
}

async function setColumns(page, { source, says, seen }) {
  await page.locator(`[data-template="${source}"]`).click()
  const lines = page.locator('.template-lines > li')
  await lines.first().waitFor()
  while ((await lines.count()) > KEPT_COLUMNS + 1) await lines.last().locator('button').last().click()
  for (const [at, heading] of ['结果', '编号', '受害人', '单位'].entries()) {
    await lines.nth(at).locator('input').first().fill(heading)
    await choose(page, lines.nth(at), says.feedback[at])
  }
  await lines.nth(3).locator('input').last().fill('蔡甸')
  await lines.first().locator('input').first().focus()
  for (let turn = 0; turn < 2; turn++) {
    await page.keyboard.press('Alt+ArrowDown')
    await page.waitForFunction(
      (at) =>
        document.activeElement ===
        document.querySelectorAll('.template-lines > li')[at].querySelector('input'),
      turn + 1,
    )
  }
  await page.locator('.template-send button').nth(1).click()
  const sample = page.locator('.template-sample')
  await sample.waitFor()
  assert.deepEqual(await sample.locator('th').allTextContents(), ['编号', '受害人', '结果', '单位'])
  assert.deepEqual(await sample.locator('td').allTextContents(), ['YJ20260105001', '试某', '已劝阻', '蔡甸'])
  await seen('template-columns')
  await page.locator('.template-send button[type=submit]').click()
  await page.locator('.template-lines').waitFor({ state: 'detached' })
}

/** Found by typing, as an officer finds it. */
async function choose(page, line, label) {
  await line.locator('.ant-select').click()
  await line.locator('.ant-select input').fill(label)
  const found = page.locator(
    '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active',
    { hasText: label },
  )
  await found.first().waitFor()
  await page.keyboard.press('Enter')
  await line.locator('.ant-select', { hasText: label }).waitFor()
}

async function setFile(page, { source, seen }) {
  await page.locator(`[data-template="${source}"]`).click()
  await page.locator('.template-kind .ant-segmented-item').nth(1).click()
  const chosen = page.locator('.template-choose input')
  const wrong = FORM.map((row) => row.map((cell) => cell.replace('劝阻结果', '结论')))
  await chosen.setInputFiles(formOf('wrong.xlsx', wrong))
  await page.locator('.template-send button').last().click()
  const refused = page.locator('.panel [role="alert"]')
  await refused.waitFor()
  assert.match(await refused.textContent(), /\{\{结论\}\}/, 'the unknown field is named')
  await chosen.setInputFiles(formOf('form.xlsx', FORM))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.template-send button').first().click(),
  ])
  const sample = cellsOf(fs.readFileSync(await download.path()))
  assert.deepEqual(sample[2], ['YJ20260105001', '已劝阻', '', '方式：电话、见面、短信'])
  await seen('template-file')
  await page.locator('.template-send button').last().click()
  await page.locator('.template-choose').waitFor({ state: 'detached' })
}

const formOf = (name, rows) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: workbook(rows, ['A1:D1', 'A5:D5', 'B3:C3']),
})

async function showFeedback(page) {
  await page.locator('.step-tabs [data-step="FEEDBACK"]').click()
  await page.locator('.feedback li').first().waitFor()
}

async function fileOf(page, source) {
  const waiting = page.locator(`.feedback li[data-source="${source}"]`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    waiting.locator('.feedback-file').click(),
  ])
  await waiting.waitFor({ state: 'detached' })
  return fs.readFileSync(await download.path())
}

/** Two in one file stand in the order of their deadlines, which are equal here: compared by number. */
function rowsByNumber(rows) {
  return [...rows.slice(0, 2), ...rows.slice(2, 4).sort((a, b) => a[0].localeCompare(b[0])), ...rows.slice(4)]
}

async function copied(page, { source, number, seen }) {
  await page.locator(`.feedback li[data-source="${source}"] [data-form="FIELDS"]`).click()
  const text = page.locator('.feedback-text textarea').first()
  await text.waitFor()
  const lines = (await text.inputValue()).split('\n')
  assert.equal(lines[0], `预警编号：${number}`)
  assert.ok(lines.includes('劝阻结果：已劝阻'))
  await seen('desk-feedback-text')
  await page.locator('.feedback-text button').last().click()
}

async function sentBack(page, { url, source, number, loop, seen }) {
  await page.locator('.feedback-back').click()
  const form = page.locator('.feedback-returned')
  await choose(page, form, source)
  await form.locator('input').nth(1).fill(number)
  await form.locator('input').nth(2).fill('缺见面时间')
  await seen('desk-feedback-returned')
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
  await page.locator(`.feedback li[data-source="${source}"]`).waitFor()
  await page.goto(`${url}/desk?loop=${loop}`)
  const note = page.locator('.returned-note')
  await note.waitFor()
  assert.match(await note.textContent(), /缺见面时间/)
  await seen('desk-returned')
}
