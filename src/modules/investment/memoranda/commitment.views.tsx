import { currencies } from '../../../kernel/money.ts'
import { formatDay } from '../../../kernel/when.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { Button, Confirm, DateField, FileField, SelectField, TextArea, TextField } from '../../../ui/components/index.ts'
import { LocalizedFields } from '../../../ui/localized-fields.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { houseDay } from '../../../ui/view.ts'
import { capacityUnitName, capacityUnits } from '../projects/figure/capacity-units.ts'
import { type Commitment, commitmentTransitions, measures } from './commitment.ts'
import { memorandaPath } from './memoranda-list.views.tsx'
import { memorandaTexts } from './memoranda-texts.ts'
import type { Evidence } from './memorandum.queries.ts'
import { sides } from './memorandum.ts'
import type { PaperProps } from './paper-props.ts'
import { PromiseBadge } from './paper-badges.tsx'
import { DueDay, promiseFigure } from './promise-words.tsx'

type Props = PaperProps & { readonly promise: Commitment }

/** Whether a refused form is one of a promise: the sentence then stands at the promise, to which the page has scrolled. */
export function isAbout({ form }: Refused, { id }: Pick<Commitment, 'id'>): boolean {
  return form.endsWith(`-${id}`)
}

/** One promise: what, by whom, until when, what shows it, and what can be done about it. */
export function PromiseCard(props: Props) {
  const { view, paper, promise, owners, refused } = props
  const t = memorandaTexts(view.locale)
  const owner = owners.find(({ id }) => id === promise.ownerId)
  const evidence = paper.evidence.filter(({ commitmentId }) => commitmentId === promise.id)
  const figure = promiseFigure(promise, view.locale)
  return (
    <li class="promise" id={`commitment-${promise.id}`}>
      <div class="promise-head">
        <h3 lang={langFor(promise.texts, view.locale)}>{wordsFor(promise.texts, view.locale)}</h3>
        <PromiseBadge state={promise.state} locale={view.locale} />
      </div>
      <p class="promise-facts">
        <span>{t(`side.${promise.side}`)}</span>
        {figure && <strong>{figure}</strong>}
        <DueDay view={view} promise={promise} />
        <span class="muted">
          {t('commitments.owner')}: {owner?.name ?? t('commitments.nobody')}
        </span>
      </p>
      {promise.closingNote && <p>{promise.closingNote}</p>}
      <EvidenceList view={view} evidence={evidence} />
      {refused && isAbout(refused, promise) && <Problem refused={refused} />}
      <div class="promise-acts no-print">
        <Acts {...props} />
      </div>
    </li>
  )
}

function EvidenceList({ view, evidence }: Pick<Props, 'view'> & { readonly evidence: readonly Evidence[] }) {
  const t = memorandaTexts(view.locale)
  if (evidence.length === 0) return <p class="muted">{t('promise.noEvidence')}</p>
  return (
    <ul class="paper-list" aria-label={t('promise.evidence')}>
      {evidence.map(({ id, kind, body, name, sha256, day }) => {
        const [first = '', ...rest] = body.split('\n')
        return (
          <li>
            {kind === 'file' && (
              <a class="link" href={view.to(`/staff/investment/scans/${id}`)} title={`SHA-256 ${sha256}`}>
                {name}
              </a>
            )}
            {kind === 'link' && (
              <a class="link" href={first} rel="noopener noreferrer">
                {first}
              </a>
            )}
            <span>{(kind === 'link' ? rest : [first, ...rest]).join('\n')}</span>
            <span class="muted">{formatDay(day, view.locale)}</span>
          </li>
        )
      })}
    </ul>
  )
}

function Acts(props: Props) {
  const { view, paper, promise } = props
  const t = memorandaTexts(view.locale)
  const can = (action: keyof typeof commitmentTransitions) => commitmentTransitions[action].from.includes(promise.state)
  const running = paper.state === 'in_force'
  return (
    <>
      {promise.state === 'open' && <AddEvidence {...props} />}
      {can('keep') && running && (
        <Act {...props} step="keep" label={t('promise.keep')}>
          {(field) => (
            <>
              <DateField
                {...field('closedOn', t('promise.keptOn'))}
                value={field('closedOn', '').value || houseDay(view).toString()}
                max={houseDay(view).toString()}
                required
              />
              <TextField {...field('note', t('promise.note'))} optional={uiTexts(view.locale)('optional')} maxlength={1000} />
            </>
          )}
        </Act>
      )}
      {can('move') && (
        <Act {...props} step="move" label={t('promise.move')}>
          {(field) => (
            <>
              <DateField
                {...field('dueOn', t('promise.dueOn'))}
                value={field('dueOn', '').value || String(promise.dueOn)}
                required
              />
              <TextField {...field('reason', t('paper.reason'))} required maxlength={1000} />
            </>
          )}
        </Act>
      )}
      {can('change') && <Assign {...props} />}
      {can('waive') && running && (
        <Act {...props} step="waive" label={t('promise.waive')} tone="danger">
          {(field) => <TextField {...field('reason', t('paper.reason'))} required maxlength={1000} />}
        </Act>
      )}
      {can('reopen') && running && (
        <Act {...props} step="reopen" label={t('promise.reopen')}>
          {(field) => <TextField {...field('reason', t('paper.reason'))} required maxlength={1000} />}
        </Act>
      )}
    </>
  )
}

type Field = ReturnType<typeof fieldsOf>
type ActProps = Props & {
  readonly step: string
  readonly label: string
  readonly tone?: 'danger' | 'plain'
  readonly children: (field: Field) => unknown
}

/** One step behind a press that asks first; a refused one stands open with what was typed. */
function Act({ view, promise, refused, step, label, tone = 'plain', children }: ActProps) {
  const form = `${step}-${promise.id}`
  return (
    <Confirm label={label} tone={tone} open={refused?.form === form}>
      <form
        class="form"
        method="post"
        action={`${view.to(`/staff/investment/commitments/${promise.id}/${step}`)}#commitment-${promise.id}`}
        novalidate
      >
        <input type="hidden" name="revision" value={String(promise.revision)} />
        {children(fieldsOf(view, form, refused)) as never}
        <Button small look={tone === 'danger' ? 'danger' : 'primary'}>
          {label}
        </Button>
      </form>
    </Confirm>
  )
}

function Assign(props: Props) {
  const { view, promise, owners } = props
  const t = memorandaTexts(view.locale)
  return (
    <Act {...props} step="assign" label={t('promise.assign')}>
      {(field) => (
        <SelectField
          {...field('ownerId', t('promise.owner'))}
          value={field('ownerId', '').value || (promise.ownerId ?? '')}
          empty={t('commitments.nobody')}
          choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Act>
  )
}

function AddEvidence({ view, promise, refused }: Props) {
  const t = memorandaTexts(view.locale)
  const optional = uiTexts(view.locale)('optional')
  const form = `evidence-${promise.id}`
  const today = houseDay(view).toString()
  const field = fieldsOf(view, form, refused, { day: today })
  return (
    <Confirm label={t('promise.addEvidence')} tone="plain" open={refused?.form === form}>
      <form
        class="form"
        method="post"
        enctype="multipart/form-data"
        action={`${view.to(`/staff/investment/commitments/${promise.id}/evidence`)}#commitment-${promise.id}`}
        novalidate
      >
        <DateField {...field('day', t('promise.day'))} max={today} required />
        <TextArea {...field('note', t('promise.note'))} rows={2} maxlength={2000} />
        <TextField {...field('link', t('promise.link'))} type="url" optional={optional} maxlength={1000} />
        <FileField {...field('file', t('promise.file'))} optional={optional} accept=".pdf,.jpg,.jpeg,.png,.webp,.xlsx,.docx" />
        <Button small>{t('promise.addEvidence')}</Button>
      </form>
    </Confirm>
  )
}

/** The form of a new promise, below those that there are. */
export function NewPromise({ view, paper, owners, refused }: PaperProps) {
  const t = memorandaTexts(view.locale)
  const ui = uiTexts(view.locale)
  const field = fieldsOf(view, 'promise', refused, { side: 'partner', measure: 'task', currency: 'USD', unit: 'MAW' })
  const choose = <T extends string>(of: readonly T[], label: (value: T) => string) =>
    of.map((value) => ({ value, label: label(value) }))
  return (
    <Confirm label={t('promise.add')} tone="plain" open={refused?.form === 'promise'}>
      <form class="form" method="post" action={`${view.to(`${memorandaPath}/${paper.id}/commitments`)}#commitments`} novalidate>
        <LocalizedFields
          locale={view.locale}
          field={field}
          parts={[{ name: 'texts', label: t('promise.text'), maximum: 2000, lines: 2 }]}
        />
        <SelectField {...field('side', t('commitments.who'))} choices={choose(sides, (side) => t(`side.${side}`))} />
        <SelectField {...field('measure', t('promise.measure'))} choices={choose(measures, (each) => t(`measure.${each}`))} />
        <TextField {...field('amount', t('promise.amount'))} inputmode="decimal" optional={ui('optional')} />
        <SelectField {...field('currency', t('promise.currency'))} choices={choose(currencies, (code) => code)} />
        <TextField {...field('quantity', t('promise.quantity'))} inputmode="decimal" optional={ui('optional')} />
        <SelectField
          {...field('unit', t('promise.unit'))}
          choices={choose(capacityUnits, (unit) => capacityUnitName(unit, view.locale))}
        />
        <DateField {...field('dueOn', t('promise.dueOn'))} required />
        <SelectField
          {...field('ownerId', t('promise.owner'))}
          empty={t('commitments.nobody')}
          choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button>{t('promise.add')}</Button>
      </form>
    </Confirm>
  )
}
