/** A number with at most one digit after the point: the tenth of a unit is finer than any screen. */
export function n(value: number): string {
  const short = value.toFixed(1)
  return short.endsWith('.0') ? (short === '-0.0' ? '0' : short.slice(0, -2)) : short
}

/** A point at `angle` (degrees, 0 is up, clockwise) and distance `r` from (cx, cy). */
export function polar(cx: number, cy: number, r: number, angle: number): [number, number] {
  const turn = ((angle - 90) * Math.PI) / 180
  return [cx + r * Math.cos(turn), cy + r * Math.sin(turn)]
}

/** "x y" for a path. */
export function at([x, y]: readonly [number, number]): string {
  return `${n(x)} ${n(y)}`
}

/** A closed polygon as path data. */
export function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(at).join('L')}Z`
}

export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

export interface SvgFrame {
  width: number
  height: number
  /** What a screen reader says; without it the picture is decoration and hidden from it. */
  label?: string | undefined
  body: string
  /** "slice" fills its box and crops, "meet" fits into it. */
  fit?: 'slice' | 'meet' | undefined
}

/** A whole SVG document, good both inlined and as the source of an `<img>`. */
export function svgDocument({ width, height, label, body, fit = 'slice' }: SvgFrame): string {
  const role = label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeXml(label)}"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" ` +
    `preserveAspectRatio="xMidYMid ${fit}" focusable="false" ${role}>${body}</svg>`
  )
}
