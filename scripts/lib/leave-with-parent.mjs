// Loaded into the server before its own code: when the command that started it is gone, however it went, the server
// closes as if it had been asked to. A house that nobody sees must not stay open and hold its folder.
if (process.connected) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
