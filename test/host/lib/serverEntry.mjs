// The first process of VS Code's server. Its stdin is a pipe from the launcher: when the launcher is gone, for whatever
// reason, the pipe ends and the whole process group (extension host, terminal host, watcher) goes too.
process.stdin.on('end', () => process.kill(-process.pid, 'SIGKILL'));
process.stdin.resume();

await import(new URL('../node_modules/code-server/lib/vscode/out/server-main.js', import.meta.url).href);
