import { execFileSync } from 'node:child_process';

/** The tests that start the program start what is built: build it once, before any of them. */
export default function build(): void {
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
}
