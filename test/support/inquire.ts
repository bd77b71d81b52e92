import { request } from 'node:http'
import { formFields } from './form-fields.ts'

export interface Raw {
  readonly status: number
  readonly location: string
  readonly text: string
}

/** One request over a connection of its own, so that a proxy may send each to another process. */
export function ask(
  url: string,
  options: { fields?: Record<string, string>; headers?: Record<string, string> } = {},
): Promise<Raw> {
  const body = options.fields && new URLSearchParams(options.fields).toString()
  return new Promise((resolve, reject) => {
    const headers = { ...options.headers, ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) }
    const sent = request(url, { agent: false, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer
        .on('error', reject)
        .on('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', text }))
    })
    sent.on('error', reject).end(body)
  })
}

/** The inquiry form for one product, filled in but for the name, and the cookie of its list. */
export async function filledForm(url: string, productId: string): Promise<{ fields: Record<string, string>; cookie: string }> {
  const cookie = `list=${Buffer.from(productId.replaceAll('-', ''), 'hex').toString('base64url')}`
  const shown = await ask(`${url}/en/list`, { headers: { cookie } })
  const fields = {
    ...formFields(shown.text, 'stamp'),
    [`lines.${productId}.quantity`]: '1000',
    phone: '13800138000',
    consent: 'on',
  }
  return { fields, cookie }
}
