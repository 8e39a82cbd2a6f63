// Messages between this process and the extension host: one JSON value a line, over a Unix socket.
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

/**
 * @param {string} path
 * @param {(message: any, send: (message: unknown) => void) => void} onMessage
 * @param {() => void} [onEnd] the other side is gone
 * @returns {Promise<() => void>} closes
 */
export function listenForJson(path, onMessage, onEnd) {
  const server = createServer((socket) => {
    const send = (/** @type {unknown} */ message) => void socket.write(JSON.stringify(message) + '\n');
    createInterface(socket).on('line', (line) => onMessage(JSON.parse(line), send));
    socket.on('error', () => {}); // 'close' follows
    socket.on('close', () => onEnd?.());
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve(() => void server.close()));
  });
}
