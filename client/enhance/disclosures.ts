/** Menus close by Escape and by a click elsewhere; filters stand open where there is room for them; what is current is in sight. */
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
  // On a phone a row of tabs is wider than the screen: the one that is open stands in sight, here and in the menu.
  for (const current of document.querySelectorAll<HTMLElement>('.tabs-row a[aria-current]')) {
    const row = current.closest<HTMLElement>('.tabs-row')
    if (row) row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2
  }
  const side = document.querySelector<HTMLElement>('.staff-side')
  const here = side?.querySelector<HTMLElement>('a[aria-current]')
  if (side && here && side.clientHeight > 0) side.scrollTop = here.offsetTop - side.clientHeight / 2
  if (matchMedia('(min-width: 64rem)').matches) {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('details[data-open-wide]')) part.open = true
  }
}
