import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { demoDataProblems } from './data.rules.ts'
import { type DemoData, demoCategory, demoMaker, demoPlace, demoProduct } from './data.records.ts'

export type { DemoCategory, DemoData, DemoMaker, DemoPlace, DemoProduct, DemoText } from './data.records.ts'

/**
 * Reads all of the demo data below `folder`: places.json, and every categories-*.json,
 * makers-*.json and products-*.json in the order of their names.
 * Throws one Error that lists each fault with its file or its record.
 */
export function loadDemoData(folder: string): DemoData {
  const faults: string[] = []
  const data: DemoData = {
    places: readRecords(folder, 'places.json', demoPlace, faults),
    categories: readRecords(folder, 'categories-*.json', demoCategory, faults),
    makers: readRecords(folder, 'makers-*.json', demoMaker, faults),
    products: readRecords(folder, 'products-*.json', demoProduct, faults),
  }
  // References cannot be judged while records are missing for another reason.
  if (faults.length === 0) faults.push(...demoDataProblems(data))
  if (faults.length > 0) throw new Error(`The demo data in ${folder} is wrong:\n${faults.join('\n')}`)
  return data
}

function readRecords<T>(folder: string, pattern: string, shape: z.ZodType<T>, faults: string[]): T[] {
  const files = globSync(pattern, { cwd: folder }).sort()
  if (files.length === 0) faults.push(`${pattern}: no such file`)
  return files.flatMap((file) => {
    const parsed = z.array(shape).safeParse(parseJson(join(folder, file), faults))
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) {
      faults.push(`${basename(file)}: ${z.core.toDotPath(issue.path)} ${issue.message}`)
    }
    return []
  })
}

function parseJson(path: string, faults: string[]): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    faults.push(`${basename(path)}: ${error instanceof Error ? error.message : String(error)}`)
    return []
  }
}
