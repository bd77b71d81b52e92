/** What better-auth answered, with the cookies that the browser is to get. */
export interface EngineAnswer {
  readonly ok: boolean
  readonly cookies: readonly string[]
  readonly body: Readonly<Record<string, unknown>>
}

/** Reads an answer that was asked for with `asResponse`. A fault of better-auth's own is thrown, not shown as a refusal. */
export async function engineAnswer(asked: Promise<Response>): Promise<EngineAnswer> {
  const response = await asked
  const body = ((await response.json().catch(() => null)) ?? {}) as Record<string, unknown>
  if (response.status >= 500 && body['code'] !== 'FAILED_TO_CREATE_SESSION') {
    throw new Error(`better-auth answered ${response.status}: ${JSON.stringify(body['code'] ?? body['message'] ?? '')}`)
  }
  return { ok: response.ok, cookies: response.headers.getSetCookie(), body }
}

/** Of a request's headers the cookies alone: better-auth would keep the browser's name and address. */
export function cookiesOf(headers: Headers): Headers {
  return new Headers({ cookie: headers.get('cookie') ?? '' })
}
