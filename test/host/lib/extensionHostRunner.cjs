'use strict';
// What VS Code loads as extensionTestsPath in the Node extension host. It sends all output to the launcher, runs the
// real entry and says a last word: an extension host that crashes reports exit code 0, so that code alone is no proof.
const { connect } = require('node:net');
const { format } = require('node:util');

exports.run = async () => {
  const socket = connect(process.env.HOST_TESTS_SOCKET);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const send = (message) => new Promise((resolve) => socket.write(JSON.stringify(message) + '\n', resolve));
  let ended = false;
  captureOutput((stream, text) => void (ended || send({ stream, text })));
  try {
    await runEntry(process.env.HOST_TESTS_ENTRY);
    await send({ passed: true });
  } catch (error) {
    ended = true; // VS Code would print the error a second time
    await send({ stream: 'stderr', text: `${error?.stack ?? error}\n` });
    throw error;
  }
};

/** VS Code's console methods are accessors that ignore assignment, and the streams' write() is fixed. */
function captureOutput(write) {
  for (const method of ['log', 'info', 'debug', 'warn', 'error']) {
    const stream = method === 'warn' || method === 'error' ? 'stderr' : 'stdout';
    const value = (...args) => write(stream, format(...args) + '\n');
    Object.defineProperty(console, method, { value, configurable: true, writable: true });
  }
  for (const stream of ['stdout', 'stderr']) {
    const value = (chunk, ...rest) => {
      write(stream, String(chunk));
      rest.find((argument) => typeof argument === 'function')?.();
      return true;
    };
    const captured = Object.create(process[stream], { write: { value } });
    Object.defineProperty(process, stream, { value: captured, configurable: true });
  }
}

/** VS Code's contract: run() returns a promise, or takes (testsRoot, callback) and passes an error or a failure count. */
async function runEntry(entry) {
  const { run } = require(entry);
  if (run.length < 2) return run();
  return new Promise((resolve, reject) => {
    run(entry, (error, failures) => {
      if (error) reject(error);
      else if (failures) reject(new Error(`${failures} tests failed.`));
      else resolve();
    });
  });
}
