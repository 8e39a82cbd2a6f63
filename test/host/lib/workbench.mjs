// Addresses of the workbench's page, and of files in it.
/** @typedef {import('./server.mjs').Server} Server */

/**
 * @param {Server} server
 * @param {string} path absolute
 * @returns {string} the address at which the page finds a file of the server's machine
 */
export function remoteUri({ port }, path) {
  return `vscode-remote://localhost:${port}${encodeURI(path)}`;
}

/**
 * @param {Server} server
 * @param {string} folder a folder or a .code-workspace file, absolute
 * @param {[string, string][]} payload options of the workbench; of a repeated key only the last counts
 */
export function workbenchUrl({ port, token }, folder, payload = []) {
  const url = new URL(`http://localhost:${port}/`);
  url.searchParams.set('tkn', token);
  url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
  return url.href;
}
