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
  const isRefused = url.includes('/get-only') && method === 'HEAD';
  response.writeHead(isRefused ? 405 : Number(status ?? 200), location ? { location } : {});
  response.end(method === 'HEAD' ? undefined : '<p>A page.</p>');
}
