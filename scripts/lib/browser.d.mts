export function findBrowser(env?: NodeJS.ProcessEnv): string | undefined
export function candidates(env: NodeJS.ProcessEnv): string[]
