/** What a benchmark is made of: subjects with measures, each run in a process of its own. */
import type { Size } from './register/sizes.ts';

/** Names with their unit at the end: `medianMs`, `cpuMs`, `peakMb`, `perSecond`, `ratio`. */
export type Figures = Readonly<Record<string, number>>;

export interface Context {
  /** Copies of the registers that the measure asks for, in its order; they may be written to. */
  readonly registers: readonly string[];
  /** An empty folder that goes when the measure ends. */
  readonly folder: string;
  /** Small rounds: for a first look, not for a figure. */
  readonly quick: boolean;
}

export interface Measure {
  readonly name: string;
  readonly registers: readonly Size[];
  run(context: Context): Promise<Figures>;
}

export interface Subject {
  readonly name: string;
  readonly measures: readonly Measure[];
}
