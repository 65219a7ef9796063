// What every page of a story is held to: no accessibility fault, at each size, and a picture when wanted.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
]
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const SHOT_BYTES_MAX = 300 * 1024
const QUALITIES = [88, 80, 70, 60]
const AXE = fs.readFileSync(path.join(import.meta.dirname, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

export function screensOf(page, { lang, shots }) {
  return async function seen(name) {
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      )
      await accessible(page, `${name} ${size.width}`)
      if (shots) await shoot(page, path.join(shots, `${name}-${size.width}-${lang.slice(0, 2)}.jpg`))
    }
  }
}

async function accessible(page, where) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), RULES)
  const told = violations.map(
    (one) => `${one.id}: ${one.help} at ${one.nodes.map((node) => node.target).join(', ')}`,
  )
  assert.deepEqual(told, [], `${where} has accessibility faults`)
}

async function shoot(page, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  for (const quality of QUALITIES) {
    const picture = await page.screenshot({ type: 'jpeg', quality })
    if (picture.length > SHOT_BYTES_MAX && quality !== QUALITIES.at(-1)) continue
    fs.writeFileSync(file, picture)
    return
  }
}
