/** End-to-end tests run the built command, so it is built once before any test. */
import { execFileSync } from 'node:child_process';

export function setup(): void {
  execFileSync('npx', ['tsc'], { stdio: 'inherit' });
}
