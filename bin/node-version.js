// Written so that any Node can parse it: it has to speak before anything newer is loaded.
const NEEDED = 24;

/** Ends the process with one line where the running Node is too old. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= NEEDED) return;
  process.stderr.write(
    `guhua needs Node ${NEEDED} or newer; this is ${process.versions.node}. In a checkout, run it as: npm run guhua -- … · ` +
      `固化需要 Node ${NEEDED} 或更新版本，当前为 ${process.versions.node}。\n`,
  );
  process.exit(3);
}
