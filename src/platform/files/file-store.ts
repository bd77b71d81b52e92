/** Where the bytes of files lie: a local folder, or any store that keeps bytes by key. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Undefined when there is no such key. */
  get(key: string): Promise<Uint8Array | undefined>
  remove(key: string): Promise<void>
}
