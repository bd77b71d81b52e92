import type { MapArea, RegionMap } from './map-model.ts'

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/**
 * The map as an SVG element of its own. Each district bears its number in the table that stands beside it; `unit` is said
 * with the figure to whoever points at it or hears it.
 */
export function drawMap(map: RegionMap, title: string, unit: string): string {
  const hatch = `<defs><pattern id="map-unknown" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="9" height="9" fill="#f1ece0"/><path d="M0 0V9" stroke="#b9ad90" stroke-width="2"/></pattern></defs>`
  return `<svg xmlns="http://www.w3.org/2000/svg" class="region-map" viewBox="0 0 ${map.width} ${map.height}" role="img" aria-label="${escaped(title)}">${hatch}${map.areas.map((area) => areaPart(area, unit)).join('')}${map.areas.map(numberPart).join('')}</svg>`
}

export const ringPath = (rings: MapArea['rings']) =>
  rings
    .map(
      (ring) =>
        `M${ring
          .slice(0, -1)
          .map(([x, y]) => `${x} ${y}`)
          .join('L')}Z`,
    )
    .join('')

function areaPart({ rings, fill, name, value }: MapArea, unit: string): string {
  const words = value === undefined ? name : `${name}: ${value} ${unit}`
  return `<path d="${ringPath(rings)}" fill="${value === undefined ? 'url(#map-unknown)' : fill}" fill-rule="evenodd" stroke="#ffffff" stroke-width="3" stroke-linejoin="round"><title>${escaped(words)}</title></path>`
}

// Small areas bear their number on a disc, which may stand over their edge.
function numberPart({ centre: [x, y], room, number, ink }: MapArea): string {
  const small = room < 22
  const disc = small ? `<circle cx="${x}" cy="${y}" r="19" fill="#ffffff" stroke="#10233f" stroke-width="2"/>` : ''
  const size = small ? 24 : 30
  return `${disc}<text x="${x}" y="${Math.round((y + size * 0.35) * 10) / 10}" font-size="${size}" font-weight="700" text-anchor="middle" fill="${small ? '#10233f' : ink}" aria-hidden="true">${number}</text>`
}
