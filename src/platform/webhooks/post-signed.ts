import { Webhook as Signer } from 'standardwebhooks'

export interface Outcome {
  readonly status: number | null
  /** A word of ours for what went wrong; null when the other side took it. */
  readonly fault: string | null
  readonly millis: number
}

interface Signed {
  readonly url: string
  readonly secret: string
  /** The same for every try of one delivery: the other side knows a repetition by it. */
  readonly id: string
  readonly body: string
}

const patience = 10_000

/** Posts a signed message once. Never throws: whatever happens is an outcome. What the other side says is not read. */
export async function postSigned({ url, secret, id, body }: Signed): Promise<Outcome> {
  const at = new Date()
  const began = performance.now()
  const outcome = (status: number | null, fault: string | null): Outcome => ({
    status,
    fault,
    millis: Math.round(performance.now() - began),
  })
  try {
    const response = await fetch(url, {
      method: 'POST',
      // A redirect could lead the message somewhere that nobody agreed to.
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Signer(secret).sign(id, at, body),
      },
      body,
      signal: AbortSignal.timeout(patience),
    })
    await response.body?.cancel()
    const { status } = response
    return outcome(status, response.ok ? null : status >= 300 && status < 400 ? 'redirected' : 'refused')
  } catch (error) {
    return outcome(null, faultOf(error as Error))
  }
}

const faults: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'name_unknown',
  EAI_AGAIN: 'name_unknown',
  ECONNRESET: 'broken_off',
}

function faultOf(error: Error): string {
  if (error.name === 'TimeoutError') return 'timeout'
  const { code = '' } = (error.cause ?? {}) as { code?: string }
  return faults[code] ?? (/CERT|TLS|SSL/.test(code) ? 'certificate' : 'unreachable')
}
