import { connect, type Socket } from 'node:net'

/** One kept-alive connection that sends ready bytes and reads one answer: nothing else, so that it costs little beside what it measures. */
export interface HttpConnection {
  /** Gives the status and the answer's first bytes (head and what came with it); throws when the connection breaks. */
  send(request: Buffer): Promise<Answer>
  close(): void
}

export interface Answer {
  readonly status: number
  readonly bytes: number
}

export async function openConnection(host: string, port: number): Promise<HttpConnection> {
  const socket = await dial(host, port)
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined
  let head: Buffer = Buffer.alloc(0)
  let status = 0
  let missing = -1
  let total = 0
  let chunked = false
  const settle = () => {
    const done = waiting
    const answer = { status, bytes: total }
    waiting = undefined
    head = Buffer.alloc(0)
    missing = -1
    total = 0
    chunked = false
    done?.resolve(answer)
  }
  const fail = (error: Error) => {
    waiting?.reject(error)
    waiting = undefined
  }
  socket.on('data', (chunk: Buffer) => {
    total += chunk.length
    if (missing < 0 && !chunked) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const text = head.toString('latin1', 0, end)
      status = Number(text.slice(9, 12))
      const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
      chunked = length === undefined && /\r\ntransfer-encoding: *chunked/i.test(text)
      if (chunked) {
        if (endsChunks(head)) settle()
        return
      }
      missing = Number(length ?? 0) - (head.length - end - 4)
    } else if (chunked) {
      if (endsChunks(chunk)) settle()
      return
    } else missing -= chunk.length
    if (missing <= 0) settle()
  })
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}

// The last chunk comes in one piece on loopback: it is five bytes long.
function endsChunks(bytes: Buffer): boolean {
  return bytes.length >= 5 && bytes.toString('latin1', bytes.length - 5) === '0\r\n\r\n'
}

function dial(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}
