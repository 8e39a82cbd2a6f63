// A web site for link tests. The path determines the response, and /asked lists the requests.
import { createServer } from 'node:http';

/**
 * Starts it on a free local port. Pages below /open/ allow cross-origin reads, which most sites do not.
 * @returns {Promise<{ address: string, close: () => void }>} address: without a trailing slash
 */
export async function startLinkServer() {
  /** @type {string[]} */
  let asked = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    if (url.startsWith('/open/')) response.setHeader('access-control-allow-origin', '*');
    if (url === '/open/asked') {
      response.end(JSON.stringify({ asked, most }));
      [asked, most] = [[], 0];
      return;
    }
    asked.push(`${request.method} ${url}`);
    most = Math.max(most, ++open);
    setTimeout(() => {
      open--;
      answer(url, request.method ?? '', response);
    }, 30);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port is free');
  return {
    address: `http://localhost:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {string} url @param {string} method @param {import('node:http').ServerResponse} response */
function answer(url, method, response) {
  const [, status, location] = /\/(\d{3})(\/.*)?$/.exec(url) ?? [];
  // Until the request is aborted.
  if (url.includes('/silent-head') && method === 'HEAD') return;
  if (url.endsWith('/endless')) return endless(response);
  if (url.endsWith('/programme.ics')) {
    response.writeHead(200, { 'content-type': 'text/calendar' });
    response.end(calendar.join('\r\n'));
    return;
  }
  // Begins, and goes on no further.
  if (url.endsWith('/stuck')) {
    response.writeHead(200);
    response.write('BEGIN:VCALENDAR');
    return;
  }
  const isRefused = url.includes('/get-only') && method === 'HEAD';
  response.writeHead(isRefused ? 405 : Number(status ?? 200), location ? { location } : {});
  response.end(method === 'HEAD' ? undefined : '<p>A page.</p>');
}

/** The programme of a conference of two talks. */
const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'X-WR-CALNAME:Quay Conf 2026',
  'X-WR-TIMEZONE:Europe/Lisbon',
  ...['Gulls', 'Terns'].flatMap((title, index) => [
    'BEGIN:VEVENT',
    `UID:${title.toLowerCase()}@quay.example`,
    `DTSTART;TZID=Europe/Lisbon:20260504T${index + 10}0000`,
    `DTEND;TZID=Europe/Lisbon:20260504T${index + 10}4500`,
    `SUMMARY:${title}`,
    `URL:https://quay.example/${title.toLowerCase()}`,
    'LOCATION:Hall',
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
  '',
];

/** Sends until the request is aborted. @param {import('node:http').ServerResponse} response */
function endless(response) {
  const part = Buffer.alloc(1_000_000, 'x');
  response.writeHead(200);
  const send = () => {
    while (!response.destroyed && response.write(part));
  };
  response.on('drain', send);
  send();
}
