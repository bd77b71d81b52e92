import { Client } from 'pg'
import { inject } from 'vitest'

export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

let made = 0

/** A database with nothing in it, not even a schema: what a restore wants. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const { url, adminUrl } = inject('testDatabase')
  const name = `savdo_empty_${process.pid}_${made++}`
  await asAdmin(adminUrl, `create database ${name} owner ${new URL(url).username || 'current_user'}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { url: own.href, drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`) }
}

/** A database of its own, migrated and empty: a clone of the run's template, in about 0.1 s. */
export function testDatabase(): Promise<TestDatabase> {
  return cloneOf(inject('testDatabase').template)
}

/** A copy of a database that nobody is connected to. */
export async function cloneOf(template: string): Promise<TestDatabase> {
  const { url, adminUrl } = inject('testDatabase')
  const name = `savdo_test_${process.pid}_${made++}`
  const owner = new URL(url).username || 'current_user'
  await asAdmin(adminUrl, `create database ${name} owner ${owner} template ${template} strategy file_copy`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { url: own.href, drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`) }
}

async function asAdmin(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
