import { describe, expect, it } from 'vitest';
import {
  isRejectedToken,
  isUnknownBot,
  readFailure,
  readPage,
  readRefusal,
  sendFailure,
} from '../../../src/chat/zalo/failures.ts';

const refusal = (error_code: number | null, description: string) => readRefusal({ error_code, description });

describe('what the platform answers', () => {
  it.each([
    [400, 'Bad request: The chat_id must not be empty', { kind: 'refused', reason: 'The chat_id must not be empty' }],
    [400, 'Bad request: text is too long', { kind: 'refused' }],
    [400, 'Bad request: chat not found', { kind: 'gone', reason: 'chat not found', movedTo: null }],
    [404, 'User does not exist', { kind: 'gone' }],
    [403, 'Forbidden: bot is not a member of the group', { kind: 'gone' }],
    [403, 'User has blocked the bot', { kind: 'gone' }],
    [403, 'Internal server error', { kind: 'unreachable', maybeSent: true }],
    [401, 'Unauthorized', { kind: 'unreachable', maybeSent: false }],
    [404, 'Not Found', { kind: 'unreachable', maybeSent: false }],
    [408, 'Request timeout', { kind: 'unreachable', maybeSent: true }],
    [429, 'Quota exceeded', { kind: 'slow-down', waitMs: 600_000, whole: true }],
    [500, 'Internal', { kind: 'unreachable', maybeSent: true }],
    [null, '', { kind: 'unreachable', maybeSent: true }],
    [-32, 'of no known code', { kind: 'unreachable', maybeSent: false }],
  ])('%s %s', (code, description, failure) => expect(sendFailure(refusal(code, description))).toMatchObject(failure));

  it('tells whether it knows the token', () => {
    expect(isRejectedToken(refusal(401, 'Unauthorized'))).toBe(true);
    expect(isRejectedToken(refusal(404, 'Not Found'))).toBe(false);
    expect(isUnknownBot(refusal(404, 'Not Found'))).toBe(true);
    expect(isUnknownBot(readPage(404, null))).toBe(false);
  });
});

describe('a page of somebody else', () => {
  it.each([
    [429, null, { kind: 'slow-down', waitMs: 30_000 }],
    [429, '7', { kind: 'slow-down', waitMs: 7000 }],
    [429, 'soon', { kind: 'slow-down', waitMs: 30_000 }],
    [502, null, { kind: 'unreachable', reason: 'HTTP 502', maybeSent: true }],
    [200, null, { kind: 'unreachable', reason: 'HTTP 200', maybeSent: true }],
    [404, null, { kind: 'unreachable', reason: 'HTTP 404', maybeSent: false }],
    [413, null, { kind: 'refused' }],
  ])('%i (Retry-After %s)', (status, retryAfter, failure) =>
    expect(sendFailure(readPage(status, retryAfter))).toMatchObject(failure),
  );
});

describe('the network', () => {
  const fetchFailed = (code: string) => Object.assign(new TypeError('fetch failed'), { cause: { code } });
  it.each([
    [fetchFailed('ECONNREFUSED'), 'ECONNREFUSED', false],
    [fetchFailed('ENOTFOUND'), 'ENOTFOUND', false],
    [fetchFailed('UND_ERR_CONNECT_TIMEOUT'), 'UND_ERR_CONNECT_TIMEOUT', false],
    [fetchFailed('ECONNRESET'), 'ECONNRESET', true],
    [fetchFailed('UND_ERR_SOCKET'), 'UND_ERR_SOCKET', true],
    [Object.assign(new Error('x'), { name: 'TimeoutError' }), 'no answer in time', true],
    [null, 'Error', true],
  ])('%s', (error, reason, maybeSent) =>
    expect(sendFailure(readFailure(error))).toEqual({ kind: 'unreachable', reason, maybeSent }),
  );

  it('leaves no token in a reason', () =>
    expect(refusal(400, 'Bad request: /bot12345689:abc-xyz/sendMessage').reason).not.toContain('abc-xyz'));
});
