import { expect, test } from 'vitest'
import { inRequest, openLog } from './log.ts'

function capture(level = 'info') {
  const lines: string[] = []
  const log = openLog(level, { write: (line: string) => void lines.push(line) })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> }
}

test('a line is one JSON object with level, time and the request that it belongs to', async () => {
  const { log, last } = capture()
  await inRequest('r-1', async () => {
    await Promise.resolve()
    log.info({ ms: 3 }, 'request')
  })
  expect(last()).toMatchObject({ level: 'info', requestId: 'r-1', ms: 3, msg: 'request' })
  expect(Date.parse(String(last()['time']))).toBeGreaterThan(0)
  log.info('outside')
  expect(last()).not.toHaveProperty('requestId')
})

test('mail addresses, private links and secrets in addresses never reach the log, whoever wrote them', () => {
  const { log, lines } = capture()
  log.error(
    { err: new Error('550 no such mailbox <li.wei@buyer.example>') },
    'mail to li.wei@buyer.example failed at smtps://house:secret@mail.example:465',
  )
  log.warn({ path: '/zh-Hans/i/0f8c2c1e.AbCdEf-12_34' }, 'x')
  const all = lines.join('')
  for (const part of ['li.wei', 'buyer.example', 'secret', 'AbCdEf']) expect(all).not.toContain(part)
  expect(() => lines.map((line) => JSON.parse(line) as unknown)).not.toThrow()
})

test('of a refused row the log names table and rule, not what was in it', () => {
  const { log, lines, last } = capture()
  const refused = Object.assign(new Error('invalid input syntax for type uuid: "+86 138 0013 8000"'), {
    code: '22P02',
    detail: 'Key (email)=(li.wei@buyer.example) already exists.',
    table: 'account',
    constraint: 'account_email',
    parameters: ['Li Wei'],
  })
  log.error({ err: new Error('failed', { cause: refused }) }, 'request failed')
  expect(last()['err']).toMatchObject({
    message: 'failed',
    cause: { code: '22P02', table: 'account', constraint: 'account_email' },
  })
  for (const part of ['138', 'Li Wei', 'li.wei', 'detail']) expect(lines.join('')).not.toContain(part)
})
