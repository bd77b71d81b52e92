import { Breadcrumbs, Button, ButtonLink, EmptyState, PageHead } from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import type { View } from '../../../../ui/view.ts'
import type { DoubtfulPair } from '../doubt/doubt.queries.ts'
import { partyTexts } from '../texts.ts'
import { PartyName } from './party-name.tsx'

/** Pairs that are likely one party, to be worked off. */
export function DoubtsView({ view, pairs }: { readonly view: View; readonly pairs: readonly DoubtfulPair[] }) {
  const t = partyTexts(view.locale)
  return (
    <>
      <PageHead
        title={t('doubts.title')}
        lead={t('doubts.lead')}
        above={
          <Breadcrumbs
            label={uiTexts(view.locale)('pages')}
            links={[
              { href: view.to('/staff/directory'), label: t('nav.directory') },
              { href: '', label: t('doubts.title') },
            ]}
          />
        }
      />
      {pairs.length === 0 ? (
        <EmptyState title={t('doubts.none')}>
          <p>{t('doubts.noneHint')}</p>
        </EmptyState>
      ) : (
        <ul class="party-pairs">
          {pairs.map((pair) => (
            <Pair view={view} pair={pair} />
          ))}
        </ul>
      )}
    </>
  )
}

function Pair({ view, pair: { a, b, one, other, reason, score } }: { readonly view: View; readonly pair: DoubtfulPair }) {
  const t = partyTexts(view.locale)
  return (
    <li class="party-pair">
      <p class="party-pair-names">
        <PartyName view={view} party={a} />
        <span aria-hidden="true">=</span>
        <PartyName view={view} party={b} />
      </p>
      <p class="party-choice-about">
        {one === other ? '' : `${one}: `}
        {t(`reason.${reason}`, { spelling: other })} · {t('doubts.score', { percent: Math.round(score * 100) })}
      </p>
      <div class="party-pair-foot">
        <ButtonLink small look="secondary" href={view.to(`/staff/directory/${b.id}/merge?with.id=${a.id}`)}>
          {t('doubts.compare')}
        </ButtonLink>
        <form method="post" action={view.to(`/staff/directory/${a.id}/apart`)}>
          <Button small look="quiet" name="other" value={b.id}>
            {t('apart.say')}
          </Button>
        </form>
      </div>
    </li>
  )
}
