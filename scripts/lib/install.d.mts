interface Lock {
  packages: Record<string, { version?: string; optional?: boolean; link?: boolean }>
}
export function stampOf(lock: string | Uint8Array): string
export function needsInstall(wanted: string, stamp: string | undefined, installed: Lock | undefined, lock: Lock): boolean
export function installAdvice(output: string, folder: string): string
export function npmCommand(env?: NodeJS.ProcessEnv): { file: string; args: string[] }
