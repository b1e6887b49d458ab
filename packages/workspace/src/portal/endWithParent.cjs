// Loaded into the backend: when the command that started it is gone, however
// violently, its end of this pipe closes and the backend goes too.
const { isMainThread } = require('node:worker_threads');

// Threads load this as well, and have a standard input of their own.
if (isMainThread) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.resume();
  process.stdin.unref();
}
