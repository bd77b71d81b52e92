import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { Button, CheckboxField, DateField, EmptyState, FileField, Section, TextField } from '../../../../ui/components/index.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { clock, houseDay } from '../../../../ui/view.ts'
import { Day, projectsPath, Words } from '../shared.views.tsx'
import { projectsTexts } from '../texts.ts'
import type { ProjectProps } from './page-props.ts'

/** Photos of the progress by date, and the papers. */
export function PapersTab(props: ProjectProps) {
  return (
    <>
      <Photos {...props} />
      <Papers {...props} />
    </>
  )
}

function Photos({ view, project, refused }: ProjectProps) {
  const { locale } = view
  const t = projectsTexts(locale)
  const field = fieldsOf(view, 'photo', refused, { takenOn: houseDay(view).toString() })
  return (
    <Section title={t('photos.title')} id="photos">
      {project.photos.length === 0 && <EmptyState title={t('photos.none')} />}
      <ul class="progress-photos">
        {project.photos.map((photo) => (
          <li>
            <figure>
              <img
                src={view.to(`${projectsPath}/photos/${photo.id}/640`)}
                alt={wordsFor(photo.caption, locale) || t('photos.alt', { number: project.number })}
                width={photo.width}
                height={photo.height}
                loading="lazy"
              />
              <figcaption>
                <strong>
                  <Day day={photo.takenOn} locale={locale} />
                </strong>{' '}
                <Words text={photo.caption} locale={locale} />
                {photo.published && <span class="paper-shared"> {t('photos.public')}</span>}
              </figcaption>
            </figure>
            <form class="no-print" method="post" action={`${view.to(`${projectsPath}/${project.id}/photos/remove`)}#photos`}>
              <input type="hidden" name="id" value={photo.id} />
              <Button look="quiet" small confirm={t('photos.removeAsk')}>
                {t('remove')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form
        class="form panel no-print"
        method="post"
        action={`${view.to(`${projectsPath}/${project.id}/photos`)}#photos`}
        enctype="multipart/form-data"
        novalidate
      >
        <div class="form-row">
          <FileField {...field('photo', t('photos.file'))} accept="image/*" preview required />
          <DateField {...field('takenOn', t('photos.takenOn'))} max={houseDay(view).toString()} />
        </div>
        <TextField {...field(`caption.${locale}`, t('photos.caption'))} maxlength={300} />
        <CheckboxField
          {...field('published', t('photos.publish'))}
          value="on"
          checked={refused?.form === 'photo' && refused.values['published'] === 'on'}
          hint={t('photos.publishHint')}
        />
        <Button look="secondary">{t('photos.add')}</Button>
      </form>
    </Section>
  )
}

function Papers({ view, project, refused }: ProjectProps) {
  const t = projectsTexts(view.locale)
  const field = fieldsOf(view, 'paper', refused)
  return (
    <Section title={t('papers.title')} look="panel" id="papers">
      {project.papers.length === 0 && <p class="muted">{t('papers.none')}</p>}
      <ul class="paper-list">
        {project.papers.map((paper) => (
          <li>
            <a class="link" href={view.to(`${projectsPath}/papers/${paper.id}`)}>
              {paper.name}
            </a>
            <span class="muted">
              {t('papers.size', { kb: Math.max(1, Math.round(Number(paper.bytes) / 1024)) })} · {clock(view, paper.addedAt)} ·{' '}
              {paper.actorName}
            </span>
            <span class={paper.shared ? 'paper-shared' : 'muted'}>{t(paper.shared ? 'papers.shared' : 'papers.inside')}</span>
            <form class="no-print" method="post" action={`${view.to(`${projectsPath}/${project.id}/papers/remove`)}#papers`}>
              <input type="hidden" name="id" value={paper.id} />
              <Button look="quiet" small confirm={t('papers.removeAsk')}>
                {t('remove')}
                <span class="sr-only">: {paper.name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form
        class="form paper-form no-print"
        method="post"
        action={`${view.to(`${projectsPath}/${project.id}/papers`)}#papers`}
        enctype="multipart/form-data"
        novalidate
      >
        <FileField
          {...field('file', t('papers.file'))}
          hint={t('papers.fileHint')}
          accept=".pdf,.jpg,.jpeg,.png,.webp,.xlsx,.docx"
          required
        />
        <TextField {...field('name', t('papers.name'))} maxlength={200} />
        <CheckboxField
          {...field('shared', t('papers.share'))}
          value="on"
          checked={refused?.form === 'paper' && refused.values['shared'] === 'on'}
        />
        <Button look="secondary">{t('papers.add')}</Button>
      </form>
    </Section>
  )
}
