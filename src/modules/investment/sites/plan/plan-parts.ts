import type { PlotState } from '../../plots/plot.ts'

/** Colours of the states, light enough for black numbers; held and kept are hatched too, for eyes and printers without colour. */
export const stateFill: Readonly<Record<PlotState, string>> = {
  free: '#bfe0b0',
  held: '#f7d98b',
  leased: '#9db8e3',
  kept: '#dedad0',
}

const lines = (state: PlotState, turn: number, colour: string) =>
  `<pattern id="hatch-${state}" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><line x1="0" y1="0" x2="0" y2="12" stroke="${colour}" stroke-width="3"/></pattern>`

export const patterns = `<defs>${lines('held', 45, '#e0b040')}${lines('kept', -45, '#c4beb0')}</defs>`

/** The sign of a state, as the legend and the table show it. */
export function stateSign(state: PlotState): string {
  const hatch = state === 'held' || state === 'kept' ? `<rect width="28" height="18" rx="3" fill="url(#sign-${state})"/>` : ''
  const defs = hatch
    ? `<defs>${lines(state, state === 'held' ? 45 : -45, state === 'held' ? '#e0b040' : '#c4beb0').replace(`hatch-${state}`, `sign-${state}`)}</defs>`
    : ''
  return `<svg class="plan-sign" viewBox="0 0 28 18" width="28" height="18" aria-hidden="true" focusable="false">${defs}<rect x="0.75" y="0.75" width="26.5" height="16.5" rx="3" fill="${stateFill[state]}" stroke="#10233f" stroke-width="1.5"/>${hatch}</svg>`
}

/** A bar of a round length, at most a quarter of the plan. */
export function scaleBar(metresPerPixel: number, height: number, metre: string): string {
  const most = metresPerPixel * 250
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = [5, 2, 1].map((times) => times * power).find((length) => length <= most) ?? power
  const pixels = Math.round(metres / metresPerPixel)
  const y = height - 16
  return `<g stroke="#10233f" stroke-width="2" fill="none"><path d="M26 ${y - 7}v7h${pixels}v-7"/></g><text x="${34 + pixels}" y="${y}" font-size="17" fill="#10233f">${metres} ${metre}</text>`
}

/** North is up; the arrow says so. */
export function northArrow(width: number): string {
  const x = width - 40
  return `<g transform="translate(${x} 20)"><path d="M0 0l10 30-10-7-10 7z" fill="#10233f"/><text x="0" y="50" font-size="17" font-weight="700" text-anchor="middle" fill="#10233f">N</text></g>`
}
