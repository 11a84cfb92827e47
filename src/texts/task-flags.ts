/** What is doubtful about a line of a plan, in words for the one who takes it in. */
import type { TaskFlag } from '../domain/plan.ts';

const FLAG_WORDS: Readonly<Record<TaskFlag, string>> = {
  'deadline-missing': 'chưa có thời hạn',
  'deadline-unclear': 'chưa rõ thời hạn',
  'deadline-before-signing': 'thời hạn trước ngày ký kế hoạch',
  'deadline-approximate': 'thời hạn ước chừng',
  'deadline-start-only': 'chỉ có ngày bắt đầu',
  'lead-missing': 'chưa có cơ quan chủ trì',
  'lead-unknown': 'chưa rõ cơ quan chủ trì',
  'coordinating-unknown': 'chưa rõ cơ quan phối hợp',
};

/** `chưa có thời hạn, chưa rõ cơ quan phối hợp`. */
export const flagWords = (flags: readonly TaskFlag[]): string => flags.map((flag) => FLAG_WORDS[flag]).join(', ');
