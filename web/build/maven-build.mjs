// Builds the console for the server: node build/maven-build.mjs <outdir>.
// Maven calls node and not npm, which is a script of another name on Windows.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import zlib from 'node:zlib'

const OLDEST_NODE = [20, 19]
const SMALLEST_WORTH_PACKING_BYTES = 1024
const PACKED = /\.(js|css|html|svg|json)$/
const SOURCES = ['index.html', 'vite.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']
const LOCK_MARK = 'node_modules/.lock-hash'

const began = Date.now()
process.chdir(path.dirname(import.meta.dirname))
const asked = process.argv[2]
if (!asked) stop('Say where the console goes: node build/maven-build.mjs <outdir>')
const out = path.resolve(asked)
const outMark = path.join(path.dirname(out), '.web-hash')

checkNode()
install()
if (upToDate()) {
  say('console is up to date')
} else {
  run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'])
  run(process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--outDir',
    out,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ])
  const packed = pack()
  fs.writeFileSync(outMark, sourcesHash())
  say(`console built, ${packed} files packed`)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [needMajor, needMinor] = OLDEST_NODE
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return
  stop(
    `Node ${OLDEST_NODE.join('.')} or newer is needed to build the console, found ${process.version}; with -Dweb.skip the server builds without it`,
  )
}

function install() {
  const wanted = hash(['package.json', 'package-lock.json', '.npmrc']) + process.version
  if (read(LOCK_MARK) === wanted) return
  run('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'])
  fs.writeFileSync(LOCK_MARK, wanted)
}

function upToDate() {
  return read(outMark) === sourcesHash() && fs.existsSync(path.join(out, 'index.html'))
}

function sourcesHash() {
  return hash([...SOURCES, ...filesIn('src'), ...filesIn('public')])
}

/** Written once here, so that the server never packs while somebody waits. */
function pack() {
  const worth = filesIn(out).filter(
    (file) => PACKED.test(file) && fs.statSync(file).size >= SMALLEST_WORTH_PACKING_BYTES,
  )
  for (const file of worth) {
    const plain = fs.readFileSync(file)
    const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 }
    fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(plain, { params }))
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(plain, { level: 9 }))
  }
  return worth.length
}

function filesIn(folder) {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

function hash(files) {
  const sum = createHash('sha256')
  for (const file of files.sort()) sum.update(file).update(fs.readFileSync(file))
  return sum.digest('hex')
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}

function run(command, args) {
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell,
    env: { ...process.env, CI: 'true' },
  })
  if (error) stop(`${command} could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

function say(what) {
  process.stdout.write(`[web] ${what} (${Date.now() - began} ms)\n`)
}

function stop(why) {
  process.stderr.write(`[web] ${why}\n`)
  process.exit(1)
}
