import type { z } from 'zod'
import type { FieldErrors } from '../../kernel/errors.ts'

/** What was typed, by the names of the inputs; a page that is shown again fills itself from it. */
export type FormValues = Readonly<Record<string, string>>

export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly values: FormValues }
  | { readonly ok: false; readonly errors: FieldErrors; readonly values: FormValues }

/** A form as shown: what stands in its inputs and what is wrong with them. */
export interface FormState {
  readonly values: FormValues
  readonly errors: FieldErrors
}

export const untouched: FormState = { values: {}, errors: {} }

/** Reads a form once, at the edge. Inputs are named by path: `lines.0.quantity`; errors come under the same names. */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData | URLSearchParams): Parsed<z.output<S>> {
  const values: Record<string, string> = {}
  const tree: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name)
    const texts = all.filter((value) => typeof value === 'string')
    if (texts.length > 0) values[name] = texts.join('\n')
    plant(tree, name.split('.'), all.length > 1 ? all : all[0])
  }
  const result = schema.safeParse(dense(tree))
  if (result.success) return { ok: true, value: result.data, values }
  const errors: Record<string, { code: string; params?: Record<string, string | number> }> = {}
  for (const issue of result.error.issues) errors[issue.path.join('.')] ??= fieldError(issue)
  return { ok: false, errors, values }
}

/** The text of one input; empty where there is none, or a file. */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

type Node = Record<string, unknown>

function plant(tree: Node, [key = '', ...rest]: string[], value: unknown): void {
  if (['__proto__', 'constructor', 'prototype'].includes(key)) return
  if (rest.length === 0) tree[key] = value
  else plant((tree[key] = isNode(tree[key]) ? tree[key] : {}), rest, value)
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

// `{0: a, 2: b}` is a list whose rows keep their number, so that an error finds the row that was typed.
function dense(node: unknown): unknown {
  if (!isNode(node)) return node
  const keys = Object.keys(node)
  const rows = keys.length > 0 && keys.every((key) => /^\d{1,4}$/.test(key))
  if (!rows) return Object.fromEntries(keys.map((key) => [key, dense(node[key])]))
  const list: unknown[] = []
  for (const key of keys) list[Number(key)] = dense(node[key])
  return Array.from(list)
}

/** A schema's own message is a code when it is one lower-case word; else the kind of the issue gives it. */
export function fieldError(issue: z.core.$ZodIssue): { code: string; params?: Record<string, string | number> } {
  if (/^[a-z_]+$/.test(issue.message)) return { code: issue.message, params: limits(issue) }
  switch (issue.code) {
    case 'too_big':
      return { code: issue.origin === 'string' ? 'too_long' : 'too_big', params: limits(issue) }
    case 'too_small':
      return { code: issue.origin === 'string' ? 'required' : 'too_small', params: limits(issue) }
    case 'invalid_type':
      return { code: issue.input === undefined ? 'required' : 'invalid' }
    case 'invalid_value':
      return { code: issue.input === undefined || issue.input === '' ? 'required' : 'invalid_choice' }
    default:
      return { code: 'invalid' }
  }
}

function limits(issue: z.core.$ZodIssue): Record<string, string | number> {
  const given = issue as { maximum?: number | bigint; minimum?: number | bigint }
  return {
    ...(given.maximum === undefined ? {} : { maximum: Number(given.maximum) }),
    ...(given.minimum === undefined ? {} : { minimum: Number(given.minimum) }),
  }
}
