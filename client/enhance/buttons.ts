/** Shows the buttons that need scripts and serves them: copy, share, print, dismiss. */
export function enhanceButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy], [data-print], [data-dismiss]')) button.hidden = false
  if ('share' in navigator) {
    for (const button of document.querySelectorAll<HTMLElement>('[data-share]')) button.hidden = false
  }
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null
    if (!button) return
    if ('copy' in button.dataset) void copyAddress(button)
    if ('print' in button.dataset) window.print()
    if ('dismiss' in button.dataset) button.closest('.notice')?.remove()
    if ('share' in button.dataset) {
      // Closing the share sheet rejects; that is no error.
      navigator.share({ title: button.dataset['share'] || document.title, url: location.href }).catch(() => undefined)
    }
  })
}

async function copyAddress(button: HTMLElement): Promise<void> {
  const text = new URL(button.dataset['copy'] || location.href, location.href).href
  const copied = await writeClipboard(text)
  const words = button.querySelector('span')
  if (!copied || !words) return
  const before = words.textContent
  words.textContent = button.dataset['done'] ?? before
  setTimeout(() => (words.textContent = before), 2500)
}

/** Writes to the clipboard, by the old way where the page is not served by https. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    const copied = document.execCommand('copy')
    field.remove()
    return copied
  }
}
