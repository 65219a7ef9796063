// The console's walls: node build/fences.mjs checks the sources, with --planted each wall against its plant.
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { rules } from './rules.mjs'

const ROOT = path.dirname(import.meta.dirname)
const PLANTS = path.join(import.meta.dirname, 'planted')
const READ = /\.(tsx?|mjs|css|json)$/

/** Every source by its path from web/, in posix form. */
function sources(root, folders) {
  const found = new Map()
  for (const folder of folders) {
    const at = path.join(root, folder)
    if (!fs.existsSync(at)) continue
    for (const entry of fs.readdirSync(at, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !READ.test(entry.name)) continue
      const file = path.join(entry.parentPath, entry.name)
      found.set(path.relative(root, file).replaceAll(path.sep, '/'), fs.readFileSync(file, 'utf8'))
    }
  }
  for (const name of ['package.json', 'package-lock.json']) {
    const file = path.join(root, name)
    if (fs.existsSync(file)) found.set(name, fs.readFileSync(file, 'utf8'))
  }
  return found
}

const house = sources(ROOT, ['src'])

function check() {
  const faults = rules.flatMap((rule) => rule.check(house).map((fault) => `${rule.name}: ${fault}`))
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  const broken = new Set(faults.map((fault) => fault.split(':')[0])).size
  return { passed: rules.length - broken, failed: broken }
}

/** A wall that nobody has seen hold is none: each must turn red on its own plant. */
function checkPlants() {
  const red = rules.map((rule) => {
    const planted = sources(path.join(PLANTS, rule.name), ['src'])
    if (planted.size === 0) return say(rule.name, false, 'has no plant')
    const before = new Set(rule.check(house))
    const after = rule.check(new Map([...house, ...planted])).filter((fault) => !before.has(fault))
    return say(rule.name, after.length > 0, after[0] ?? 'stays green on its plant')
  })
  return { passed: red.filter(Boolean).length, failed: red.filter((one) => !one).length }
}

function say(name, red, what) {
  process.stdout.write(`${red ? 'red as it should be' : 'NOT SEEN RED'}  ${name}: ${what}\n`)
  return red
}

const { passed, failed } = process.argv.includes('--planted') ? checkPlants() : check()
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
