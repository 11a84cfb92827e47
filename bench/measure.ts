/** Times what is called over and over: warmed up, then the median, the 99th percentile and the CPU time of one call. */

interface Timing {
  readonly medianMs: number;
  readonly p99Ms: number;
  /** CPU time of one call on the average, the collector's share with it. */
  readonly cpuMs: number;
}

export interface Rounds {
  readonly warmUp: number;
  readonly rounds: number;
}

export async function time(run: (round: number) => unknown, { warmUp, rounds }: Rounds): Promise<Timing> {
  for (let round = 0; round < warmUp; round++) await run(round);
  const spans: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run(warmUp + round);
    spans.push(performance.now() - start);
  }
  return { ...spread(spans), cpuMs: cpuSince(before) / rounds };
}

/** One call, for what cannot be repeated on the same file. */
export async function timeOnce<T>(run: () => T | Promise<T>): Promise<{ value: T; ms: number; cpuMs: number }> {
  const before = process.cpuUsage();
  const start = performance.now();
  const value = await run();
  return { value, ms: performance.now() - start, cpuMs: cpuSince(before) };
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function spread(spans: readonly number[]): { medianMs: number; p99Ms: number } {
  return { medianMs: quantile(spans, 0.5), p99Ms: quantile(spans, 0.99) };
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** The most memory that this process has taken until now, in megabytes. */
export const peakMb = (): number => process.resourceUsage().maxRSS / 1024;
