import { foundNothing, isPersons, type MissCounter } from '../modules/showroom/index.ts'

type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>

const list = /^https?:\/\/[^/]+\/([A-Za-z-]+)\/products\?/

/** Counts searches that found nothing, whoever answered them: the house or a page that was kept. */
export function countMisses(misses: MissCounter, trustProxy: boolean, next: Fetch): Fetch {
  return (request, env) => {
    const locale = request.method === 'GET' ? list.exec(request.url)?.[1] : undefined
    if (locale === undefined || !isPersons(request.headers)) return next(request, env)
    const note = (response: Response): Response => {
      if (response.headers.has(foundNothing)) {
        const query = new URL(request.url).searchParams.get('q') ?? ''
        misses.count(query, locale, callerOf(request, env, trustProxy))
      }
      return response
    }
    const answer = next(request, env)
    return answer instanceof Promise ? answer.then(note) : note(answer)
  }
}

function callerOf(request: Request, env: unknown, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return forwarded ?? incoming?.socket?.remoteAddress ?? 'unknown'
}
