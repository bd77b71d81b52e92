import { randomFillSync } from 'node:crypto'

// Drawn by the thousand: asking the system for sixteen bytes takes longer than all the rest.
const pool = Buffer.alloc(4096)
let drawn = pool.length

function draw(length: number): Buffer {
  if (drawn + length > pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  return Buffer.from(pool.subarray(drawn, (drawn += length)))
}

/** A time-ordered identifier (RFC 9562, version 7): rows made together lie together in an index. */
export function newId(): string {
  const bytes = draw(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isId(text: string): boolean {
  return shape.test(text)
}
