interface Offer {
  readonly text: string
  readonly lang?: string
  readonly note?: string
  /** Absent for words that are searched. */
  readonly href?: string
}

const pauseMs = 120
const mostKept = 60

/** Offers words while somebody types into a search: a combobox with a list of options (ARIA 1.2), by keyboard and by touch. */
export function enhanceSearch(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) offerWords(input)
}

function offerWords(input: HTMLInputElement): void {
  const list = document.createElement('ul')
  list.id = `${input.id}-offers`
  list.className = 'search-offers'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.dataset['suggestLabel'] ?? '')
  input.after(list)
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ] as const)
    input.setAttribute(name, value)

  const kept = new Map<string, readonly Offer[]>()
  let offers: readonly Offer[] = []
  let at = -1
  let typed = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  const mark = (to: number) => {
    at = to
    for (const [index, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(index === at))
    if (at < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${list.id}-${at}`)
    list.children[at]?.scrollIntoView({ block: 'nearest' })
  }
  const show = (found: readonly Offer[]) => {
    offers = found
    list.replaceChildren(...found.map((offer, index) => option(offer, `${list.id}-${index}`)))
    list.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
    mark(-1)
  }
  const close = () => {
    clearTimeout(timer)
    asking?.abort()
    show([])
  }
  const ask = async (words: string) => {
    asking?.abort()
    asking = new AbortController()
    try {
      let found = kept.get(words)
      if (!found) {
        const answer = await fetch(`${input.dataset['suggest']}?q=${encodeURIComponent(words)}`, { signal: asking.signal })
        if (!answer.ok) return
        found = (await answer.json()) as readonly Offer[]
        if (kept.size >= mostKept) kept.clear()
        kept.set(words, found)
      }
      if (input.value.trim() === words && document.activeElement === input) show(found)
    } catch {
      // Without a network the search works as it does without offers.
    }
  }
  const change = () => {
    const words = input.value.trim()
    if (words === typed) return
    typed = words
    clearTimeout(timer)
    if (words === '') close()
    else timer = setTimeout(() => void ask(words), pauseMs)
  }
  const choose = ({ text, href }: Offer) => {
    typed = text
    input.value = text
    close()
    if (href) location.assign(href)
    else input.form?.requestSubmit()
  }

  // Letters of pinyin that are being put together are no words yet.
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || change())
  input.addEventListener('compositionend', change)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return
    const { key } = event
    const last = offers.length - 1
    if (key === 'ArrowDown') mark(at === last ? -1 : at + 1)
    else if (key === 'ArrowUp') mark(at < 0 ? last : at - 1)
    else if (key === 'Escape') close()
    else if (key === 'Enter' && at >= 0) choose(offers[at]!)
    else return
    event.preventDefault()
  })
  // The input keeps the focus, else the list would be gone before the press ends.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('li') : null
    const offer = offers[[...list.children].indexOf(item as Element)]
    if (offer) choose(offer)
  })
}

function option({ text, lang, note }: Offer, id: string): HTMLLIElement {
  const item = document.createElement('li')
  item.id = id
  item.setAttribute('role', 'option')
  const words = document.createElement('span')
  words.textContent = text
  if (lang) words.lang = lang
  item.append(words)
  if (note) {
    const beside = document.createElement('small')
    beside.textContent = note
    item.append(' ', beside)
  }
  return item
}
