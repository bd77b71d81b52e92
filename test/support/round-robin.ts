import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Proxy {
  readonly url: string
  close(): Promise<void>
}

/** A plain proxy: each connection goes to the next of the ports that answers. It knows nothing of HTTP. */
export async function openProxy(ports: readonly number[]): Promise<Proxy> {
  let turn = 0
  const sockets = new Set<Socket>()
  const server = createServer({ pauseOnConnect: true }, (client) => {
    sockets.add(client)
    client.on('error', () => {}).on('close', () => sockets.delete(client))
    const attempt = (left: number) => {
      const port = ports[turn++ % ports.length]!
      const upstream = connect(port, '127.0.0.1')
      upstream.once('connect', () => {
        upstream.off('error', next)
        upstream.on('error', () => client.destroy()).on('close', () => client.destroy())
        client.on('close', () => upstream.destroy())
        client.pipe(upstream).pipe(client)
        client.resume()
      })
      const next = () => (left > 1 ? attempt(left - 1) : client.destroy())
      upstream.once('error', next)
    }
    attempt(ports.length)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
