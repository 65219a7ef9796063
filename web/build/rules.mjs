// What the fences hold. A rule reads the sources (path → text) and names each fault with its place.
import path from 'node:path'
import ts from 'typescript'

const FILE_LINES_MAX = 300
const COMPONENT_LINES_MAX = 120
const DEPENDENCIES_MAX = 15
const CHINESE = /[\u3400-\u9fff]/
const GENERATED = 'src/api/schema.d.ts'
// 派出所 and 所 are the server's data, shortened for the queue; 中文 is what its readers look for.
const ALLOWED_WORDS = new Set(['派出所', '所', '中文'])

const isCode = (file) => /^src\/.*\.tsx?$/.test(file) && file !== GENERATED
const isTest = (file) => /\.test\.tsx?$/.test(file)
const code = (house) => [...house].filter(([file]) => isCode(file))

function importsOf(text) {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1])
}

/** Where a relative import leads, from web/; undefined for a package. */
function target(file, wanted) {
  return wanted.startsWith('.') ? path.posix.join(path.posix.dirname(file), wanted) : undefined
}

function floorOf(file) {
  return /^src\/(entry|features|ui|api)(?=\/)/.exec(file)?.[1]
}

function featureOf(file) {
  return /^src\/features\/([^/]+)\//.exec(file)?.[1]
}

const MAY_ENTER = {
  entry: ['entry', 'features', 'ui', 'api'],
  features: ['features', 'ui', 'api'],
  ui: ['ui'],
  api: ['api'],
}

function steps(house) {
  return code(house).flatMap(([file, text]) =>
    importsOf(text).flatMap((wanted) => {
      const to = target(file, wanted)
      return to ? [{ file, to }] : []
    }),
  )
}

function walk(node, visit) {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

function parsed(file, text) {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX)
}

function componentsOf(file, text) {
  const source = parsed(file, text)
  const line = (at) => source.getLineAndCharacterOfPosition(at).line
  const found = []
  walk(source, (node) => {
    if (!ts.isFunctionDeclaration(node) && !ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return
    const name =
      node.name?.text ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name.getText(source) : '')
    if (/^[A-Z]/.test(name)) found.push({ name, lines: line(node.end) - line(node.getStart(source)) + 1 })
  })
  return found
}

/** Chinese in strings and in JSX; comments are free. */
function chineseOf(file, text) {
  const found = []
  walk(parsed(file, text), (node) => {
    const words =
      ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node) ? node.text : ''
    if (CHINESE.test(words)) found.push(words.trim())
  })
  return found
}

export const rules = [
  {
    name: 'floors',
    check: (house) =>
      steps(house)
        .filter(({ file, to }) => !MAY_ENTER[floorOf(file)]?.includes(floorOf(to)))
        .map(({ file, to }) => `${file} may not enter ${to}`),
  },
  {
    name: 'features',
    check: (house) =>
      steps(house)
        .filter(({ file, to }) => featureOf(file) && featureOf(to) && featureOf(file) !== featureOf(to))
        .map(({ file, to }) => `${file} reaches into ${to}; compose the two in src/entry`),
  },
  {
    name: 'rooms',
    check: (house) =>
      code(house)
        .filter(([file]) => !floorOf(file) || (floorOf(file) === 'features' && !featureOf(file)))
        .map(([file]) => `${file} stands in no room: src/entry, src/features/<module>, src/ui or src/api`),
  },
  {
    name: 'file-size',
    check: (house) =>
      [...house]
        .filter(
          ([file, text]) =>
            /^src\//.test(file) && file !== GENERATED && text.split('\n').length > FILE_LINES_MAX + 1,
        )
        .map(([file]) => `${file} is longer than ${FILE_LINES_MAX} lines`),
  },
  {
    name: 'component-size',
    check: (house) =>
      code(house).flatMap(([file, text]) =>
        componentsOf(file, text)
          .filter(({ lines }) => lines > COMPONENT_LINES_MAX)
          .map(
            ({ name, lines }) => `${file}: ${name} has ${lines} lines, ${COMPONENT_LINES_MAX} are allowed`,
          ),
      ),
  },
  {
    name: 'words',
    check: (house) =>
      code(house)
        .filter(([file]) => !isTest(file) && !/words\.(zh|en)\.ts$/.test(file))
        .flatMap(([file, text]) =>
          chineseOf(file, text)
            .filter((words) => !ALLOWED_WORDS.has(words))
            .map((words) => `${file}: “${words}” belongs into words.zh.ts and words.en.ts`),
        ),
  },
  {
    name: 'purpose',
    check: (house) =>
      code(house)
        .filter(
          ([file, text]) => !isTest(file) && !/words\.(zh|en)\.ts$/.test(file) && !text.startsWith('// '),
        )
        .map(([file]) => `${file} does not open with one sentence of purpose`),
  },
  {
    name: 'no-any',
    check: (house) =>
      code(house)
        .filter(([file, text]) => anyIn(file, text))
        .map(([file]) => `${file} uses any`),
  },
  {
    name: 'inputs-only',
    check: (house) =>
      code(house)
        .filter(([, text]) =>
          /import\s*\{[^}]*\b(Table|Tag|Modal|Tabs|List)\b[^}]*\}\s*from 'antd'/.test(text),
        )
        .map(([file]) => `${file} takes more than inputs from antd`),
  },
  {
    name: 'names',
    check: (house) =>
      code(house)
        .filter(([file]) => /\/index\.tsx?$/.test(file))
        .map(([file]) => `${file}: a file bears the name of what is in it`),
  },
  {
    name: 'dependencies',
    check: (house) => {
      const names = Object.keys(JSON.parse(house.get('package.json')).dependencies ?? {})
      return names.length > DEPENDENCIES_MAX ? [`package.json has ${names.length} run-time dependencies`] : []
    },
  },
  {
    name: 'lockfile',
    check: (house) =>
      /"resolved": "https?:/.test(house.get('package-lock.json') ?? '')
        ? ['package-lock.json names a registry host']
        : [],
  },
]

function anyIn(file, text) {
  let found = false
  walk(parsed(file, text), (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found = true
  })
  return found
}
