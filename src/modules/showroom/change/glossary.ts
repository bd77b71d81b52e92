import type { Ctx } from '../../../platform/context.ts'
import { placesBySlug } from '../../directory/index.ts'
import { categories, certificates } from '../category/category.queries.ts'
import type { Glossary } from './fact-words.ts'

/** Everything that the facts of goods and makers name by a code. */
export async function loadGlossary(ctx: Ctx): Promise<Glossary> {
  const [kinds, papers, places] = await Promise.all([categories(ctx), certificates(ctx), placesBySlug(ctx.db)])
  return { categories: kinds, certificates: papers, places }
}
