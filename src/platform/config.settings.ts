import path from 'node:path'
import { isIP } from 'node:net'
import { z } from 'zod'
import { parseStoreUrl, storeUrlForm } from './files/store-url.ts'

/** One variable of the environment: what it is for, what is taken when it is absent, what is allowed. */
export interface Setting {
  readonly name: string
  readonly purpose: string
  /** In words, for docs/settings.md. */
  readonly otherwise: string
  readonly allowed: string
  readonly example: string
  /** Not to be repeated on the terminal, even when it is wrong. */
  readonly secret?: true
  readonly schema: z.ZodType<string | number | boolean>
}

const url = (...protocols: string[]) =>
  z.string().refine((text) => {
    const parsed = URL.parse(text)
    return parsed !== null && protocols.includes(parsed.protocol) && (parsed.hostname !== '' || parsed.protocol === 'postgres:')
  })

const host = z.string().refine((text) => isIP(text) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text))
const store = z.string().refine((text) => parseStoreUrl(text) !== undefined)
const seconds = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
const onOff = z.enum(['0', '1']).transform((text) => text === '1')

/** Every variable that the program reads. */
export const settings = {
  port: {
    name: 'PORT',
    purpose: 'Port that the house listens on.',
    otherwise: '3000',
    allowed: 'a whole number from 1 to 65535',
    example: '8080',
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535),
  },
  host: {
    name: 'HOST',
    purpose: 'Address that the house listens on; `0.0.0.0` lets other machines in.',
    otherwise: '127.0.0.1',
    allowed: 'an IP address or a host name',
    example: '0.0.0.0',
    schema: host,
  },
  dataDir: {
    name: 'DATA_DIR',
    purpose: 'Folder of all that must be kept: the built-in database and uploaded files.',
    otherwise: './data',
    allowed: 'a folder that this account may write',
    example: '/var/lib/savdo-uyi',
    schema: z.string().transform((folder) => path.resolve(folder)),
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    purpose: 'A PostgreSQL of your own (16 or newer) in place of the built-in one.',
    otherwise: 'the built-in database in DATA_DIR',
    allowed: 'an address that begins with postgres:// or postgresql://',
    example: 'postgres://savdo:secret@db.example:5432/savdo',
    schema: url('postgres:', 'postgresql:'),
  },
  filesUrl: {
    name: 'FILES_URL',
    purpose:
      'Where pictures and papers lie: a folder, or a bucket of any store that speaks S3. Signs in key and secret are percent-encoded; `tls=0` is for a store on a closed network.',
    otherwise: 'the folder files in DATA_DIR',
    allowed: storeUrlForm,
    example: 's3://KEY:SECRET@s3.example/house?region=eu-central-1',
    schema: store,
  },
  filesAlsoUrl: {
    name: 'FILES_ALSO_URL',
    purpose: 'A second store, which is read where FILES_URL has no such file: while files move from one to the other.',
    otherwise: 'FILES_URL alone',
    allowed: storeUrlForm,
    example: 'file:///var/lib/savdo-uyi/files',
    schema: store,
  },
  publicUrl: {
    name: 'PUBLIC_URL',
    purpose: 'Address of the house as others see it, for links in mail, QR codes and feeds.',
    otherwise: 'http://HOST:PORT',
    allowed: 'http:// or https:// with a host and no path',
    example: 'https://house.example',
    schema: url('http:', 'https:')
      .refine((text) => /^https?:\/\/[^/?#@]+\/?$/.test(text))
      .transform((text) => text.replace(/\/$/, '')),
  },
  demo: {
    name: 'DEMO',
    purpose: 'Fills an empty house with the demo story and prints its accounts on the sign-in page.',
    otherwise: '1 on the built-in database, 0 with DATABASE_URL',
    allowed: '0 or 1',
    example: '0',
    schema: onOff,
  },
  smtpUrl: {
    name: 'SMTP_URL',
    purpose: 'Server that sends the mail of the house.',
    otherwise: 'mail is written to the log in place of being sent',
    allowed: 'an address that begins with smtp:// or smtps://',
    example: 'smtps://house:secret@mail.example:465',
    schema: url('smtp:', 'smtps:'),
  },
  mailFrom: {
    name: 'MAIL_FROM',
    purpose: 'Sender of the mail of the house.',
    otherwise: 'house@ and the host of PUBLIC_URL',
    allowed: 'a mail address, with or without a name: House <house@example.org>',
    example: 'Trade House <house@house.example>',
    schema: z.string().regex(/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/),
  },
  webhookUrl: {
    name: 'WEBHOOK_URL',
    purpose: 'Address that is told of each new inquiry, such as a bot of a messenger.',
    otherwise: 'nobody is told but by mail',
    allowed: 'an address that begins with http:// or https://',
    example: 'https://bot.example/hooks/house',
    schema: url('http:', 'https:'),
  },
  trustProxy: {
    name: 'TRUST_PROXY',
    purpose: 'Whether the visitor’s address is taken from the `X-Forwarded-For` that a proxy in front sets.',
    otherwise: '0',
    allowed: '0 or 1',
    example: '1',
    schema: onOff,
  },
  metricsToken: {
    name: 'METRICS_TOKEN',
    purpose:
      'What a reader of `/metrics` must send as `Authorization: Bearer …`. To be set wherever a proxy on the same machine passes requests on without saying so in a header.',
    otherwise: '/metrics answers only callers on the same machine',
    allowed: '16 to 200 visible ASCII characters',
    example: 'kq3v8Zt1uWc5Rb7x',
    secret: true,
    schema: z.string().regex(/^[\x21-\x7e]{16,200}$/),
  },
  drainSeconds: {
    name: 'DRAIN_SECONDS',
    purpose:
      'How long a stopping process says on `/readyz` that it is not ready and still takes requests, so that a load balancer can look elsewhere first.',
    otherwise: '0',
    allowed: 'a whole number from 0 to 300',
    example: '10',
    schema: seconds(0, 300),
  },
  stopSeconds: {
    name: 'STOP_SECONDS',
    purpose: 'How long a stopping process then waits for running requests, and after them for running jobs.',
    otherwise: '25',
    allowed: 'a whole number from 1 to 600',
    example: '60',
    schema: seconds(1, 600),
  },
  logLevel: {
    name: 'LOG_LEVEL',
    purpose: 'The least important kind of message that is still written to the log; `info` writes a line for each request.',
    otherwise: 'warn',
    allowed: 'trace, debug, info, warn, error, fatal or silent',
    example: 'info',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  },
} as const satisfies Record<string, Setting>
