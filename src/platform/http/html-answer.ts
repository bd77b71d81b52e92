const texts = new WeakMap<Response, string>()

/** An answer that is a page. Its text stays at hand: reading it back out of the answer would cost as much as a query. */
export function htmlAnswer(html: string, status = 200): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache, private', vary: 'cookie' }
  const response = new Response(html, { status, headers })
  texts.set(response, html)
  return response
}

/** The text of an answer that `htmlAnswer` made. */
export function htmlOf(response: Response): string | undefined {
  return texts.get(response)
}
