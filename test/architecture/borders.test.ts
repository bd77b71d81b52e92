import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/modules/graph.ts'
import { projectRoot } from '../../src/platform/project-root.ts'

interface Report {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[]
  }
}

const door = (name: string) => `src/modules/${name}/index.ts`

/** A small house that keeps every rule; the last line of each file is what it exports. */
const clean: Readonly<Record<string, string>> = {
  'src/kernel/id.ts': 'export const id = 1',
  'src/kernel/policy.ts': "import { id } from './id.ts'\nexport const policy = id",
  'src/language/index.ts': "import { id } from '../kernel/id.ts'\nexport const fold = id",
  'src/platform/sql.ts': "import { fold } from '../language/index.ts'\nexport const sql = fold",
  'src/ui/page.ts': "import { sql } from '../platform/sql.ts'\nexport const page = sql",
  ...Object.fromEntries(
    modules.map(({ name, imports }) => [
      door(name),
      [
        ...imports.map((other) => `import { ${other} } from '../${other}/index.ts'`),
        `export const ${name} = [${imports.join()}]`,
      ].join('\n'),
    ]),
  ),
  'src/modules/directory/account.ts': "import { page } from '../../ui/page.ts'\nexport const account = page",
  'src/pages/home.ts': "import { trade } from '../modules/trade/index.ts'\nexport const home = trade",
  'src/app/house.ts': "import { home } from '../pages/home.ts'\nexport const house = home",
  'src/main.ts': "import { house } from './app/house.ts'\nexport const open = house",
  'src/modules/trade/trade.fixture.ts': "import { trade } from './index.ts'\nexport const fixture = trade",
  'test/support/database.ts': 'export const database = 1',
  'demo/house.ts': "import { trade } from '../src/modules/trade/index.ts'\nexport const demo = trade",
}

/** For each rule a file that breaks it, and nothing else of note. */
const planted: Record<string, Readonly<Record<string, string>>> = {
  'no-circle': {
    'src/kernel/one.ts': "import { two } from './two.ts'\nexport const one = two",
    'src/kernel/two.ts': "import { one } from './one.ts'\nexport const two = () => one",
  },
  resolvable: { 'src/kernel/lost.ts': "import { gone } from './gone.ts'\nexport const lost = gone" },
  'kernel-stands-alone': { 'src/kernel/high.ts': "import { fold } from '../language/index.ts'\nexport const high = fold" },
  'language-on-kernel': { 'src/language/high.ts': "import { sql } from '../platform/sql.ts'\nexport const high = sql" },
  'kernel-and-language-are-pure': {
    'src/kernel/reads.ts': "import { readFileSync } from 'node:fs'\nexport const reads = readFileSync",
  },
  'platform-below-modules': { 'src/platform/high.ts': "import { page } from '../ui/page.ts'\nexport const high = page" },
  'ui-below-modules': {
    'src/ui/high.ts': "import type { showroom } from '../modules/showroom/index.ts'\nexport type High = typeof showroom",
  },
  'modules-below-pages': { 'src/modules/trade/high.ts': "import { home } from '../../pages/home.ts'\nexport const high = home" },
  'pages-below-app': { 'src/pages/high.ts': "import { house } from '../app/house.ts'\nexport const high = house" },
  'app-is-the-top': { 'src/ui/top.ts': "import { open } from '../main.ts'\nexport const top = open" },
  'modules-by-their-door': {
    'src/modules/trade/inside.ts': "import { account } from '../directory/account.ts'\nexport const inside = account",
  },
  'tests-stay-tests': {
    'src/modules/trade/helped.ts': "import { database } from '../../../test/support/database.ts'\nexport const helped = database",
  },
  'development-only': { 'src/platform/tool.ts': "import { test } from 'vitest'\nexport const tool = test" },
}

// A module that reaches for one that the graph does not give it; whoever may reach all others cannot break its rule.
for (const { name, imports } of modules) {
  const higher = modules.find((other) => other.name !== name && !(imports as readonly string[]).includes(other.name))
  if (higher)
    planted[`graph-${name}`] = {
      [`src/modules/${name}/up.ts`]: `import { ${higher.name} } from '../${higher.name}/index.ts'\nexport const up = ${higher.name}`,
    }
}

let folder: string
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'savdo-borders-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function cruise(cwd: string, ...folders: string[]): Report['summary'] {
  const program = path.join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders],
    { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  )
  if (!stdout.includes('{')) throw new Error(stderr)
  return (JSON.parse(stdout.slice(stdout.indexOf('{'))) as Report).summary
}

/** Builds a house of small files beside our own rules, and gives what the rules say to it. */
function houseOf(name: string, files: Readonly<Record<string, string>>) {
  const root = path.join(folder, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), `${text}\n`)
  }
  for (const file of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json', 'src/modules/graph.ts'])
    cpSync(path.join(projectRoot, file), path.join(root, file))
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'))
  return cruise(root, 'src', 'demo')
}

const rulesOf = ({ violations }: Report['summary']) => [...new Set(violations.map(({ rule }) => rule.name))].toSorted()

test('a house that keeps the rules has no violation, and was read', () => {
  const summary = houseOf('clean', clean)
  expect(summary.totalCruised).toBeGreaterThan(15)
  expect(summary.violations).toEqual([])
})

test('every rule is broken by the file that was planted for it', async () => {
  const found = houseOf('planted', Object.assign({}, clean, ...Object.values(planted)))
  for (const [rule, files] of Object.entries(planted)) {
    const seen = found.violations.filter((each) => each.rule.name === rule).map(({ from }) => from)
    expect({ rule, seen: seen.some((from) => from in files) }).toEqual({ rule, seen: true })
  }
  const { default: config } = (await import(pathToFileURL(path.join(projectRoot, '.dependency-cruiser.mjs')).href)) as {
    default: { forbidden: { name: string }[] }
  }
  const house = config.forbidden.map(({ name }) => name).toSorted()
  const highest = modules.filter(({ name, imports }) => imports.length === modules.length - 1 && !planted[`graph-${name}`])
  expect(house.filter((name) => !(name in planted))).toEqual(highest.map(({ name }) => `graph-${name}`))
  expect(rulesOf(found).filter((name) => !(name in planted))).toEqual([])
})

test('the house itself keeps every rule', () => {
  const summary = cruise(projectRoot, 'src', 'demo', 'client')
  expect(summary.totalCruised).toBeGreaterThan(300)
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
})
