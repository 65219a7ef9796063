// Runs the browser stories: node stories/run.mjs [--url URL] [--shots DIR] [--lang zh-CN,en] [--only WORDS]
// Without --url it starts the demo itself in a data folder of its own, and ends it afterwards.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'

const HERE = import.meta.dirname
const HOUSE = path.resolve(HERE, '..', '..')
const START_MS = 180_000
const STOP_MS = 15_000

const { values: asked } = parseArgs({
  options: {
    url: { type: 'string' },
    shots: { type: 'string' },
    lang: { type: 'string', default: 'zh-CN,en' },
    only: { type: 'string' },
  },
})

if (asked.shots && spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() === '') {
  throw new Error(
    'no Chinese font on this machine: pictures would show boxes; install one, e.g. apt install fonts-noto-cjk',
  )
}
install()
const { startBrowser } = await import('./browser.mjs')
const { mainJob } = await import('./main-job.mjs')
const { entry } = await import('./entry.mjs')
const { mapping } = await import('./mapping.mjs')
const { feedback } = await import('./feedback.mjs')
const { mending } = await import('./mending.mjs')
const { silence } = await import('./silence.mjs')
const STORIES = [
  { title: 'one warning, all the way', story: mainJob },
  { title: 'an unknown layout', story: mapping },
  { title: 'a pasted message', story: entry },
  { title: 'a row mended, a row dismissed', story: mending },
  { title: 'feedback in two superiors’ forms', story: feedback },
  // It waits out a real minute of silence, hence in one language.
  { title: 'a source falls silent', story: silence, once: true },
]
let passed = 0
let failed = 0
const demo = asked.url ? { url: asked.url, end: async () => {} } : await startDemo()
const { browser, name } = await startBrowser()
process.stdout.write(`[stories] ${name} against ${demo.url}\n`)
try {
  const languages = asked.lang.split(',')
  for (const lang of languages) {
    for (const { title, story, once } of STORIES) {
      if ((asked.only && !title.includes(asked.only)) || (once && lang !== languages[0])) continue
      await tell(`${title} (${lang})`, () => story({ browser, url: demo.url, lang, shots: asked.shots }))
    }
  }
} finally {
  await browser.close()
  await demo.end()
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)

async function tell(title, story) {
  const began = Date.now()
  try {
    await story()
    passed++
    process.stdout.write(`ok      ${title} (${Date.now() - began} ms)\n`)
  } catch (error) {
    failed++
    process.stdout.write(`FAILED  ${title}\n${error.stack}\n`)
  }
}

/** The stories' own packages, only when their lock has changed. */
function install() {
  const lock = fs.readFileSync(path.join(HERE, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex') + process.version
  const mark = path.join(HERE, 'node_modules', '.lock-hash')
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === wanted) return
  const shell = process.platform === 'win32'
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], {
    cwd: HERE,
    stdio: 'inherit',
    shell,
  })
  if (status !== 0) process.exit(status ?? 1)
  fs.writeFileSync(mark, wanted)
}

/** ./fanzha demo on a free port; its address is the first one that it prints. */
function startDemo() {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'fanzha-story-'))
  const house = spawn(path.join(HOUSE, 'fanzha'), ['demo', '--port', '0', '--data', data], {
    cwd: HOUSE,
    detached: true,
  })
  let said = ''
  const end = () =>
    new Promise((resolve) => {
      const done = () => {
        fs.rmSync(data, { recursive: true, force: true })
        resolve()
      }
      if (house.exitCode !== null) return done()
      house.once('exit', done)
      process.kill(-house.pid, 'SIGTERM')
      setTimeout(() => house.exitCode === null && process.kill(-house.pid, 'SIGKILL'), STOP_MS).unref()
    })
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail(`no address within ${START_MS / 1000} s`), START_MS)
    const fail = (why) => {
      clearTimeout(late)
      void end().then(() => reject(new Error(`./fanzha demo did not start: ${why}\n${said.slice(-4000)}`)))
    }
    const hear = (chunk) => {
      said += chunk
      const address = /https?:\/\/[\w.-]+:\d+/.exec(said)
      if (!address) return
      clearTimeout(late)
      resolve({ url: address[0], end })
    }
    house.stdout.on('data', hear)
    house.stderr.on('data', hear)
    house.on('exit', (code) => fail(`it ended with ${code}`))
  })
}
