/** Tokens, webhook secrets and a proxy's password: what they are, and how they are kept out of every text. */

/** Settings whose values are shown nowhere. */
export const SECRET = /TOKEN|SECRET|PROXY/;

const OURS = /^(?:TELEGRAM|ZALO)_/;
/** Anything shorter would take ordinary words with it. */
const SHORTEST = 4;
const SHOWN = '(không hiển thị)';

/** The secrets that the environment holds, with the forms in which they turn up elsewhere; the longest first. */
export function secretsOf(environment: Readonly<Record<string, string | undefined>>): string[] {
  const found = Object.entries(environment).flatMap(([name, value = '']) =>
    OURS.test(name) && SECRET.test(name) ? formsOf(value.trim()) : [],
  );
  const escaped = found.map((one) => JSON.stringify(one).slice(1, -1));
  return [...new Set([...found, ...escaped])]
    .filter((one) => one.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
}

/** As given; as part of an address; a token's second half; and what stands before the host in a proxy's address. */
function formsOf(value: string): string[] {
  const login = /^[a-z0-9]{1,10}:\/\/([^@/]{1,500})@/.exec(value)?.[1];
  if (value.includes('://'))
    return login === undefined ? [] : [value, login, ...login.split(':').slice(1), decoded(login)];
  return [value, encodeURIComponent(value), ...value.split(':').slice(1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.split(':').slice(1).join(':'));
  } catch {
    return text;
  }
}

export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, SHOWN), text);
}
