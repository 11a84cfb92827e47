/** Reads what a request brings, up to a limit. */
import type { IncomingMessage } from 'node:http';

/** Read past and thrown away, so that the sender hears the refusal: closing on unread bytes resets the connection. */
const MOST_PASSED_OVER = 16 * 1024 * 1024;

/** `gone`: the sender went away in the middle. What goes beyond the limit is not kept. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array | 'too-large' | 'gone'> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else chunks = [];
      if (size <= MOST_PASSED_OVER) return;
      request.pause();
      resolve('too-large');
    });
    request.on('end', () => resolve(size > maxBytes ? 'too-large' : Buffer.concat(chunks)));
    request.on('error', () => resolve('gone'));
    request.on('close', () => resolve('gone'));
  });
}
