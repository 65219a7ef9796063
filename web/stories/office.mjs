// Workbooks without a library: just enough to make a superior's form, and to read cell by cell what was filled into it.
import zlib from 'node:zlib'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function crc32(bytes) {
  let c = 0xffffffff
  for (const byte of bytes) c = CRC[(c ^ byte) & 0xff] ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/** An archive of these entries, stored as they are. */
function zip(entries) {
  const parts = []
  const index = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text)
    const title = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(content.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([word(LOCAL), fields, title, content])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    index.push(Buffer.concat([word(CENTRAL), Buffer.from([20, 0]), fields, tail, title]))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(index)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(index.length, 4)
  end.writeUInt16LE(index.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, central, word(END), end])
}

function word(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** Every entry as text, by its name. */
function unzip(bytes) {
  const entries = {}
  let at = bytes.readUInt32LE(bytes.lastIndexOf(word(END)) + 16)
  while (bytes.readUInt32LE(at) === CENTRAL) {
    const packed = bytes.readUInt16LE(at + 10) === 8
    const size = bytes.readUInt32LE(at + 20)
    const [title, extra, comment] = [28, 30, 32].map((where) => bytes.readUInt16LE(at + where))
    const name = bytes.toString('utf8', at + 46, at + 46 + title)
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = bytes.subarray(from, from + size)
    entries[name] = (packed ? zlib.inflateRawSync(content) : content).toString('utf8')
    at += 46 + title + extra + comment
  }
  return entries
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const plain = (text) =>
  text
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex, code) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
const textsOf = (xml) =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map((hit) => plain(hit[1])).join('')

function column(reference) {
  return [...reference.replace(/\d/g, '')].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}

/** The first sheet: a row's cells by their place; what is not there is empty. */
export function cellsOf(bytes) {
  const entries = unzip(bytes)
  const shared = [...(entries['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map((hit) =>
    textsOf(hit[1]),
  )
  const rows = []
  for (const [, attributes, inside] of entries['xl/worksheets/sheet1.xml'].matchAll(
    /<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs,
  )) {
    const cells = []
    for (const [, cell, content = ''] of (inside ?? '').matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? ''
      const text = /t="s"/.test(cell) ? shared[Number(value)] : textsOf(content) || plain(value)
      cells[column(/r="([A-Z]+\d+)"/.exec(cell)[1])] = text
    }
    rows[Number(/r="(\d+)"/.exec(attributes)[1]) - 1] = Array.from(cells, (cell) => cell ?? '')
  }
  return Array.from(rows, (row) => row ?? [])
}

/** The cells that are merged, as the file says it. */
export function mergedOf(bytes) {
  const sheet = unzip(bytes)['xl/worksheets/sheet1.xml']
  return [...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map((hit) => hit[1]).sort()
}

/** A workbook of one sheet with these rows. */
export function workbook(rows, merged) {
  const sheet = rows
    .map((cells, row) => {
      const inside = cells.map((text, at) =>
        text === ''
          ? ''
          : `<c r="${String.fromCharCode(65 + at)}${row + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
      )
      return `<row r="${row + 1}">${inside.join('')}</row>`
    })
    .join('')
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const office = 'http://schemas.openxmlformats.org'
  const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const relation = (id, kind, target) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
  const relations = (inside) =>
    `${declared}<Relationships xmlns="${office}/package/2006/relationships">${inside}</Relationships>`
  return zip({
    '[Content_Types].xml': `${declared}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${declared}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="Form" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': `${declared}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData><mergeCells count="${merged.length}">${merges}</mergeCells></worksheet>`,
  })
}
