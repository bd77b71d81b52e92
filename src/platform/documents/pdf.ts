import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../project-root.ts'

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
}

let thread: Worker | undefined
const waiting = new Map<number, Waiting>()
let last = 0

/**
 * Typesets a Typst template with data (read in it by `json(bytes(sys.inputs.data))`) to PDF/A-2a with all fonts embedded.
 * `createdAt` stands in the file, so that the same document always gives the same bytes. The thread starts on first use.
 */
export function typesetPdf(template: string, data: unknown, createdAt: Temporal.Instant): Promise<Uint8Array> {
  const worker = (thread ??= startThread())
  const id = ++last
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker.ref()
    worker.postMessage({ id, template, data: JSON.stringify(data), createdAt: Math.floor(createdAt.epochMilliseconds / 1000) })
  })
}

function startThread(): Worker {
  const worker = new Worker(path.join(projectRoot, 'src/platform/documents/typst-thread.mjs'))
  worker.on('message', ({ id, bytes, error }: { id: number; bytes?: Uint8Array; error?: string }) => {
    const job = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (bytes) job?.resolve(bytes)
    else job?.reject(new Error(`typesetting failed: ${error}`))
  })
  // A thread that breaks takes its jobs with it; the next document starts a new one.
  const fail = (reason: unknown) => {
    if (thread === worker) thread = undefined
    for (const job of waiting.values())
      job.reject(reason instanceof Error ? reason : new Error(`typesetting ended: ${String(reason)}`))
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', fail)
  worker.unref()
  return worker
}
