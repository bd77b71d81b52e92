/**
 * Raise it by one with every change of what `terms`, `nameTerms` or the words of the search make of a text (stems, folding,
 * glossary): goods whose terms an older analysis made are gone through anew by a job, see `showroom/reindex`.
 */
export const analysisVersion = 4
