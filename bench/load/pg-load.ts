import { Client } from 'pg'
import { answerOrders } from './child.ts'
import type { PgOrder } from './messages.ts'
import { runSlice } from './slice.ts'

/** A process that asks PostgreSQL through bare `pg`: the floor under everything that reads or writes. */
answerOrders<PgOrder>(async (order) => {
  const { connections, url, statements, prepared } = order
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
        const query = { text, values: [...values[turn % values.length]!] }
        await clients[lane]!.query(prepared ? { ...query, name: `bare-${place}` } : query)
      }
      return 0
    })
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
})
