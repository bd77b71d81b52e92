import { scriptOf } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import type { PartyKind } from './party.ts'
import { indexed, SPELLING_ANALYSIS } from './spelling-keys.ts'

const AT_ONCE = 500

/** Makes the keys of spellings that have none yet, or that an older analysis made. The house stays open. Gives how many. */
export async function indexSpellings({ db }: Pick<Ctx, 'db'>): Promise<number> {
  for (let total = 0; ;) {
    const done = await db.inTransaction(async (tx) => {
      const rows = await tx.rows(sql<{ id: string; spelling: string; kind: PartyKind }>`
        select s.id, s.spelling, p.kind from directory.party_spelling s join directory.party p on p.id = s.party_id
        where s.analysis < ${SPELLING_ANALYSIS} order by s.id limit ${AT_ONCE} for update of s skip locked`)
      const made = rows.map(({ id, spelling, kind }) => ({ id, script: scriptOf(spelling) ?? null, ...indexed(spelling, kind) }))
      await tx.run(sql`
        update directory.party_spelling s set keys = array(select jsonb_array_elements_text(given.keys)),
          begins = given.begins, script = given.script, analysis = ${SPELLING_ANALYSIS}
        from jsonb_to_recordset(${json(made)}::jsonb) as given (id uuid, keys jsonb, begins text, script text)
        where s.id = given.id`)
      return rows.length
    })
    total += done
    if (done < AT_ONCE) return total
  }
}
