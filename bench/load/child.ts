import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'

type Reply<T> = { readonly result: T } | { readonly failure: string }

/** In a child: does each order that the parent sends, one after the other. */
export function answerOrders<Order>(work: (order: Order) => Promise<unknown>): void {
  process.on('message', (order: Order) => {
    work(order).then(
      (result) => process.send!({ result }),
      (error: unknown) => process.send!({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  process.on('disconnect', () => process.exit(0))
}

export interface Child<Order, Result> {
  ask(order: Order): Promise<Result>
  stop(): void
}

/** Starts a script of this folder's parent, as `load/http-load.ts`, as a process of its own. */
export function startChild<Order, Result>(script: string): Child<Order, Result> {
  const child: ChildProcess = fork(path.join(import.meta.dirname, '..', script), { serialization: 'advanced', execArgv: [] })
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        const ended = () => reject(new Error(`${script} ended`))
        child.once('exit', ended)
        child.once('message', (reply: Reply<Result>) => {
          child.off('exit', ended)
          if ('failure' in reply) reject(new Error(reply.failure))
          else resolve(reply.result)
        })
        child.send(order as object)
      }),
    stop: () => child.disconnect(),
  }
}
