import { Command } from 'commander';

/** Runs one command as the program would, and gives what it wrote; errors are thrown. */
export async function runCommand(register: (program: Command) => void, args: string[]): Promise<string> {
  let written = '';
  const program = new Command('council-papers').exitOverride().configureOutput({
    writeOut: (text) => {
      written += text;
    },
    writeErr: () => {},
  });
  register(program);
  await program.parseAsync(args, { from: 'user' });
  return written;
}
