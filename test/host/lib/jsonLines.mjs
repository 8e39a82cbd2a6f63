// Messages between this process and the extension host: one JSON value per line, over a Unix socket.
import { createServer } from 'node:net';
import { onLines } from './lines.mjs';

/** @typedef {(message: unknown) => void} Send */

/**
 * @param {string} path
 * @param {(message: any, send: Send) => void} onMessage
 * @param {(send: Send) => void} [onEnd] the other side of these messages is gone
 * @returns {Promise<() => void>} closes
 */
export function listenForJson(path, onMessage, onEnd) {
  const server = createServer((socket) => {
    /** @type {Send} */
    const send = (message) => void socket.write(oneLine(message) + '\n');
    onLines(socket, (line) => onMessage(JSON.parse(line), send));
    socket.on('error', () => {}); // 'close' follows
    socket.on('close', () => onEnd?.(send));
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve(() => void server.close()));
  });
}

/**
 * JSON on one line, even for readline, which the other side may use: it also ends lines at U+2028 and U+2029.
 * @param {unknown} value
 */
function oneLine(value) {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
}
