import { localeNames, locales } from '../../../kernel/locale.ts'
import type { FormValues } from '../../../platform/http/form.ts'
import { Breadcrumbs, Button, DateField, PageHead, Section, SelectField, TextField } from '../../../ui/components/index.ts'
import { LocalizedFields } from '../../../ui/localized-fields.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { View } from '../../../ui/view.ts'
import { PartyField, type PartyFieldState } from '../../directory/index.ts'
import { memorandaPath } from './memoranda-list.views.tsx'
import { memorandaTexts } from './memoranda-texts.ts'
import type { MemorandumDetail } from './memorandum.queries.ts'
import { memorandumKinds, type Side, sides } from './memorandum.ts'

export interface PartyRow {
  readonly index: number
  readonly side: Side
  readonly kind: 'agency' | 'company'
  readonly post: string
  readonly state: PartyFieldState
}

interface Props {
  readonly view: View
  /** Absent for a new paper. */
  readonly paper: MemorandumDetail | undefined
  readonly action: string
  readonly stored: FormValues
  readonly rows: readonly PartyRow[]
  readonly projects: readonly { readonly id: string; readonly label: string }[]
  readonly refused: Refused | undefined
}

/** What a paper says of itself: of a signed one only title, project and place can be changed. */
export function PaperForm(props: Props) {
  const { view, paper, action, stored, projects, refused } = props
  const t = memorandaTexts(view.locale)
  const ui = uiTexts(view.locale)
  const field = fieldsOf(view, 'paper', refused, stored)
  const signed = paper !== undefined && paper.state !== 'draft'
  const crumbs = [
    { href: view.to(memorandaPath), label: t('memoranda.title') },
    ...(paper ? [{ href: view.to(`${memorandaPath}/${paper.id}`), label: paper.number }] : []),
    { href: '', label: t(paper ? 'paper.edit' : 'memoranda.new') },
  ]
  return (
    <>
      <PageHead above={<Breadcrumbs label={t('crumb')} links={crumbs} />} title={t(paper ? 'paper.edit' : 'memoranda.new')} />
      <Problem refused={refused} />
      <form class="form" method="post" action={view.to(action)} novalidate>
        {paper && <input type="hidden" name="revision" value={String(paper.revision)} />}
        <SelectField
          {...field('kind', t('paper.kind'))}
          choices={memorandumKinds.map((kind) => ({ value: kind, label: t(`memorandum.kind.${kind}`) }))}
        />
        <LocalizedFields
          locale={view.locale}
          field={field}
          parts={[{ name: 'title', label: t('paper.titleField'), maximum: 300 }]}
        />
        <SelectField
          {...field('projectId', t('paper.project'))}
          empty={t('paper.noProject')}
          choices={projects.map(({ id, label }) => ({ value: id, label }))}
        />
        <TextField {...field('place', t('paper.place'))} optional={ui('optional')} maxlength={200} />
        {!signed && <Terms {...props} />}
        <Button>{ui('save')}</Button>
      </form>
    </>
  )
}

function Terms({ view, stored, rows, refused }: Props) {
  const t = memorandaTexts(view.locale)
  const optional = uiTexts(view.locale)('optional')
  const field = fieldsOf(view, 'paper', refused, stored)
  const chosen = field('languages', '').value.split('\n')
  return (
    <>
      <DateField {...field('validUntil', t('list.until'))} optional={optional} />
      <fieldset class="field">
        <legend class="field-label">{t('paper.languages')}</legend>
        {locales.map((tag) => (
          <label class="tick-row">
            <input class="checkbox" type="checkbox" name="languages" value={tag} checked={chosen.includes(tag)} />{' '}
            <span lang={tag}>{localeNames[tag]}</span>
          </label>
        ))}
      </fieldset>
      {sides.map((side) => (
        <Section title={t(`side.${side}`)} look="panel">
          <p class="muted">{t('paper.partiesHint')}</p>
          {rows
            .filter((row) => row.side === side)
            .map((row) => {
              const name = `parties.${row.index}`
              const post = fieldsOf(view, 'paper', refused, { [`${name}.signatoryPost`]: row.post })
              return (
                <div class="form">
                  <input type="hidden" name={`${name}.side`} value={side} />
                  <PartyField
                    locale={view.locale}
                    name={`${name}.party`}
                    label={t('paper.party')}
                    kind={row.kind}
                    state={row.state}
                    error={field(`${name}.party.name`, '').error ?? field(`${name}.partyId`, '').error}
                  />
                  <TextField {...post(`${name}.signatoryPost`, t('paper.post'))} optional={optional} maxlength={200} />
                </div>
              )
            })}
        </Section>
      ))}
    </>
  )
}
