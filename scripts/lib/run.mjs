import { spawn } from 'node:child_process'
import { Advice, root } from './root.mjs'

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a command in the checkout with our own terminal and gives its exit code. A signal to stop is passed on, and
 * the child is waited for. A terminal sends Ctrl-C to the child as well: the child must bear a second one.
 */
export function run(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: 'inherit', ...options })
    const forward = (signal) => child.kill(signal)
    const orphaned = stopWhenOrphaned(() => child.kill('SIGTERM'))
    for (const signal of stopSignals) process.on(signal, forward)
    const settled = (finish) => {
      clearInterval(orphaned)
      for (const signal of stopSignals) process.off(signal, forward)
      finish()
    }
    child.on('error', (error) => settled(() => reject(new Advice(`${file} could not be run: ${error.message}`))))
    child.on('exit', (code, signal) => settled(() => resolve(code ?? 128 + (signalNumbers[signal] ?? 0))))
  })
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }

// npm that was killed outright cannot tell us; a house that nobody sees must not stay open.
function stopWhenOrphaned(stop) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  return setInterval(() => process.ppid === parent || stop(), 500).unref()
}

/**
 * Runs a command without a terminal and says every ten seconds that it is still at work.
 * Gives its exit code and everything that it wrote.
 */
export function runQuietly(file, args, { doing, env = process.env }) {
  return new Promise((resolve, reject) => {
    const began = Date.now()
    const seconds = () => Math.round((Date.now() - began) / 1000)
    console.log(`${doing} …`)
    const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    const pulse = setInterval(() => console.log(`  still at it, ${seconds()} s`), 10_000)
    const settled = (finish) => {
      clearInterval(pulse)
      for (const signal of stopSignals) process.off(signal, leave)
      finish()
    }
    const leave = (signal) => {
      child.kill('SIGTERM')
      process.exit(128 + signalNumbers[signal])
    }
    for (const signal of stopSignals) process.on(signal, leave)
    child.on('error', (error) => settled(() => reject(new Advice(`${file} could not be run: ${error.message}`))))
    child.on('close', (code) =>
      settled(() => {
        if (code === 0) console.log(`  done in ${seconds()} s`)
        resolve({ code: code ?? 1, output })
      }),
    )
  })
}
