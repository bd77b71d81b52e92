/** Fields that name a party: whom the name may mean shows while one types. Without scripts the form asks when it comes back. */
export function enhancePartyFields(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[data-party-field]')) watch(field)
}

const PAUSE = 250

function watch(field: HTMLElement): void {
  const input = field.querySelector<HTMLInputElement>('input[type=text]')
  const choices = field.querySelector<HTMLElement>('[data-choices]')
  if (!input || !choices) return
  choices.setAttribute('aria-live', 'polite')
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined
  input.addEventListener('input', () => {
    clearTimeout(waiting)
    asked?.abort()
    waiting = setTimeout(() => {
      asked = new AbortController()
      void show(field, input.value, choices, asked.signal)
    }, PAUSE)
  })
}

async function show(field: HTMLElement, name: string, choices: HTMLElement, signal: AbortSignal): Promise<void> {
  try {
    const source = `${field.dataset['partyField'] ?? ''}&name=${encodeURIComponent(name)}`
    const response = await fetch(source, { signal, headers: { accept: 'text/html' } })
    if (!response.ok) return
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
    choices.replaceChildren(...fresh.body.childNodes)
  } catch {
    // Left as it is: the form asks again when it is sent.
  }
}
