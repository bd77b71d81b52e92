import type { Ctx } from '../context.ts'
import { type Database, keepsNothing, type Tx } from './database.ts'

/**
 * Runs verbs so that all of them together happen or none: within `work`, whatever opens a transaction joins this one.
 * Statements wait for each other, since one connection takes one at a time.
 */
export function inOneTransaction<T>(ctx: Ctx, work: (ctx: Ctx, tx: Tx) => Promise<T>): Promise<T> {
  return ctx.db.inTransaction((tx) => {
    const inTurn = takingTurns()
    const joined = {
      rows: (statement) => inTurn(() => tx.rows(statement)),
      maybe: (statement) => inTurn(() => tx.maybe(statement)),
      one: (statement) => inTurn(() => tx.one(statement)),
      run: (statement) => inTurn(() => tx.run(statement)),
      // It is the whole that ends, not this part of it.
      last: (statements) => statements(),
      onCommit: (action) => tx.onCommit(action),
    } as Tx
    const nothing = async () => {}
    const db: Database = {
      ...joined,
      pool: ctx.db.pool,
      kept: keepsNothing,
      inTransaction: (inner) => inner(joined),
      hearChanges: nothing,
      close: nothing,
    }
    return work({ ...ctx, db }, joined)
  })
}

function takingTurns(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task, task)
    last = next.catch(() => {})
    return next
  }
}
