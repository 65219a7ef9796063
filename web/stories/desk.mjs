// How an officer works the desk by keyboard alone, and what she must see after each key.
import assert from 'node:assert/strict'

const ROWS_TRIED_MAX = 400
const SETTLED_MS = 40_000

export function deskOf(page) {
  const selected = () => page.locator('.queue-row[aria-selected="true"]')

  /** What the server says of a loop now; the console asks the same. */
  const loop = (id) =>
    page.evaluate(async (wanted) => {
      const answer = await fetch(`/api/loops/${wanted}`)
      return answer.json()
    }, id)

  async function press(key, deed) {
    await page.locator(`[data-deed="${deed}"]`).waitFor()
    await page.keyboard.press(key)
  }

  /** Waits until the server says so of this loop: `test` is an expression over `loop`. */
  async function settled(id, test) {
    const last = await page.evaluate(
      async ([wanted, text, until]) => {
        const holds = new Function('loop', `return ${text}`)
        for (;;) {
          const loop = await (await fetch(`/api/loops/${wanted}`)).json()
          if (holds(loop)) return null
          if (performance.now() > until)
            return JSON.stringify({ task: loop.task, steps: loop.steps, closed: loop.closed })
          await new Promise((later) => setTimeout(later, 250))
        }
      },
      [id, test, (await page.evaluate(() => performance.now())) + SETTLED_MS],
    )
    assert.equal(last, null, `never came true of the loop: ${test}`)
  }

  async function step(name) {
    for (let turn = 0; turn < 6; turn++) {
      const at = await page.locator('.step-tabs [aria-selected="true"]').getAttribute('data-step')
      if (at === name) return
      await page.keyboard.press('BracketRight')
      await page.waitForFunction(
        (before) => document.querySelector('.step-tabs [aria-selected="true"]')?.dataset.step !== before,
        at,
      )
    }
    assert.fail(`no tab for the step ${name}`)
  }

  /** Which row is in work, and whether it is the first or the last. */
  const place = async () => {
    await selected().waitFor()
    return page.evaluate(() => {
      const row = document.querySelector('.queue-row[aria-selected="true"]')
      const [at, of] = [
        row.getAttribute('aria-rowindex'),
        row.closest('.queue').getAttribute('aria-rowcount'),
      ]
      return { id: row.id.slice('row-'.length), first: at === '2', last: at === of }
    })
  }

  /** Goes up, then down the queue key by key until the row is the one in work. */
  async function walkTo(id) {
    for (const [key, end] of [
      ['k', 'first'],
      ['j', 'last'],
    ]) {
      for (let tried = 0; tried < ROWS_TRIED_MAX; tried++) {
        const at = await place()
        if (at.id === id) return page.locator('.work-panel .panel-head').waitFor()
        if (at[end]) break
        await page.keyboard.press(key)
        await page.waitForFunction(
          (before) => document.querySelector('.queue-row[aria-selected="true"]')?.id !== `row-${before}`,
          at.id,
        )
      }
    }
    assert.fail('the row does not stand in the queue')
  }

  /** Records an outcome by its digit and sees the way back offered and the next row come up. */
  async function outcome(id, digits, deed) {
    await press(digits[0], deed)
    for (const digit of digits.slice(1)) await page.keyboard.press(digit)
    await page.locator('.key-bar-said button').waitFor()
    await page.waitForFunction(
      (before) => document.querySelector('.queue-row[aria-selected="true"]')?.id !== `row-${before}`,
      id,
    )
  }

  return { selected, loop, press, settled, step, walkTo, outcome }
}
