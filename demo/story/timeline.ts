import { type Ctx, today } from '../../src/platform/context.ts'
import type { Locale } from '../../src/kernel/locale.ts'
import type { Scene, Step } from './scene.ts'

/** Staff's translation of what was written by step `of` of the same scene. */
export interface Translate {
  readonly do: 'translate'
  readonly of: Step
  readonly lang: Locale
  readonly body: string
}

export interface Moment {
  readonly at: Temporal.Instant
  readonly scene: Scene
  readonly act: Step | Translate
}

/** All scenes as they happened, one thing after the other: numbers and trail then rise with time. */
export function timeline(ctx: Ctx, scenes: readonly Scene[]): Moment[] {
  const moments = scenes.flatMap((scene) =>
    scene.steps.flatMap((step): Moment[] => {
      const at = instantOf(ctx, step.at)
      const translated = translationsOf(step).map((act, index) => ({
        at: at.add({ minutes: 6 + 3 * index }),
        scene,
        act,
      }))
      return [{ at, scene, act: step }, ...translated]
    }),
  )
  return moments.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

function translationsOf(step: Step): Translate[] {
  if (!('translations' in step)) return []
  return (Object.entries(step.translations) as [Locale, string][]).map(([lang, body]) => ({
    do: 'translate',
    of: step,
    lang,
    body,
  }))
}

function instantOf(ctx: Ctx, at: string): Temporal.Instant {
  const minutes = /^-(\d+)m$/.exec(at)?.[1]
  if (minutes !== undefined) return ctx.now.subtract({ minutes: Number(minutes) })
  const [day = '', time = ''] = at.split(' ')
  return dayOf(ctx, day).toZonedDateTime({ timeZone: ctx.house.timeZone, plainTime: time }).toInstant()
}

/** `+3d` as a day, counted from today. */
export function dayOf(ctx: Pick<Ctx, 'now' | 'house'>, day: string): Temporal.PlainDate {
  return today(ctx).add({ days: Number(day.slice(0, -1)) })
}
