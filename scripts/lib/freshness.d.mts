export function fingerprint(sources: readonly (readonly [string, RegExp?])[], folder?: string): string
export function staleBundles(): string[]
