import type { Parameters } from '../../../kernel/errors.ts'
import { localeNames, isLocale, type Locale, locales } from '../../../kernel/locale.ts'
import { formatDay } from '../../../kernel/when.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Confirm,
  DefinitionList,
  FileField,
  Notice,
  PageHead,
  PrintButton,
  Section,
  SelectField,
  StateBadge,
  TextField,
  Timeline,
} from '../../../ui/components/index.ts'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf } from '../../../ui/refusal.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { clock } from '../../../ui/view.ts'
import { isAbout, NewPromise, PromiseCard } from './commitment.views.tsx'
import { memorandaPath } from './memoranda-list.views.tsx'
import { memorandaTexts } from './memoranda-texts.ts'
import { PaperActs } from './paper-acts.views.tsx'
import { PaperBadge } from './paper-badges.tsx'
import type { PaperProps } from './paper-props.ts'
import { sides } from './memorandum.ts'

/** One paper: what it is, what each side promised in it, its scans, and all that has happened. */
export function MemorandumView(props: PaperProps) {
  const { view, paper, refused } = props
  const t = memorandaTexts(view.locale)
  const late = paper.commitments.filter(({ state, level }) => state === 'open' && level > 0).length
  const atPromise = refused && paper.commitments.some((promise) => isAbout(refused, promise))
  const crumbs = [
    { href: view.to(memorandaPath), label: t('memoranda.title') },
    { href: '', label: paper.number },
  ]
  return (
    <>
      <PageHead
        above={<Breadcrumbs label={t('crumb')} links={crumbs} />}
        title={wordsFor(paper.title, view.locale)}
        lang={langFor(paper.title, view.locale)}
        lead={
          <span class="standing">
            <span>{t(`memorandum.kind.${paper.kind}`)}</span>
            <span>{paper.number}</span>
            {paper.published && <StateBadge tone="accent" label={t('paper.published')} />}
          </span>
        }
        actions={<PaperBadge state={paper.state} locale={view.locale} />}
      />
      <Problem refused={atPromise ? undefined : refused} />
      {late > 0 && paper.state === 'in_force' && <Notice tone="warning">{t('paper.today', { n: late })}</Notice>}
      <div class="action-bar no-print">
        <ButtonLink look="secondary" href={view.to(`${memorandaPath}/${paper.id}/edit`)}>
          {t('paper.edit')}
        </ButtonLink>
        <PaperActs {...props} />
        <PrintButton label={t('paper.print')} />
      </div>
      <Facts {...props} />
      <Section title={t('list.promises')} id="commitments">
        {paper.commitments.length === 0 && <p class="muted">{t('promise.none')}</p>}
        <ol class="promises">
          {paper.commitments.map((promise) => (
            <PromiseCard {...props} promise={promise} />
          ))}
        </ol>
        {(paper.state === 'draft' || paper.state === 'in_force') && <NewPromise {...props} />}
      </Section>
      <Scans {...props} />
      <Section title={t('paper.trail')} look="panel" id="trail">
        <Timeline label={t('paper.trail')} entries={trail(props)} />
      </Section>
    </>
  )
}

function Facts({ view, paper, projectTitle, others }: PaperProps) {
  const t = memorandaTexts(view.locale)
  const day = (given: Temporal.PlainDate | null) => (given ? formatDay(given, view.locale) : undefined)
  const heir = others.find(({ id }) => id === paper.replacedBy)
  return (
    <Section title={t('paper.facts')} look="panel">
      <DefinitionList
        wide
        items={[
          ...sides.map((side) => ({
            label: t(`side.${side}`),
            value: (
              <ul class="plain-list">
                {paper.parties
                  .filter((party) => party.side === side)
                  .map(({ names, signatoryPost }) => (
                    <li lang={langFor(names, view.locale)}>
                      {wordsFor(names, view.locale)}
                      {signatoryPost && <span class="muted"> · {signatoryPost}</span>}
                    </li>
                  ))}
              </ul>
            ),
          })),
          { label: t('list.signed'), value: day(paper.signedOn) },
          { label: t('paper.place'), value: paper.place },
          { label: t('list.until'), value: day(paper.validUntil) },
          {
            label: t('paper.languages'),
            value: paper.languages.map((tag) => (isLocale(tag) ? localeNames[tag] : tag)).join(', '),
          },
          {
            label: t('paper.project'),
            value: paper.projectId && (
              <a class="link" href={view.to(`/staff/investment/projects/${paper.projectId}`)}>
                {projectTitle}
              </a>
            ),
          },
          { label: t('paper.reason'), value: paper.endReason },
          {
            label: t('memorandum.state.replaced'),
            value: paper.replacedBy && (
              <a class="link" href={view.to(`${memorandaPath}/${paper.replacedBy}`)}>
                {heir?.label ?? t('memorandum.state.replaced')}
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}

function Scans({ view, paper, refused }: PaperProps) {
  const t = memorandaTexts(view.locale)
  const optional = uiTexts(view.locale)('optional')
  const field = fieldsOf(view, 'scan', refused)
  return (
    <Section title={t('paper.scans')} look="panel" id="scans">
      {paper.files.length === 0 && <p class="muted">{t('paper.noScans')}</p>}
      <ul class="paper-list">
        {paper.files.map(({ id, name, lang, sha256, addedAt }) => (
          <li>
            <a class="link" href={view.to(`/staff/investment/scans/${id}`)}>
              {name}
            </a>
            <span class="muted">
              {lang && isLocale(lang) ? `${localeNames[lang]} · ` : ''}
              {clock(view, addedAt)}
            </span>
            <code class="hash" title={t('paper.hash')}>
              {sha256}
            </code>
          </li>
        ))}
      </ul>
      <Confirm label={t('paper.addScan')} tone="plain" open={refused?.form === 'scan'}>
        <form
          class="form"
          method="post"
          enctype="multipart/form-data"
          action={`${view.to(`${memorandaPath}/${paper.id}/scans`)}#scans`}
          novalidate
        >
          <FileField {...field('file', t('paper.scan'))} accept=".pdf,.jpg,.jpeg,.png,.webp" required />
          <SelectField
            {...field('lang', t('paper.scanLanguage'))}
            empty="—"
            choices={locales.map((tag) => ({ value: tag, label: localeNames[tag], lang: tag }))}
          />
          <TextField {...field('name', t('paper.titleField'))} optional={optional} maxlength={200} />
          <Button small>{t('paper.addScan')}</Button>
        </form>
      </Confirm>
    </Section>
  )
}

function trail({ view, paper }: PaperProps) {
  const role = uiTexts(view.locale)
  return paper.events.toReversed().map(({ at, type, data, actorKind, actorName }) => ({
    time: at.toString(),
    timeLabel: clock(view, at),
    title: view.findText(`event.${type}`, readable(data, view.locale)) ?? type,
    actor: actorKind === 'admin' || actorKind === 'staff' ? `${actorName} · ${role(`role.${actorKind}`)}` : actorName,
    tone: /kept|fulfilled|signed$/.test(type)
      ? ('success' as const)
      : /lapsed|escalated|discarded/.test(type)
        ? ('warning' as const)
        : ('neutral' as const),
  }))
}

// Days stand in the record as ISO 8601; they are read as everywhere else.
function readable(data: Readonly<Record<string, unknown>>, locale: Locale): Parameters {
  const day = (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(Temporal.PlainDate.from(value), locale) : value
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, day(value)])) as Parameters
}
