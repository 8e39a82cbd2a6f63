'use strict';
// The counterpart of session.mjs: evaluates the functions that vs() sends, each with the vscode API as its first
// argument.
const { connect } = require('node:net');
const { createInterface } = require('node:readline');
const vscode = require('vscode');

module.exports.activate = (context) => {
  const socket = connect(process.env.HOST_DRIVER_SOCKET);
  const send = (message) => socket.write(JSON.stringify(message) + '\n');
  createInterface(socket).on('line', async (line) => send(await answer(JSON.parse(line))));
  socket.on('error', (error) => console.error(`host driver: ${error}`));
  socket.on('connect', () => send({ ready: true }));
  context.subscriptions.push({ dispose: () => socket.destroy() });
};

async function answer({ id, source, args }) {
  try {
    const call = new Function(`return (${source})`)();
    return { id, value: await call(vscode, ...args) };
  } catch (error) {
    return { id, error: String(error?.stack ?? error) };
  }
}
