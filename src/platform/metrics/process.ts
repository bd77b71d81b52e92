import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Metrics } from './metrics.ts'

/** What any process tells of itself, under the names that Prometheus's own libraries use. */
export function readProcess(metrics: Metrics): void {
  const began = Date.now() / 1000 - process.uptime()
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const one = (value: number) => [{ value }]
  metrics.read('process_start_time_seconds', 'gauge', 'When the process began, in seconds since 1970.', () => one(began))
  metrics.read('process_cpu_seconds_total', 'counter', 'Processor time used, in seconds.', () => {
    const { user, system } = process.cpuUsage()
    return one((user + system) / 1e6)
  })
  metrics.read('process_resident_memory_bytes', 'gauge', 'Memory held, in bytes.', () => one(process.memoryUsage.rss()))
  metrics.read('nodejs_heap_size_used_bytes', 'gauge', 'Heap in use, in bytes.', () => one(process.memoryUsage().heapUsed))
  metrics.read(
    'nodejs_eventloop_lag_p99_seconds',
    'gauge',
    'Delay of the event loop since the last look, 99th percentile, in seconds.',
    () => {
      const p99 = delay.percentile(99) / 1e9
      delay.reset()
      return one(Math.max(0, p99 - 0.02))
    },
  )
  metrics.read('nodejs_version_info', 'gauge', 'Version of Node.', () => [{ labels: { version: process.version }, value: 1 }])
}
