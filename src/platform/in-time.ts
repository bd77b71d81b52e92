/** Whether `work` ended within so many milliseconds; what it throws is thrown on, unless it is late. */
export async function inTime(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), ms)))
  const ended = work.then(() => true)
  ended.catch(() => {})
  return Promise.race([ended, late]).finally(() => clearTimeout(timer))
}
