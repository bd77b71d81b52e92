import { Button, Confirm, DateField, SelectField, TextField } from '../../../ui/components/index.ts'
import { fieldsOf } from '../../../ui/refusal.ts'
import { houseDay } from '../../../ui/view.ts'
import { memorandaPath } from './memoranda-list.views.tsx'
import { memorandaTexts } from './memoranda-texts.ts'
import { type MemorandumAction, memorandumTransitions } from './memorandum.ts'
import type { PaperProps } from './paper-props.ts'

/** What can be done with a paper as it stands: the buttons are the table of transitions. */
export function PaperActs(props: PaperProps) {
  const { view, paper, others } = props
  const t = memorandaTexts(view.locale)
  const can = (action: MemorandumAction) => memorandumTransitions[action].from.includes(paper.state)
  const today = houseDay(view).toString()
  const heirs = others.filter(({ id }) => id !== paper.id)
  return (
    <>
      {can('sign') && (
        <Act {...props} step="sign" label={t('paper.sign')}>
          {(field) => <DateField {...field('signedOn', t('paper.signedOn'), today)} max={today} required />}
        </Act>
      )}
      {(can('renew') || can('revive')) && (
        <Act {...props} step="renew" label={t('paper.renew')}>
          {(field) => (
            <>
              <DateField {...field('until', t('paper.renewUntil'))} min={today} required />
              <TextField {...field('reason', t('paper.reason'))} required maxlength={1000} />
            </>
          )}
        </Act>
      )}
      {can('fulfil') && (
        <Act {...props} step="fulfil" label={t('paper.fulfil')}>
          {() => <p>{t('paper.fulfilAsk')}</p>}
        </Act>
      )}
      {can('replace') && heirs.length > 0 && (
        <Act {...props} step="replace" label={t('paper.replace')}>
          {(field) => (
            <>
              <p>{t('paper.replaceAsk')}</p>
              <SelectField
                {...field('by', t('paper.replaceBy'))}
                empty="—"
                choices={heirs.map(({ id, label }) => ({ value: id, label }))}
                required
              />
            </>
          )}
        </Act>
      )}
      {!can('sign') && paper.state !== 'discarded' && (
        <Act {...props} step="publish" label={t(paper.published ? 'paper.unpublish' : 'paper.publish')}>
          {() => (
            <>
              {!paper.published && <p>{t('paper.publishAsk')}</p>}
              <input type="hidden" name="published" value={paper.published ? '' : 'on'} />
            </>
          )}
        </Act>
      )}
      {can('discard') && (
        <Act {...props} step="discard" label={t('paper.discard')} tone="danger">
          {(field) => (
            <>
              <p>{t('paper.discardAsk')}</p>
              <TextField {...field('reason', t('paper.reason'))} required maxlength={1000} />
            </>
          )}
        </Act>
      )}
    </>
  )
}

type Field = (name: string, label: string, stored?: string) => ReturnType<ReturnType<typeof fieldsOf>>

type ActProps = PaperProps & {
  readonly step: string
  readonly label: string
  readonly tone?: 'danger' | 'plain'
  readonly children: (field: Field) => unknown
}

function Act({ view, paper, refused, step, label, tone = 'plain', children }: ActProps) {
  const field: Field = (name, words, stored = '') => fieldsOf(view, step, refused, { [name]: stored })(name, words)
  return (
    <Confirm label={label} tone={tone} open={refused?.form === step}>
      <form class="form" method="post" action={view.to(`${memorandaPath}/${paper.id}/${step}`)} novalidate>
        <input type="hidden" name="revision" value={String(paper.revision)} />
        {children(field) as never}
        <Button small look={tone === 'danger' ? 'danger' : 'primary'}>
          {label}
        </Button>
      </form>
    </Confirm>
  )
}
