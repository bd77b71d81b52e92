import { Icon } from './icon.tsx'

export interface PagerProps {
  label: string
  previous: string
  next: string
  /** Counted from 1. */
  page: number
  pages: number
  href: (page: number) => string
  /** E.g. "Page 2 of 9", shown on a phone in place of the numbers. */
  summary?: string | undefined
}

/** The page numbers to show: both ends and two around the current one; 0 stands for a gap. */
export function pageNumbers(page: number, pages: number): number[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages)
  return shown.flatMap((n, index) => {
    const before = shown[index - 1] ?? n
    if (n - before === 2) return [n - 1, n]
    return n - before > 2 ? [0, n] : [n]
  })
}

/** Links to the other pages of a list; nothing when there is one page. */
export function Pager({ label, previous, next, page, pages, href, summary }: PagerProps) {
  if (pages <= 1) return null
  return (
    <nav class="pager no-print" aria-label={label}>
      {page > 1 && (
        <a class="btn btn-ghost" href={href(page - 1)} rel="prev">
          <Icon name="back" />
          <span>{previous}</span>
        </a>
      )}
      <ol class="pager-numbers">
        {pageNumbers(page, pages).map((n) =>
          n === 0 ? (
            <li aria-hidden="true">…</li>
          ) : (
            <li>
              <a class="pager-number" href={href(n)} aria-current={n === page ? 'page' : undefined}>
                {n}
              </a>
            </li>
          ),
        )}
      </ol>
      {summary && <p class="pager-summary">{summary}</p>}
      {page < pages && (
        <a class="btn btn-ghost" href={href(page + 1)} rel="next">
          <span>{next}</span>
          <Icon name="next" />
        </a>
      )}
    </nav>
  )
}
