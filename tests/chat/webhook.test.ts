import { describe, expect, it } from 'vitest';
import { RefusedWebhook } from '../../src/app/channel.ts';
import { CallFailed, type CallFailure, silence } from '../../src/chat/call.ts';
import { type Holding, hold, receiver, standUp } from '../../src/chat/webhook.ts';

const SETTINGS = { url: 'https://bot.example/zalo?x=1', secret: 'bi-mat-0123' };
const answered = (code: number): CallFailure => ({ ...silence('no', false), code });

/** A platform that has `current` as the bot's address, and fails as it is told. */
function platform(...failures: (CallFailure | null)[]) {
  const state = { current: '', set: 0, looks: 0 };
  const stopping = new AbortController();
  const meet = (name: string) => {
    const failure = failures.shift();
    if (failure) throw new CallFailed(name, failure);
  };
  const holding: Holding = {
    platform: 'zalo',
    settings: SETTINGS,
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    wait: async () => {
      if (++state.looks > 4) stopping.abort();
    },
    signal: stopping.signal,
    failureIn: (error) => (error instanceof CallFailed ? error.failure : silence('x', false)),
    isRejected: ({ code }) => code === 401,
    pauseFor: () => null,
    calls: {
      set: async () => {
        meet('setWebhook');
        state.set++;
        state.current = SETTINGS.url;
      },
      current: async () => {
        meet('getWebhookInfo');
        return state.current;
      },
      refusal: (reason) => `refused: ${reason}`,
    },
  };
  return { state, holding };
}

describe('the address', () => {
  it('is set at every start, also where it stands already: the secret may be another', async () => {
    const { state, holding } = platform();
    state.current = SETTINGS.url;
    expect([await standUp(holding), state.set]).toEqual(['done', 1]);
  });

  it('is tried again while the platform is not reached', async () => {
    const { state, holding } = platform(silence('ECONNRESET', true), answered(500), null, silence('x', true));
    expect(await standUp(holding)).toBe('done');
    expect(state.current).toBe(SETTINGS.url);
  });

  it('that the platform does not take ends the start, as does a token that it does not know', async () => {
    await expect(standUp(platform(answered(400)).holding)).rejects.toThrow(RefusedWebhook);
    expect(await standUp(platform(answered(401)).holding)).toBe('rejected');
  });

  it('is set again where somebody took it away', async () => {
    const { state, holding } = platform();
    await standUp(holding);
    state.current = 'https://other.example/';
    expect(await hold(holding)).toBe('stopped');
    expect([state.current, state.set]).toEqual([SETTINGS.url, 2]);
  });

  it('is let go where the token is withdrawn', async () => {
    expect(await hold(platform(null, answered(401)).holding)).toBe('rejected');
  });
});

describe('what is brought there', () => {
  const bring = async (secret: string | undefined, body: string) => {
    const taken: unknown[] = [];
    const { path, receive } = receiver(SETTINGS, 'x-secret', async (update) => void taken.push(update));
    const header = (name: string) => (name === 'x-secret' ? secret : undefined);
    return { path, status: await receive({ header, body: new TextEncoder().encode(body) }), taken };
  };

  it('is taken with the secret, and only so', async () => {
    expect(await bring('bi-mat-0123', '{"a":"ắ"}')).toEqual({ path: '/zalo', status: 200, taken: [{ a: 'ắ' }] });
    for (const secret of [undefined, '', 'bi-mat-012', 'bi-mat-01234', 'BI-MAT-0123', '\u0000']) {
      expect(await bring(secret, '{}')).toMatchObject({ status: 403, taken: [] });
    }
  });

  it('is answered with 200 also where it is no JSON, and not where it could not be kept', async () => {
    expect(await bring('bi-mat-0123', '{')).toMatchObject({ status: 200, taken: [null] });
    const { receive } = receiver(SETTINGS, 'x-secret', () => Promise.reject(new Error('disk full')));
    const request = { header: () => 'bi-mat-0123', body: new Uint8Array() };
    await expect(receive(request)).rejects.toThrow('disk full');
  });
});
