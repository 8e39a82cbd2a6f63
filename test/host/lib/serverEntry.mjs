// The first process of VS Code's server. Its stdin is a pipe from the launcher. When the launcher ends, for whatever
// reason, so does the pipe, and then the whole process group (extension host, terminal host, watcher).
process.stdin.on('end', () => process.kill(-process.pid, 'SIGKILL'));
process.stdin.resume();

await import(new URL('../node_modules/code-server/lib/vscode/out/server-main.js', import.meta.url).href);
