import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { keepPicture, preparePicture, recordPicture } from '../../../platform/files/picture.ts'
import { pictureSources } from '../../../platform/files/picture-route.ts'
import { type HouseSettings, loadHouse, saveHouse } from '../../../platform/settings/house.ts'
import { defaultPalette } from '../../../ui/ornament/index.ts'
import { allow } from '../access.ts'
import type { SettingsForm } from './settings.schema.ts'

/** Sets the whole house anew; a `logo` takes the place of the one before. The trail keeps which parts changed. */
export async function saveSettings(ctx: Ctx, form: SettingsForm, logo?: { name: string; bytes: Uint8Array }): Promise<void> {
  allow(ctx, 'house.set')
  const picture = logo && (await keepPicture(ctx.files, await preparePicture(logo.bytes, logo.name)))
  await transact(ctx, async (tx) => {
    const before = await loadHouse(tx)
    const logoAddress = picture ? pictureSources(await recordPicture(tx, picture)).src : before.look?.logo
    const { dyes, families, originLocode, ...rest } = form
    const changedDyes = Object.fromEntries(
      Object.entries(dyes).filter(([name, value]) => defaultPalette[name as 'cobalt'] !== value),
    )
    const after: HouseSettings = {
      ...before,
      ...rest,
      ...(originLocode ? { originLocode } : {}),
      look: { dyes: changedDyes, families, ...(logoAddress ? { logo: logoAddress } : {}) },
    }
    await saveHouse(tx, after)
    const changed = Object.keys(after).filter(
      (key) => JSON.stringify(after[key as 'name']) !== JSON.stringify(before[key as 'name']),
    )
    await record(tx, ctx, { type: 'house.changed', subject: { type: 'house', id: 'house' }, data: { changed } })
  })
}
