import { parseArgs } from 'node:util'
import { type CaseName, caseNames } from './cases/index.ts'

export interface Options {
  readonly sizes: readonly number[]
  readonly connections: readonly number[]
  /** Of one slice. */
  readonly seconds: number
  readonly rounds: number
  readonly only: readonly CaseName[]
  /** Flags for the house's own Node, such as `--cpu-prof`. */
  readonly node: readonly string[]
}

/** Reads `--size 10000,100000 --connections 1,16 --only search,inquiry --quick`; throws when something is not understood. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '10000,100000' },
      connections: { type: 'string', default: '1,16' },
      only: { type: 'string', default: caseNames.join() },
      node: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
    },
  })
  const only = values.only.split(',') as CaseName[]
  const unknown = only.filter((name) => !caseNames.includes(name))
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join()}; known: ${caseNames.join()}`)
  return {
    sizes: numbers(values.size),
    connections: numbers(values.connections),
    only,
    node: values.node.split(' ').filter(Boolean),
    ...(values.quick ? { seconds: 0.5, rounds: 3 } : { seconds: 1.5, rounds: 5 }),
  }
}

function numbers(text: string): readonly number[] {
  const found = text.split(',').map(Number)
  if (found.some((each) => !Number.isInteger(each) || each < 1)) throw new Error(`"${text}" is no list of whole numbers`)
  return found
}
