import { shareColours } from '../chart/draw-shares.ts'
import { cobalt, ink, quiet, sheet, teal } from './slide-look.ts'
import { addCard } from './pptx-figures.ts'
import type { DeckChart, Slide } from './slides.ts'
import type { Pen } from './pen.ts'

/** One chart or two beside each other, as the office's own with their workbooks; beside a single one at most three figures. */
export function addCharts(pen: Pen, { charts, figures }: Extract<Slide, { kind: 'charts' }>): void {
  const gap = 0.5
  const width = sheet.width - 2 * sheet.margin
  const side = figures.length > 0 ? 3.9 : 0
  figures.forEach((figure, at) => addCard(pen, figure, { x: sheet.margin, y: 1.35 + at * 1.87, w: side, h: 1.78 }))
  const left = side > 0 ? side + gap : 0
  const w = charts.length > 1 ? (width - gap) / 2 : width - left
  charts.forEach((chart, at) => addChart(pen, chart, sheet.margin + left + at * (w + gap), w))
}

function addChart({ pptx, slide, face, lang }: Pen, chart: DeckChart, x: number, w: number): void {
  const words = { x, w, margin: 0, fontFace: face, lang } as const
  slide.addText(`${chart.title}, ${chart.unit}`, {
    ...words,
    y: 1.25,
    h: 0.6,
    fontSize: 15,
    bold: true,
    color: ink,
    valign: 'middle',
    fit: 'shrink',
  })
  slide.addText(chart.caption, { ...words, y: 6.45, h: 0.5, fontSize: 9.5, color: quiet, valign: 'top', fit: 'shrink' })
  const data = [
    {
      name: `${chart.title}, ${chart.unit}`,
      labels: chart.points.map(({ label }) => label),
      values: chart.points.map(({ value }) => value),
    },
  ]
  const format = chart.points.every(({ value }) => Number.isInteger(value)) ? '#,##0' : '#,##0.##'
  const common = {
    x,
    y: 1.9,
    w,
    h: 4.5,
    altText: `${chart.title}: ${chart.points.map(({ label, text }) => `${label} ${text}`).join('; ')}`,
    dataLabelFontFace: face,
    dataLabelFontSize: 12,
    dataLabelFormatCode: format,
    legendFontFace: face,
    lang,
  } as const
  if (chart.shape === 'shares') {
    slide.addChart(pptx.ChartType.doughnut, data, {
      ...common,
      holeSize: 55,
      chartColors: shareColours.map((colour) => colour.slice(1)),
      showLegend: true,
      legendPos: 'r',
      legendFontSize: 12,
      legendColor: ink,
      showPercent: false,
      showValue: true,
      dataLabelColor: 'FFFFFF',
      dataBorder: { pt: 1, color: 'FFFFFF' },
    })
    return
  }
  const line = chart.points.length > 8
  slide.addChart(line ? pptx.ChartType.line : pptx.ChartType.bar, data, {
    ...common,
    barDir: 'col',
    barGapWidthPct: 45,
    chartColors: [line ? cobalt : teal],
    lineSize: 3,
    showValue: !line,
    dataLabelColor: ink,
    dataLabelPosition: line ? 't' : 'outEnd',
    catAxisLabelFontFace: face,
    catAxisLabelFontSize: 12,
    catAxisLabelColor: ink,
    valAxisHidden: true,
    valAxisMinVal: Math.min(0, ...chart.points.map(({ value }) => value)),
    valGridLine: { style: 'none' },
    catGridLine: { style: 'none' },
    showLegend: false,
  })
}
