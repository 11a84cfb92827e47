import { TelegramError } from 'telegraf';
import { describe, expect, it } from 'vitest';
import { isRejectedToken, readFailure, sendFailure } from '../../../src/chat/telegram/failures.ts';

const telegram = (code: number, description: string, parameters?: object) =>
  new TelegramError({ error_code: code, description, ...(parameters && { parameters }) }, { payload: { text: 'x' } });

const failureOf = (code: number, description: string, parameters?: object) =>
  sendFailure(readFailure(telegram(code, description, parameters)));

describe('the platform’s answers', () => {
  it.each([
    [403, 'Forbidden: bot was kicked from the group chat'],
    [403, 'Forbidden: bot was kicked from the supergroup chat'],
    [403, 'Forbidden: bot was kicked from the channel chat'],
    [403, 'Forbidden: bot is not a member of the group chat'],
    [403, 'Forbidden: bot is not a member of the supergroup chat'],
    [403, 'Forbidden: bot is not a member of the channel chat'],
    [403, 'Forbidden: the group chat was deleted'],
    [403, 'Forbidden: bot was blocked by the user'],
    [403, 'Forbidden: user is deactivated'],
    [403, "Forbidden: bot can't initiate conversation with a user"],
    [403, "Forbidden: bot can't send messages to bots"],
    [403, 'Forbidden: not enough rights to send text messages to the chat'],
    [403, 'Forbidden'],
    [400, 'Bad Request: chat not found'],
    [400, 'Bad Request: private chat not found'],
    [400, 'Bad Request: have no access to the user'],
    [400, 'Bad Request: message thread not found'],
    [400, 'Bad Request: not enough rights to send text messages to the chat'],
    [400, 'Bad Request: TOPIC_CLOSED'],
    [400, 'Bad Request: TOPIC_DELETED'],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN'],
    [400, 'Bad Request: group chat was upgraded to a supergroup chat'],
  ])('%i %s: the chat is gone', (code, description) => {
    const reason = description.replace(/^(Bad Request|Forbidden): /, '');
    expect(failureOf(code, description)).toEqual({ kind: 'gone', reason, movedTo: null });
  });

  it.each([
    'Bad Request: message text is empty',
    'Bad Request: message is too long',
    'Bad Request: message caption is too long',
    `Bad Request: can't parse entities: Unsupported start tag "" at byte offset 6`,
    'Bad Request: BUTTON_DATA_INVALID',
    'Bad Request: message to be replied not found',
    'Bad Request: chat_id is empty',
    'Bad Request: chat identifier must be a valid Integer',
    'Bad Request: file is too big',
    'Bad Request: strings must be encoded in UTF-8',
    'Bad Request',
  ])('400 %s: the message is refused', (description) => {
    expect(failureOf(400, description)).toEqual({ kind: 'refused', reason: description.replace(/^Bad Request: /, '') });
  });

  it('413: the message is refused', () => {
    expect(failureOf(413, 'Request Entity Too Large').kind).toBe('refused');
  });

  it.each([
    [{ retry_after: 37 }, 37_000],
    [{ retry_after: 1 }, 1000],
    [{ retry_after: -1 }, 5000],
    [{ retry_after: 'soon' }, 5000],
    [undefined, 5000],
  ])('429 with %o: wait %i ms', (parameters, waitMs) => {
    const failure = failureOf(429, 'Too Many Requests: retry after 37', parameters);
    expect(failure).toEqual({ kind: 'slow-down', waitMs, whole: false });
  });

  it('a group that was upgraded is followed', () => {
    const upgraded = 'Bad Request: group chat was upgraded to a supergroup chat';
    expect(failureOf(400, upgraded, { migrate_to_chat_id: -1_001_234_567_890 })).toEqual({
      kind: 'gone',
      reason: 'group chat was upgraded to a supergroup chat',
      movedTo: '-1001234567890',
    });
  });

  it.each([
    [500, 'Internal Server Error', true],
    [500, 'Internal Server Error: restart', true],
    [500, "Internal Server Error: sent message was immediately deleted and can't be returned", true],
    [502, 'Bad Gateway', true],
    [504, 'Gateway Timeout', true],
    [409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running', false],
    [401, 'Unauthorized', false],
    [404, 'Not Found', false],
    [404, 'Not Found: method not found', false],
    [418, 'of no known code', false],
  ])('%i %s: not reached, the message is kept', (code, reason, maybeSent) => {
    expect(failureOf(code, reason)).toEqual({ kind: 'unreachable', reason, maybeSent });
  });

  it.each([
    [401, 'Unauthorized', true],
    [404, 'Not Found', true],
    [404, 'Not Found: method not found', false],
    [403, 'Forbidden: bot was blocked by the user', false],
    [500, 'Unauthorized', false],
  ])('%i %s: token rejected %s', (code, description, rejected) => {
    expect(isRejectedToken(readFailure(telegram(code, description)))).toBe(rejected);
  });
});

describe('the network', () => {
  const error = (fields: object, message = 'request to https://api.telegram.org/bot1:secret failed') =>
    Object.assign(new Error(message), { name: 'FetchError', type: 'system' }, fields);

  it.each([
    ['nobody listens', error({ code: 'ECONNREFUSED' }), 'ECONNREFUSED', false],
    ['no such name', error({ code: 'ENOTFOUND' }), 'ENOTFOUND', false],
    ['names are not answered', error({ code: 'EAI_AGAIN' }), 'EAI_AGAIN', false],
    ['no way there', error({ code: 'ENETUNREACH' }), 'ENETUNREACH', false],
    [
      'never connected',
      error({ code: 'ETIMEDOUT' }, 'x failed, reason: connect ETIMEDOUT 1.2.3.4:443'),
      'ETIMEDOUT',
      false,
    ],
    ['connected, then silence', error({ code: 'ETIMEDOUT' }, 'x failed, reason: read ETIMEDOUT'), 'ETIMEDOUT', true],
    ['reset', error({ code: 'ECONNRESET' }), 'ECONNRESET', true],
    ['broken pipe', error({ code: 'EPIPE' }), 'EPIPE', true],
    ['a page of somebody else’s', error({ type: 'invalid-json' }), 'invalid-json', true],
    ['no answer in time', error({ name: 'AbortError', type: 'aborted' }), 'no answer in time', true],
    ['something unforeseen', new TypeError('x of null'), 'TypeError', true],
    ['nothing at all', null, 'Error', true],
    ['a word', 'broken', 'Error', true],
  ])('%s', (_, thrown, reason, maybeSent) => {
    expect(sendFailure(readFailure(thrown))).toEqual({ kind: 'unreachable', reason, maybeSent });
  });

  it('leaves no token in a reason, wherever it stood', () => {
    const token = '4815162342:AAtestTokenOfNobody_0123456789abcdef';
    const thrown = [
      error({}, `request to https://api.telegram.org/bot${token}/sendMessage failed`),
      error({ type: 'invalid-json' }, `invalid json response body at https://x/bot${token}/sendMessage`),
      telegram(400, `Bad Request: ${token}`),
    ];
    for (const one of thrown) expect(JSON.stringify(readFailure(one))).not.toContain('AAtest');
  });
});
