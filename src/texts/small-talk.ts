/** One polite line to what is no question about work. */
import { type Choice, type Message, say } from './message.ts';

export type SmallTalk = 'greeting' | 'thanks' | 'farewell' | 'praise' | 'complaint' | 'identity' | 'ability';

const HELP: Choice = { label: 'Trợ giúp', words: '/trogiup' };

const ANSWERS: Readonly<Record<SmallTalk, string>> = {
  greeting: 'Xin chào. Có thể hỏi: "việc nào quá hạn?", "tuần này có việc gì đến hạn?".',
  thanks: 'Rất hân hạnh được hỗ trợ đơn vị.',
  farewell: 'Xin chào và hẹn gặp lại.',
  praise: 'Cảm ơn ý kiến của đơn vị.',
  complaint:
    'Xin ghi nhận ý kiến. Nếu nội dung nhắc chưa đúng, đề nghị báo đơn vị theo dõi hoặc gõ /trogiup để xem người hỗ trợ.',
  identity: 'Đây là Nhắc Việc: nhắc việc theo kế hoạch, ghi nhận hoàn thành và trả lời câu hỏi về tiến độ.',
  ability:
    'Có thể hỏi về việc quá hạn, sắp đến hạn, báo cáo, tỷ lệ hoàn thành; báo hoàn thành, xin gia hạn. Ví dụ: "việc nào quá hạn?".',
};
/** Those after which somebody may want to go on. */
const WITH_HELP: ReadonlySet<SmallTalk> = new Set<SmallTalk>(['greeting', 'identity', 'ability', 'complaint']);

export function smallTalk(of: SmallTalk): Message {
  return say(ANSWERS[of], WITH_HELP.has(of) ? [[HELP]] : []);
}

/** What has nothing to do with the register. */
export function offTopic(): Message {
  return say(
    'Nhắc Việc chỉ trả lời về việc được giao theo kế hoạch: thời hạn, tiến độ, báo cáo. Ví dụ: "việc nào quá hạn?".',
    [[HELP]],
  );
}
