import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Effect, Handler } from '../../../platform/events/deliver.ts'
import type { RecordedEvent } from '../../../platform/events/record.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { type Account, accountById, activeAccounts } from '../../directory/index.ts'
import { figuresOf } from '../projects/figure/figure.queries.ts'
import type { Project } from '../projects/project/project.ts'
import { findProject } from '../projects/project/project.row.ts'
import { type AskedFigure, figureTitle, figureValue, isAsked } from './figure-words.ts'
import { linkColumns, partnerPath, type PartnerLink } from './partner-link.ts'
import { partnerAccounts } from './partner-accounts.queries.ts'
import { partnerTexts } from './partner-texts.ts'
import type { Locale } from '../../../kernel/locale.ts'

const words = (figure: AskedFigure, locale: Locale) => `${figureTitle(figure, locale)}: ${figureValue(figure, locale)}`

async function subjectOf(ctx: Ctx, event: RecordedEvent) {
  const project = await findProject(ctx.db, event.subjectId)
  // The people of the demonstration are invented: nobody is written to about them.
  if (!project || project.demo) return undefined
  const figures = await figuresOf(ctx.db, project.id)
  const figure = figures.filter(isAsked).find(({ id }) => id === event.data['figureId'])
  return figure && { project, figure }
}

/** The partner is asked about every new figure, in the language of the link. */
async function figureAdded(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const subject = await subjectOf(ctx, event)
  if (!subject) return []
  const links = await ctx.db.rows(sql<PartnerLink>`
    select ${linkColumns} from investment.partner_link l
    where l.project_id = ${subject.project.id} and l.revoked_at is null and l.email <> '' order by l.id`)
  const byLink = await Promise.all(
    links.map(async (link) => {
      const t = partnerTexts(link.locale)
      const url = `${ctx.publicUrl}/${link.locale}${await partnerPath(ctx.db, link)}`
      const text = [t('mail.ask.text', { figure: words(subject.figure, link.locale) }), t('mail.open', { url })]
      return {
        job: 'send_mail',
        payload: {
          to: link.email,
          subject: t('mail.ask.subject', { project: wordsFor(subject.project.title, link.locale) }),
          text: `${text.join('\n\n')}\n`,
        },
      }
    }),
  )
  return [...byLink, ...(await askAccounts(ctx, subject))]
}

/** Those who sign in for a side of the project are asked, too, each in the own language. */
async function askAccounts(ctx: Ctx, { project, figure }: NonNullable<Awaited<ReturnType<typeof subjectOf>>>): Promise<Effect[]> {
  return (await partnerAccounts(ctx.db, project.id)).map(({ email, locale }) => {
    const t = partnerTexts(locale)
    const url = `${ctx.publicUrl}/${locale}/investor/projects/${project.id}#figures`
    return {
      job: 'send_mail',
      payload: {
        to: email,
        subject: t('mail.ask.subject', { project: wordsFor(project.title, locale) }),
        text: `${[t('mail.askAccount.text', { figure: words(figure, locale) }), t('mail.open', { url })].join('\n\n')}\n`,
      },
    }
  })
}

/** Whoever is responsible hears that a figure is disputed; without one the administrators. */
async function figureDisputed(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const subject = await subjectOf(ctx, event)
  if (!subject) return []
  const { project, figure } = subject
  return (await responsibleFor(ctx, project)).map(({ email, locale }) => {
    const t = partnerTexts(locale)
    const url = `${ctx.publicUrl}/${locale}/staff/investment/projects/${project.id}/links#figures`
    return {
      job: 'send_mail',
      payload: {
        to: email,
        subject: t('mail.disputed.subject', { project: wordsFor(project.title, locale) }),
        text: `${[t('mail.disputed.text', { figure: words(figure, locale) }), t('mail.open', { url })].join('\n\n')}\n`,
      },
    }
  })
}

async function responsibleFor(ctx: Ctx, { responsibleId }: Pick<Project, 'responsibleId'>): Promise<Account[]> {
  const responsible = responsibleId ? await accountById(ctx.db, responsibleId) : undefined
  return responsible && !responsible.disabledAt ? [responsible] : activeAccounts(ctx.db, ['admin'])
}

/** The same hear of a trouble that the partner wrote down; what the house itself wrote down it knows. */
async function troubleReported(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  if (event.actorKind !== 'partner' && event.actorKind !== 'investor') return []
  const project = await findProject(ctx.db, event.subjectId)
  if (!project || project.demo) return []
  return (await responsibleFor(ctx, project)).map(({ email, locale }) => {
    const t = partnerTexts(locale)
    const url = `${ctx.publicUrl}/${locale}/staff/investment/projects/${project.id}/talks#troubles`
    const text = [t('mail.trouble.text', { agency: String(event.data['agency']) }), t('mail.open', { url })]
    const subject = t('mail.trouble.subject', { project: wordsFor(project.title, locale) })
    return { job: 'send_mail', payload: { to: email, subject, text: `${text.join('\n\n')}\n` } }
  })
}

export const partnerHandlers: readonly Handler[] = [
  { name: 'investment.figure-added', on: ['project.figure_added'], handle: figureAdded },
  { name: 'investment.figure-disputed', on: ['figure.disputed'], handle: figureDisputed },
  { name: 'investment.trouble-reported', on: ['project.trouble_opened'], handle: troubleReported },
]
