import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Something that the person at the terminal can cure: shown without a stack. */
export class Advice extends Error {}

/** Runs a script's work; what goes wrong is told on stderr and in the exit code. */
export async function main(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(error instanceof Advice ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}
