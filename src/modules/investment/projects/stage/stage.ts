import { AppError } from '../../../../kernel/errors.ts'
import { actionsFrom, step, type Transitions } from '../../../../kernel/state-machine.ts'

/** The way of a project, from first contact to full output. */
export const liveStages = [
  'contact',
  'talks',
  'memorandum',
  'agreement',
  'land',
  'financing',
  'building',
  'trial',
  'commissioned',
  'full',
] as const
export type LiveStage = (typeof liveStages)[number]

export const stages = [...liveStages, 'paused', 'dropped'] as const
export type Stage = (typeof stages)[number]

export type Move = `to_${LiveStage}` | `back_to_${LiveStage}` | `resume_at_${LiveStage}` | 'pause' | 'drop'

/** Why a project came to nothing. */
export const dropReasons = [
  'partner',
  'financing',
  'site',
  'utilities',
  'law',
  'market',
  'silence',
  'duplicate',
  'other',
] as const
export type DropReason = (typeof dropReasons)[number]

// What may be left out on the way: an agreement needs no memorandum before it, and who brings own money seeks no bank.
const reachedFrom: Record<LiveStage, readonly LiveStage[]> = {
  contact: [],
  talks: ['contact'],
  memorandum: ['contact', 'talks'],
  agreement: ['talks', 'memorandum'],
  land: ['memorandum', 'agreement'],
  financing: ['agreement', 'land'],
  building: ['land', 'financing'],
  trial: ['building'],
  commissioned: ['building', 'trial'],
  full: ['commissioned'],
}

type Step = Transitions<Stage, Move>[Move]

const each = <Name extends Move>(name: (stage: LiveStage) => Name, from: (stage: LiveStage) => readonly Stage[]) =>
  Object.fromEntries(liveStages.map((stage): [Name, Step] => [name(stage), { from: from(stage), to: stage }])) as Record<
    Name,
    Step
  >

/** Every step that a project may take; forms, board, API and tests read this one table. */
export const projectTransitions: Transitions<Stage, Move> = {
  ...each(
    (stage) => `to_${stage}`,
    (stage) => reachedFrom[stage],
  ),
  ...each(
    (stage) => `back_to_${stage}`,
    (stage) => liveStages.slice(liveStages.indexOf(stage) + 1),
  ),
  ...each(
    (stage) => `resume_at_${stage}`,
    () => ['paused', 'dropped'],
  ),
  pause: { from: liveStages, to: 'paused' },
  // What produces is paused first: nobody drops a running plant by a slip of the hand.
  drop: { from: [...liveStages.slice(0, liveStages.indexOf('commissioned')), 'paused'], to: 'dropped' },
}

export interface Standing {
  readonly stage: Stage
  /** Where a paused or dropped project stood. */
  readonly stoppedAt: LiveStage | null
}

/** The step that leads from where a project stands to a stage; undefined where none does. */
export function moveTo({ stage, stoppedAt }: Standing, to: Stage): Move | undefined {
  return actionsFrom(projectTransitions, stage).find(
    (move) => projectTransitions[move].to === to && (!move.startsWith('resume_at_') || notBeyond(to, stoppedAt)),
  )
}

// A pause is no way forward.
function notBeyond(to: Stage, stoppedAt: LiveStage | null): boolean {
  return stoppedAt !== null && liveStages.indexOf(to as LiveStage) <= liveStages.indexOf(stoppedAt)
}

/** The stages that can be chosen now, in the order of the board. */
export function reachable(standing: Standing): Stage[] {
  return stages.filter((stage) => moveTo(standing, stage) !== undefined)
}

/** Whether a step has to be explained: every one but forward, and but taking up what was paused. */
export function needsReason(move: Move, from: Stage): boolean {
  return move.startsWith('back_to_') || move === 'pause' || move === 'drop' || from === 'dropped'
}

/** Where a project stands after a move to `to`; `stage_not_reachable` where no step leads there. */
export function moved(standing: Standing, to: Stage): Standing & { readonly move: Move } {
  const move = moveTo(standing, to)
  if (!move) throw new AppError('stage_not_reachable', 'conflict')
  const stage = step(projectTransitions, standing.stage, move)
  return { move, stage, stoppedAt: isLive(stage) ? null : isLive(standing.stage) ? standing.stage : standing.stoppedAt }
}

export function isLive(stage: Stage): stage is LiveStage {
  return (liveStages as readonly string[]).includes(stage)
}
