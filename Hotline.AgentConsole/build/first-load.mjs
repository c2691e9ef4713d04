// Fails the build when what a browser must load before the desk shows grows over its budget.
import { readFileSync, rmSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 450 * 1024
const root = new URL('../wwwroot/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('console.manifest.json', root), 'utf8'))
const files = new Set(['index.html', 'design/tokens.css'])

function follow(key) {
  const chunk = manifest[key]
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  chunk.css?.forEach(file => files.add(file))
  chunk.imports?.forEach(follow)
}

// The desk is what an agent opens: its entry and the first page, with all they import.
Object.keys(manifest)
  .filter(key => manifest[key].isEntry || /src\/(shell\/Shell|tickets\/queue\/QueuePage)\.tsx$/.test(key))
  .forEach(follow)

rmSync(new URL('console.manifest.json', root))

let total = 0
for (const file of files) total += gzipSync(readFileSync(new URL(file, root)), { level: 9 }).length

const kilobytes = bytes => `${(bytes / 1024).toFixed(0)} KB`
console.log(`First load: ${kilobytes(total)} compressed in ${files.size} files; the budget is ${kilobytes(budget)}.`)
if (total > budget) {
  console.error('First load is over its budget: load something later.')
  process.exit(1)
}
