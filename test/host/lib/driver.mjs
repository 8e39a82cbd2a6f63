// The line to the extension in driver/: functions go there as text, values come back as JSON.
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
      if (!message.ready) return answer(calls, message);
      send = reply;
      for (const go of waiting.splice(0)) go();
    },
    (ended) => rejectCallsOf(calls, ended),
  );
  return {
    close,
    /** Forgets the present extension host: the next one is waited for. */
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

/** @param {Map<number, Waiting>} calls @param {{ id: number, value?: any, error?: string }} message */
function answer(calls, { id, value, error }) {
  const call = calls.get(id);
  calls.delete(id);
  if (error === undefined) call?.resolve(value);
  else call?.reject(new Error(error));
}

/**
 * After a reload the former host may end late: requests to its successor continue.
 * @param {Map<number, Waiting>} calls @param {Send} ended
 */
function rejectCallsOf(calls, ended) {
  for (const [id, { host, reject }] of calls) {
    if (host !== ended) continue;
    calls.delete(id);
    reject(new Error('The extension host ended.'));
  }
}
