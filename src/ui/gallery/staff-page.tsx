import {
  Button,
  ButtonLink,
  DataTable,
  type IconName,
  Notice,
  PageHead,
  StaffShell,
  StateBadge,
  Tabs,
} from '../components/index.ts'
import type { Words } from './words.ts'

const icons: IconName[] = ['list', 'check', 'info', 'user', 'file', 'filter']
const tones = ['info', 'accent', 'success', 'error'] as const

/** A page of the house's own people. */
export function StaffSample({
  w,
  languages,
}: {
  w: Words
  languages: { tag: string; label: string; href: string; current: boolean }[]
}) {
  const rows = Array.from({ length: 7 }, (_, i) => ({
    id: `S-26${i}04`,
    buyer: w.buyer,
    state: i % 4,
    hours: `${i * 3 + 1} h`,
    sum: `${i + 2},450.00 USD`,
  }))
  type Row = (typeof rows)[number]
  return (
    <StaffShell
      skip={w.skip}
      brand={{ name: w.brand, href: '#' }}
      labels={{ nav: w.staffNav, menu: w.menu }}
      languages={{ label: w.language, languages }}
      sections={[
        {
          title: w.staffNav,
          links: w.staff.map((label, i) => ({
            href: '#',
            label,
            icon: icons[i],
            current: i === 0,
            count: i === 0 ? 5 : undefined,
          })),
        },
      ]}
      person={{ name: w.person, role: w.role }}
      account={<a href="#">{w.account}</a>}
      notices={
        <Notice tone="info" dismiss={w.close}>
          {w.info}
        </Notice>
      }
    >
      <PageHead
        title={w.table}
        actions={
          <>
            <ButtonLink href="#" icon="plus">
              {w.add}
            </ButtonLink>
            <Button look="secondary" type="button">
              {w.print}
            </Button>
          </>
        }
      />
      <Tabs label={w.table} links={w.states.map((label, i) => ({ href: '#', label, current: i === 0, count: 9 - i }))} />
      <DataTable<Row>
        caption={w.table}
        hideCaption
        rows={rows}
        columns={[
          { key: 'id', label: w.th[0] ?? '', primary: true, cell: (row) => <a href="#">{row.id}</a> },
          { key: 'buyer', label: w.th[1] ?? '', cell: (row) => row.buyer },
          {
            key: 'state',
            label: w.th[2] ?? '',
            cell: (row) => <StateBadge tone={tones[row.state]} label={w.states[row.state] ?? ''} />,
          },
          { key: 'hours', label: w.th[3] ?? '', cell: (row) => row.hours, numeric: true },
          { key: 'sum', label: w.th[4] ?? '', cell: (row) => row.sum, numeric: true },
        ]}
        foot={{ id: w.total, sum: '35,150.00 USD' }}
      />
    </StaffShell>
  )
}
