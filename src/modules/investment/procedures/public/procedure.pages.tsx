import type { Exchange, Route } from '../../../../platform/http/route.ts'
import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import { Breadcrumbs, EmptyState, PageHead, PrintButton, Section } from '../../../../ui/components/index.ts'
import { page } from '../../../../ui/page.tsx'
import { purposes } from '../procedure.ts'
import { procedureBySlug, procedures } from '../procedure.queries.ts'
import { proceduresTexts } from '../procedures-texts.ts'
import { ProcedureSteps } from './procedure-steps.views.tsx'

async function list(x: Exchange): Promise<Response> {
  const { locale } = x.ctx
  const t = proceduresTexts(locale)
  const all = await procedures(x.ctx.db)
  return page(x, {
    title: t('public.title'),
    description: t('public.lead'),
    indexed: x.url.search === '',
    body: (
      <>
        <PageHead title={t('public.title')} lead={t('public.lead')} />
        {all.length === 0 && <EmptyState title={t('procedures.empty')} />}
        {purposes.map((purpose) => {
          const of = all.filter((each) => each.purpose === purpose)
          return of.length === 0 ? null : (
            <Section title={t(`purpose.${purpose}`)}>
              <ul class="plain-links">
                {of.map(({ slug, names, steps }) => (
                  <li>
                    <a class="link" href={`/${locale}/invest/procedures/${slug}`} lang={langFor(names, locale)}>
                      {wordsFor(names, locale)}
                    </a>
                    <span class="cell-note">{t('procedure.steps', { count: steps })}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )
        })}
      </>
    ),
  })
}

async function show(x: Exchange): Promise<Response> {
  const { locale } = x.ctx
  const t = proceduresTexts(locale)
  const procedure = await procedureBySlug(x.ctx.db, x.params['slug'] ?? '')
  const name = wordsFor(procedure.names, locale)
  return page(x, {
    title: name,
    indexed: true,
    body: (
      <>
        <PageHead
          title={name}
          lang={langFor(procedure.names, locale)}
          above={
            <Breadcrumbs
              label={t('path')}
              links={[
                { href: `/${locale}/invest/procedures`, label: t('public.title') },
                { href: '', label: name },
              ]}
            />
          }
          lead={procedure.legalAct && `${t('step.act')}: ${procedure.legalAct}`}
          actions={<PrintButton label={t('print')} />}
        />
        <ProcedureSteps locale={locale} steps={procedure.steps} />
        {procedure.source && <p class="site-source">{t('procedure.sourceIs', { source: procedure.source })}</p>}
      </>
    ),
  })
}

export const publicProcedureRoutes: readonly Route[] = [
  { method: 'GET', path: '/invest/procedures', access: 'public', handle: list },
  { method: 'GET', path: '/invest/procedures/:slug', access: 'public', handle: show },
]
