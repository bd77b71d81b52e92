import { amountText, currencies, formatMoney } from '../../../../kernel/money.ts'
import { locales } from '../../../../kernel/locale.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  CheckboxField,
  MoneyField,
  PageHead,
  Section,
  SelectField,
  TextField,
} from '../../../../ui/components/index.ts'
import { LocalizedFields } from '../../../../ui/localized-fields.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import type { View } from '../../../../ui/view.ts'
import { projectsPath } from '../shared.views.tsx'
import { type Stage, stages } from '../stage/stage.ts'
import { projectsTexts } from '../texts.ts'
import type { AnsweringPost, Officer, Sector } from './setup.queries.ts'

export const setupPath = `${projectsPath}/setup`

export interface SetupProps {
  readonly view: View
  readonly sectors: readonly Sector[]
  readonly posts: readonly AnsweringPost[]
  readonly officers: readonly Officer[]
  readonly limits: readonly { readonly stage: Stage; readonly days: number }[]
  readonly refused: Refused | undefined
}

/** What the house sets for its projects: sectors, who must answer from which size on, and when a project is stuck. */
export function SetupView(props: SetupProps) {
  const t = projectsTexts(props.view.locale)
  return (
    <>
      <PageHead
        title={t('setup.title')}
        above={
          <Breadcrumbs
            label={t('crumbs')}
            links={[
              { href: props.view.to(projectsPath), label: t('board.title') },
              { href: '', label: t('setup.title') },
            ]}
          />
        }
      />
      <Problem refused={props.refused} />
      <Posts {...props} />
      <Officers {...props} />
      <Limits {...props} />
      <Sectors {...props} />
    </>
  )
}

const texts = (name: string, text: LocalizedText) =>
  Object.fromEntries(locales.map((locale) => [`${name}.${locale}`, text[locale] ?? '']))

function Posts(props: SetupProps) {
  const { view, posts, refused } = props
  const t = projectsTexts(view.locale)
  const forms = [...posts.toReversed(), undefined]
  return (
    <Section look="panel" title={t('setup.posts')} id="posts">
      <p class="field-hint">{t('setup.postsHint')}</p>
      {forms.map((post) => {
        const form = `post-${post?.id ?? 'new'}`
        return (
          <details class="fold" open={refused?.form === form}>
            <summary>
              {post
                ? `${wordsFor(post.names, view.locale)} — ${formatMoney({ minor: post.fromMinor, currency: post.currency }, view.locale)}`
                : t('setup.postNew')}
            </summary>
            <PostForm {...props} form={form} post={post} />
          </details>
        )
      })}
    </Section>
  )
}

function PostForm({
  view,
  refused,
  form,
  post,
}: SetupProps & { readonly form: string; readonly post: AnsweringPost | undefined }) {
  const t = projectsTexts(view.locale)
  const stored = post
    ? {
        ...texts('names', post.names),
        from: amountText({ minor: post.fromMinor, currency: post.currency }),
        currency: post.currency,
        rank: String(post.rank),
      }
    : { currency: view.house.defaultCurrency }
  const field = fieldsOf(view, form, refused, stored)
  return (
    <form class="form" method="post" action={`${view.to(`${setupPath}/posts`)}#posts`} novalidate>
      {post && <input type="hidden" name="id" value={post.id} />}
      <LocalizedFields locale={view.locale} field={field} parts={[{ name: 'names', label: t('setup.postName'), maximum: 200 }]} />
      <div class="form-row">
        <MoneyField
          {...field('from', t('setup.from'))}
          currency={{
            ...field('currency', t('figures.currency')),
            choices: currencies.map((value) => ({ value, label: value })),
          }}
        />
        <TextField {...field('rank', t('setup.rank'))} hint={t('setup.rankHint')} inputmode="numeric" required />
      </div>
      <Button look="secondary" small>
        {t('save')}
      </Button>
    </form>
  )
}

function Officers({ view, officers, posts, refused }: SetupProps) {
  const t = projectsTexts(view.locale)
  const choices = posts.map(({ id, names }) => ({ value: id, label: wordsFor(names, view.locale) }))
  return (
    <Section look="panel" title={t('setup.officers')} id="officers">
      <ul class="setup-rows">
        {officers.map(({ accountId, name, postId }) => (
          <li>
            <form method="post" action={`${view.to(`${setupPath}/officers`)}#officers`}>
              <input type="hidden" name="accountId" value={accountId} />
              <SelectField
                {...fieldsOf(view, `officer-${accountId}`, refused, { postId: postId ?? '' })('postId', name)}
                empty="—"
                choices={choices}
              />
              <Button look="secondary" small>
                {t('save')}
                <span class="sr-only">: {name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Limits({ view, limits, refused }: SetupProps) {
  const t = projectsTexts(view.locale)
  return (
    <Section look="panel" title={t('setup.limits')} id="limits">
      <p class="field-hint">{t('setup.limitsHint')}</p>
      <ul class="setup-rows">
        {stages
          .filter((stage) => stage !== 'dropped' && stage !== 'full')
          .map((stage) => {
            const days = limits.find((each) => each.stage === stage)?.days
            const field = fieldsOf(view, `limit-${stage}`, refused, { days: days === undefined ? '' : String(days) })
            return (
              <li>
                <form method="post" action={`${view.to(`${setupPath}/limits`)}#limits`} novalidate>
                  <input type="hidden" name="stage" value={stage} />
                  <TextField {...field('days', t(`stage.${stage}`))} inputmode="numeric" maxlength={4} />
                  <Button look="secondary" small>
                    {t('save')}
                    <span class="sr-only">: {t(`stage.${stage}`)}</span>
                  </Button>
                </form>
              </li>
            )
          })}
      </ul>
    </Section>
  )
}

function Sectors({ view, sectors, refused }: SetupProps) {
  const t = projectsTexts(view.locale)
  return (
    <Section look="panel" title={t('setup.sectors')} id="sectors">
      {[...sectors, undefined].map((sector) => {
        const form = `sector-${sector?.code ?? ''}`
        const stored = sector ? { ...texts('names', sector.names), code: sector.code, position: String(sector.position) } : {}
        const field = fieldsOf(view, form, refused, stored)
        return (
          <details class="fold" open={refused?.form === form}>
            <summary>{sector ? wordsFor(sector.names, view.locale) : t('setup.sectorNew')}</summary>
            <form class="form" method="post" action={`${view.to(`${setupPath}/sectors`)}#sectors`} novalidate>
              <input type="hidden" name="of" value={sector?.code ?? ''} />
              {sector ? (
                <input type="hidden" name="code" value={sector.code} />
              ) : (
                <TextField {...field('code', t('setup.code'))} hint={t('setup.codeHint')} maxlength={40} required />
              )}
              <LocalizedFields
                locale={view.locale}
                field={field}
                parts={[{ name: 'names', label: t('setup.sectorName'), maximum: 100 }]}
              />
              <TextField {...field('position', t('setup.position'))} inputmode="numeric" />
              <CheckboxField {...field('archived', t('setup.archived'))} value="on" checked={sector?.archived ?? false} />
              <Button look="secondary" small>
                {t('save')}
              </Button>
            </form>
          </details>
        )
      })}
    </Section>
  )
}
