import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../src/platform/project-root.ts'

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8')
const decisions = readdirSync(path.join(projectRoot, 'docs/decisions')).map((name) => `docs/decisions/${name}`)
const pages = ['README.md', 'CHANGELOG.md', 'docs/TOUR.md', 'docs/STYLE.md', 'docs/dependencies.md', ...decisions]

const spansOf = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)
const isPath = (span: string) =>
  /^(src|client|demo|docs|migrations|scripts|test)(\/[\w.*{},@-]+)*\/?$/.test(span) && span.includes('/')
const isFile = (span: string) => /^[\w-]+(\.[\w-]+)*\.(ts|tsx|mjs|json|sql|md)$/.test(span)
const tree = globSync('{src,client,demo,docs,migrations,scripts,test}/**/*', { cwd: projectRoot }).concat(
  readdirSync(projectRoot),
)

/** Words of a page in code that name a file of ours which is not there. */
function missing(text: string): string[] {
  return spansOf(text).filter((span) => {
    if (isPath(span)) return globSync(span.replace(/\/$/, ''), { cwd: projectRoot }).length === 0
    return isFile(span) && span !== 'send-quotation.ts' && !tree.some((file) => path.basename(file) === span)
  })
}

/** Links of a page that lead nowhere in this checkout. */
function deadLinks(page: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address)
  return links.filter((address) => !/^[a-z]+:/.test(address) && !existsSync(path.join(projectRoot, path.dirname(page), address)))
}

/** Names beside the files of a paragraph or list item that stand in none of these files. */
function strayNames(text: string): string[] {
  const parts = text.split(/\n(?=\d+\. |- |\n|\| )/)
  return parts.flatMap((part) => {
    const files = spansOf(part)
      .filter((span) => isPath(span) && /\.\w+$/.test(span))
      .flatMap((span) => globSync(span, { cwd: projectRoot }))
    if (files.length === 0) return []
    const sources = files.map(read).join('\n')
    return spansOf(part).filter((span) => /^[A-Za-z]\w{3,}$/.test(span) && !new RegExp(`\\b${span}\\b`).test(sources))
  })
}

test.each(pages)('%s names files that are there, and its links lead somewhere', (page) => {
  expect({ missing: missing(read(page)), dead: deadLinks(page, read(page)) }).toEqual({ missing: [], dead: [] })
})

test('what the tour names beside a file stands in it', () => {
  expect(strayNames(read('docs/TOUR.md'))).toEqual([])
})

test('a page that names what is not there is found out', () => {
  expect(
    missing('see `src/app/nowhere.ts`, `src/app/*.nope`, `no-such-file.ts`, but `src/main.ts`, `src/app/` and `npm start`'),
  ).toEqual(['src/app/nowhere.ts', 'src/app/*.nope', 'no-such-file.ts'])
  expect(deadLinks('docs/TOUR.md', '[a](STYLE.md) [b](nowhere.md) [c](https://example.org)')).toEqual(['nowhere.md'])
  expect(strayNames('- `src/main.ts` has `openHouse` and `openStable`.\n- elsewhere `openStable`')).toEqual(['openStable'])
})

describe('docs/dependencies.md', () => {
  const named = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| [^|]{4,} \| [^|]{4,} \|$/gm)]
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
  test('has one line for each package, and none for what is gone', () => {
    const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.keys(manifest[kind] ?? {}),
    )
    expect(named.map(([, name]) => name).toSorted()).toEqual(wanted.toSorted())
  })
})

test('every decision is one page with its alternatives and what enforces it', () => {
  expect(decisions.length).toBeGreaterThan(0)
  decisions.forEach((file, index) => {
    const text = read(file)
    expect(path.basename(file).slice(0, 4)).toBe(String(index + 1).padStart(4, '0'))
    expect({ file, lines: text.split('\n').length <= 60 }).toEqual({ file, lines: true })
    for (const heading of ['## Question', '## Decision', '## Turned down', '## What enforces it'])
      expect({ file, text }).toMatchObject({ text: expect.stringContaining(heading) })
  })
})

test('the README shows pictures of at most 200 KB, none too many, and names commands and settings that exist', () => {
  const readme = read('README.md')
  const shown = [...readme.matchAll(/!\[[^\]]+\]\((docs\/images\/[^)]+)\)/g)].map(([, file = '']) => file)
  expect(shown.toSorted()).toEqual(globSync('docs/images/*', { cwd: projectRoot }).toSorted())
  for (const file of shown)
    expect({ file, small: statSync(path.join(projectRoot, file)).size <= 200 * 1024 }).toEqual({ file, small: true })
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts
  for (const page of ['README.md', 'docs/TOUR.md', 'docs/dependencies.md']) {
    for (const [, name = ''] of read(page).matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(name)
  }
  const settings = read('docs/settings.md')
  for (const name of spansOf(readme).filter((span) => /^[A-Z]+_?[A-Z]+$/.test(span))) expect(settings).toContain(`### ${name}\n`)
})
