const shapes = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  list: 'M6 4h12v16l-3-2-3 2-3-2-3 2zM9 9h6M9 13h6',
  globe: 'M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z',
  search: 'M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l5 5',
  down: 'M6 9l6 6 6-6',
  next: 'M9 6l6 6-6 6',
  back: 'M15 6l-6 6 6 6',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  share: 'M12 3v12M8 7l4-4 4 4M5 12v8h14v-8',
  check: 'M5 12.5l5 5L20 7',
  user: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4 21c1-5 4-7 8-7s7 2 8 7',
  filter: 'M4 6h16M7 12h10M10 18h4',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.5v.5',
  warning: 'M12 4L2.5 20h19zM12 10v5M12 17.5v.5',
  place: 'M12 21c-5-6-7-9-7-12a7 7 0 0114 0c0 3-2 6-7 12zM12 7a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
} as const

export type IconName = keyof typeof shapes

/** A drawn sign beside words; hidden from screen readers, so the words must stand beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
