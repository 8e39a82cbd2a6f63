// The connection to the extension in driver/: functions are sent as text, values are returned as JSON.
import { listenForJson } from './jsonLines.mjs';

/** @typedef {import('./jsonLines.mjs').Send} Send */
/** @typedef {{ host: Send, resolve: (value: any) => void, reject: (error: Error) => void }} Waiting */

/**
 * @param {string} socket the path that the driver finds in HOST_DRIVER_SOCKET
 */
export async function listenForDriver(socket) {
  /** @type {Map<number, Waiting>} */
  const calls = new Map();
  /** @type {Send | undefined} */
  let send;
  /** @type {(() => void)[]} */
  let waiting = [];
  let last = 0;

  const close = await listenForJson(
    socket,
    (message, reply) => {
      if (message.ready) {
        send = reply;
        for (const go of waiting.splice(0)) go();
        return;
      }
      const call = calls.get(message.id);
      calls.delete(message.id);
      if (message.error === undefined) call?.resolve(message.value);
      else call?.reject(new Error(message.error));
    },
    (ended) => {
      // After a reload, the previous host may end late. Requests to its successor continue.
      for (const [id, { host, reject }] of calls) {
        if (host !== ended) continue;
        calls.delete(id);
        reject(new Error('The extension host ended.'));
      }
    },
  );
  return {
    close,
    /** Forgets the current extension host, and waits for the next one. */
    reset() {
      send = undefined;
    },
    /** @param {number} timeout milliseconds @returns {Promise<void>} when an extension host is there */
    ready(timeout) {
      if (send) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('The extension host did not start.')), timeout);
        waiting = [...waiting, () => (clearTimeout(late), resolve())];
      });
    },
    /** @param {string} source a function @param {unknown[]} args @returns {Promise<any>} */
    call(source, args) {
      return new Promise((resolve, reject) => {
        if (!send) return reject(new Error('There is no extension host.'));
        calls.set(++last, { host: send, resolve, reject });
        send({ id: last, source, args });
      });
    },
  };
}
