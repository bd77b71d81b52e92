import { expect, test } from 'vitest'
import { createMetrics } from './metrics.ts'
import { readProcess } from './process.ts'

test('counters, histograms and readings come out in the text format', async () => {
  const metrics = createMetrics()
  const count = metrics.counter('requests_total', 'Requests.')
  const took = metrics.histogram('request_duration_seconds', 'Time.', [0.1, 1])
  metrics.read('jobs', 'gauge', 'Jobs.', async () => [{ labels: { job: 'a"b\\c\nd' }, value: 2 }])
  metrics.read('broken', 'gauge', 'Not to be had.', () => Promise.reject(new Error('no database')))
  count({ status: '200' })
  count({ status: '200' }, 2)
  count({ status: '404' })
  for (const seconds of [0.05, 0.1, 0.5, 7]) took({ route: '/' }, seconds)
  expect(await metrics.text()).toBe(`# HELP requests_total Requests.
# TYPE requests_total counter
requests_total{status="200"} 3
requests_total{status="404"} 1
# HELP request_duration_seconds Time.
# TYPE request_duration_seconds histogram
request_duration_seconds_bucket{route="/",le="0.1"} 2
request_duration_seconds_bucket{route="/",le="1"} 3
request_duration_seconds_bucket{route="/",le="+Inf"} 4
request_duration_seconds_sum{route="/"} 7.65
request_duration_seconds_count{route="/"} 4
# HELP jobs Jobs.
# TYPE jobs gauge
jobs{job="a\\"b\\\\c\\nd"} 2
# HELP broken Not to be had.
# TYPE broken gauge
`)
})

test('a process tells its time, memory and processor', async () => {
  const metrics = createMetrics()
  readProcess(metrics)
  const text = await metrics.text()
  for (const name of [
    'process_cpu_seconds_total',
    'process_resident_memory_bytes',
    'process_start_time_seconds',
    'nodejs_eventloop_lag_p99_seconds',
  ])
    expect(Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]), name).toBeGreaterThanOrEqual(0)
})
