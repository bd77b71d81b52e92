import { Client } from 'pg'
import { answerOrders } from './child.ts'
import type { PgOrder } from './messages.ts'
import { runSlice } from './slice.ts'

/** A process that asks PostgreSQL through bare `pg` with named statements: the floor under everything that reads or writes. */
answerOrders<PgOrder>(async (order) => {
  const { connections, url, statements } = order
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  try {
    return await runSlice(order, async (lane, turn) => {
      for (const [place, { text, values }] of statements.entries()) {
        await clients[lane]!.query({ name: `bare-${place}`, text, values: [...values[turn % values.length]!] })
      }
      return 0
    })
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
})
