/** What a chat bot is told: `text` is what Telegram's and WeCom's bots show; the rest is for programs. */
export interface WebhookNote {
  readonly event: string
  readonly number: string
  readonly text: string
  readonly url: string
}

/** Posts a note; throws on any answer but 2xx, so that the job is tried again. WeCom wants its own envelope beside. */
export async function postWebhook(address: string, note: WebhookNote): Promise<void> {
  const body = JSON.stringify({ ...note, msgtype: 'text', text: note.text, content: note.text })
  const wecom = JSON.stringify({ msgtype: 'text', text: { content: note.text } })
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new URL(address).host === 'qyapi.weixin.qq.com' ? wecom : body,
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`webhook answered ${response.status}`)
}
