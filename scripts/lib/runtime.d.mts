export function checkHostNode(version?: string): void
export function majorOf(version: string): number
