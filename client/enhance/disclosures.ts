/** Menus close by Escape and by a click elsewhere; filters stand open where there is room for them. */
export function enhanceDisclosures(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>('details[data-drop][open]')
  document.addEventListener('click', (event) => {
    for (const menu of open()) {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
    }
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const menu of open()) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
  if (matchMedia('(min-width: 64rem)').matches) {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('details[data-open-wide]')) part.open = true
  }
}
