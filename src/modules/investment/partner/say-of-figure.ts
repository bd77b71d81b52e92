import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { choice, text } from '../../../platform/http/fields.ts'
import { allow } from '../access.ts'
import { type FigureKind } from '../projects/figure/figure.ts'
import { lockProject, touchProject } from '../projects/project/project.row.ts'
import { speakerOf } from './own-project.ts'
import { askedKinds, type Standing } from './standing.ts'

export const sayOfFigureSchema = z
  .object({ word: choice(['confirmed', 'disputed']), comment: text(2000) })
  .superRefine(({ word, comment }, context) => {
    if (word === 'disputed' && comment === '')
      context.addIssue({ code: 'custom', message: 'say_what_is_right', path: ['comment'] })
  })
export type SayOfFigure = z.output<typeof sayOfFigureSchema> & { readonly figureId: string }

/**
 * The partner confirms or disputes a figure of the own project, by its link or by an account; a later word takes the place
 * of an earlier one. Errors: `figure_not_found`, `figure_replaced` once it was corrected, `already_said` for the same again.
 */
export async function sayOfFigure(ctx: Ctx, input: SayOfFigure): Promise<void> {
  allow(ctx, 'partner.say')
  await transact(ctx, async (tx) => {
    const stated = await tx.maybe(sql<{ projectId: string }>`
      select project_id as "projectId" from investment.project_figure where id = ${input.figureId}`)
    if (!stated) throw noFigure()
    const project = await lockProject(tx, stated.projectId)
    const speaker = await speakerOf(tx, ctx.actor, project.id)
    if (!speaker) throw noFigure()
    const figure = await tx.maybe(sql<{ kind: FigureKind; replaced: boolean; standing: Standing; comment: string }>`
      select f.kind, s.standing, s.comment,
        exists (select from investment.project_figure later where later.replaces = f.id) as replaced
      from investment.project_figure f join investment.figure_standing s on s.figure_id = f.id
      where f.id = ${input.figureId} and f.project_id = ${project.id} and f.kind = any(${askedKinds}::text[])`)
    if (!figure) throw noFigure()
    if (figure.replaced) throw new AppError('figure_replaced', 'conflict')
    if (figure.standing === input.word && figure.comment === input.comment) throw new AppError('already_said', 'conflict')
    await tx.run(sql`
      insert into investment.figure_word (id, figure_id, link_id, account_id, word, comment, at)
      values (${newId()}, ${input.figureId}, ${speaker.linkId}, ${speaker.accountId}, ${input.word}, ${input.comment}, ${ctx.now})`)
    await touchProject(tx, ctx, project.id)
    await record(tx, ctx, {
      type: `figure.${input.word}`,
      subject: { type: 'project', id: project.id },
      data: { number: project.number, figureId: input.figureId, kind: figure.kind },
    })
  })
}

const noFigure = () => new AppError('figure_not_found', 'not_found')

/** Notes the first time that a link is opened: the house sees whether it arrived. Of two who open it at once one is noted. */
export async function noteOpening(ctx: Ctx): Promise<void> {
  allow(ctx, 'partner.say')
  const { actor } = ctx
  if (actor.kind !== 'partner') throw new AppError('not_allowed', 'forbidden')
  await transact(ctx, async (tx) => {
    const first = await tx.run(sql`
      update investment.partner_link set opened_at = ${ctx.now} where id = ${actor.linkId} and opened_at is null`)
    if (first === 0) return
    const { number } = await lockProject(tx, actor.projectId)
    const subject = { type: 'project', id: actor.projectId }
    await record(tx, ctx, { type: 'partner.link_opened', subject, data: { number, linkId: actor.linkId } })
  })
}
