#!/usr/bin/env node
import { runCli } from './server/cli.ts';

const { stdin, stdout, stderr } = process;

// `thads check … | head` closes its end early: nobody reads on, so nothing is left to do.
stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

process.exitCode = await runCli(process.argv.slice(2), {
  stdin,
  out: (text, bytes) => void stdout.write(bytes ?? text),
  err: (text) => void stderr.write(text),
  isTerminal: stderr.isTTY,
});
