import { spawnSync } from 'node:child_process'
import type { Converter } from './judge-scripts.ts'

/** The system's ICU, by its command `uconv`; nothing where that is not installed. */
export function icuConverter(): Converter | undefined {
  const version = /ICU ([\d.]+)/.exec(spawnSync('uconv', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1]
  if (version === undefined) return undefined
  const through = (rules: string) => (texts: readonly string[]) => {
    const lines = texts.map((text) => text.replaceAll('\n', ' ')).join('\n')
    const { stdout } = spawnSync('uconv', ['-x', rules], { encoding: 'utf8', input: lines, maxBuffer: 64 * 1024 * 1024 })
    return stdout.split('\n')
  }
  return { name: `ICU ${version}`, toLatin: through('uz_Cyrl-uz_Latn'), toCyrillic: through('uz_Latn-uz_Cyrl') }
}
