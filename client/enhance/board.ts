/**
 * The board by pointer and by keyboard. Each card bears the form that moves it, so a drop only fills that form in and
 * sends it; where the step has to be explained the form opens instead, and the reader writes the reason.
 */
export function enhanceBoard(): void {
  const board = document.querySelector<HTMLElement>('[data-board]')
  if (!board) return
  for (const card of board.querySelectorAll<HTMLElement>('[data-card]')) {
    const handle = card.querySelector<HTMLButtonElement>('[data-handle]')
    if (!handle) continue
    handle.hidden = false
    followKeys(board, card, handle)
    followPointer(board, card, handle)
  }
  // The browser itself goes to the card that the address names, and takes the focus there: ours comes after it.
  const moved = location.hash.startsWith('#card-') ? document.getElementById(location.hash.slice(1)) : null
  const handle = moved?.querySelector<HTMLElement>('[data-handle]')
  addEventListener('load', () => requestAnimationFrame(() => handle?.focus()), { once: true })
}

const columnsOf = (board: HTMLElement) => [...board.querySelectorAll<HTMLElement>('[data-column]')]
const stageOf = (column: Element | null | undefined) => (column instanceof HTMLElement ? (column.dataset['column'] ?? '') : '')
const stepsOf = (card: HTMLElement, which: 'open' | 'plain') =>
  card.querySelector<HTMLElement>('[data-open]')?.dataset[which]?.split(' ').filter(Boolean) ?? []

function say(...words: (string | undefined)[]): void {
  const place = document.querySelector('[data-board-said]')
  if (place) place.textContent = words.filter(Boolean).join(' ')
}

function mark(board: HTMLElement, card: HTMLElement | undefined, over: HTMLElement | undefined): void {
  const open = card ? stepsOf(card, 'open') : []
  for (const column of columnsOf(board)) {
    column.classList.toggle('board-open', card !== undefined && open.includes(stageOf(column)))
    column.classList.toggle('board-over', column === over && open.includes(stageOf(column)))
  }
  for (const each of board.querySelectorAll('[data-card]')) each.classList.toggle('board-picked', each === card)
}

/** Puts a card down over a column: sends its form, or opens it where a reason is needed. */
function drop(card: HTMLElement, stage: string): boolean {
  const form = card.querySelector<HTMLFormElement>('[data-move] form')
  const to = form?.elements.namedItem('to')
  if (!form || !(to instanceof HTMLSelectElement) || !stepsOf(card, 'open').includes(stage)) return false
  to.value = stage
  if (stepsOf(card, 'plain').includes(stage)) {
    form.requestSubmit()
    return true
  }
  card.querySelector<HTMLDetailsElement>('[data-move]')!.open = true
  const reason = form.elements.namedItem('reason')
  if (reason instanceof HTMLElement) reason.focus()
  return true
}

function followKeys(board: HTMLElement, card: HTMLElement, handle: HTMLButtonElement): void {
  const columns = columnsOf(board)
  const home = columns.findIndex((column) => column.contains(card))
  let at = -1
  const number = card.dataset['number']
  const leave = () => {
    at = -1
    handle.removeAttribute('aria-pressed')
    mark(board, undefined, undefined)
  }
  const go = (to: number) => {
    at = Math.min(columns.length - 1, Math.max(0, to))
    const column = columns[at]
    mark(board, card, column)
    const closed = at !== home && !stepsOf(card, 'open').includes(stageOf(column))
    say(board.dataset['over'], column?.dataset['name'], closed ? `(${board.dataset['closed']})` : '')
    column?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  handle.addEventListener('keydown', (event) => {
    const { key } = event
    if (at < 0) {
      if (key !== 'Enter' && key !== ' ') return
      event.preventDefault()
      handle.setAttribute('aria-pressed', 'true')
      at = home
      mark(board, card, undefined)
      return say(board.dataset['picked'], number)
    }
    if (!['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End', 'Enter', ' ', 'Escape'].includes(key)) return
    event.preventDefault()
    if (key === 'Escape') {
      leave()
      return say(board.dataset['left'], number)
    }
    if (key === 'Enter' || key === ' ') {
      const stage = stageOf(columns[at])
      if (at === home || !drop(card, stage))
        return say(board.dataset['over'], columns[at]?.dataset['name'], board.dataset['closed'])
      return leave()
    }
    if (key === 'Home' || key === 'End') return go(key === 'Home' ? 0 : columns.length - 1)
    go(at + (key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1))
  })
  handle.addEventListener('blur', () => at >= 0 && leave())
}

function followPointer(board: HTMLElement, card: HTMLElement, handle: HTMLButtonElement): void {
  const under = (event: PointerEvent) =>
    document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-column]') ?? undefined
  handle.addEventListener('pointerdown', (down) => {
    if (down.button !== 0) return
    down.preventDefault()
    handle.focus()
    handle.setPointerCapture(down.pointerId)
    const move = (event: PointerEvent) => {
      card.classList.add('board-dragged')
      card.style.setProperty('transform', `translate(${event.clientX - down.clientX}px, ${event.clientY - down.clientY}px)`)
      mark(board, card, under(event))
      const edge = board.getBoundingClientRect()
      if (event.clientX > edge.right - 48) board.scrollLeft += 16
      if (event.clientX < edge.left + 48) board.scrollLeft -= 16
    }
    const end = (event: PointerEvent) => {
      handle.removeEventListener('pointermove', move)
      card.classList.remove('board-dragged')
      card.style.removeProperty('transform')
      const column = under(event)
      mark(board, undefined, undefined)
      if (event.type === 'pointerup' && column && !column.contains(card)) drop(card, stageOf(column))
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', end, { once: true })
    handle.addEventListener('pointercancel', end, { once: true })
  })
}
