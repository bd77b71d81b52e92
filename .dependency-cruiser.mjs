import { readFileSync } from 'node:fs'

// The order of the modules stands in one place, for people and for this check: src/modules/graph.ts.
const graph = readFileSync(new URL('src/modules/graph.ts', import.meta.url), 'utf8')
const modules = [...graph.matchAll(/name: '([\w-]+)', imports: \[([^\]]*)\]/g)].map(([, name, imports]) => ({
  name,
  mayImport: [...imports.matchAll(/'([\w-]+)'/g)].map(([, other]) => other),
}))
if (modules.length === 0) throw new Error('src/modules/graph.ts could not be read: no module was found in it')

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    never('no-circle', 'two files that need one another are one file', {}, { circular: true }),
    never('resolvable', 'what is imported must exist', {}, { couldNotResolve: true }),
    never(
      'kernel-stands-alone',
      'the kernel imports no other layer',
      { path: '^src/kernel/' },
      { path: '^(src/(?!kernel/)|demo/)' },
    ),
    never(
      'language-on-kernel',
      'language imports the kernel alone',
      { path: '^src/language/' },
      { path: '^(src/(?!kernel/|language/)|demo/)' },
    ),
    never(
      'kernel-and-language-are-pure',
      'neither touches files, network or processes; chance and digests are allowed',
      { path: '^src/(kernel|language)/', pathNot: '\\.test\\.tsx?$' },
      { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    ),
    never(
      'platform-below-modules',
      'the platform knows no business',
      { path: '^src/platform/' },
      { path: '^(src/(ui|modules|pages|app)/|demo/)' },
    ),
    never(
      'ui-below-modules',
      'shared page parts know no business',
      { path: '^src/ui/' },
      { path: '^(src/(modules|pages|app)/|demo/)' },
    ),
    never(
      'modules-below-pages',
      'a module is used by pages and app, not the other way',
      { path: '^src/modules/', pathNot: '\\.(test|fixture)\\.tsx?$' },
      { path: '^(src/(pages|app)/|demo/)' },
    ),
    never('pages-below-app', 'pages are used by app', { path: '^src/pages/' }, { path: '^(src/app/|demo/)' }),
    never('app-is-the-top', 'only main opens the house', { path: '^src/(?!app/|main\\.ts)' }, { path: '^src/(app/|main\\.ts)' }),
    never(
      'modules-by-their-door',
      'another module is imported through its index.ts',
      { path: '^src/modules/([^/]+)/', pathNot: '\\.(test|fixture)\\.tsx?$' },
      { path: '^src/modules/[^/]+/', pathNot: '^src/modules/($1/|[^/]+/index\\.ts$)' },
    ),
    ...modules.map(({ name, mayImport }) =>
      never(
        `graph-${name}`,
        'src/modules/graph.ts says what a module may import',
        { path: `^src/modules/${name}/` },
        { path: '^src/modules/[^/]+/', pathNot: `^src/modules/(${[name, ...mayImport].join('|')})/` },
      ),
    ),
    never(
      'tests-stay-tests',
      'the program imports neither a test nor its support',
      { path: '^(src|demo|client)/', pathNot: '\\.(test|fixture)\\.tsx?$' },
      { path: '(^test/|\\.(test|fixture)\\.tsx?$)' },
    ),
    never(
      'development-only',
      'what runs the house is a dependency, not a tool',
      { path: '^(src|client)/', pathNot: '\\.(test|fixture)\\.tsx?$' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: '@types/' },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'require', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
