// Adds up what the test runners wrote: one line per assembly, then "N passed, N failed, N skipped".
// usage: node build/tally.mjs RESULTS DOTNET_EXIT CONSOLE_EXIT
// Exits 1 when a test failed, a runner failed, or a suite ran nothing at all.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [results, dotnetExit, consoleExit] = process.argv.slice(2);

const filesIn = (folder, ending) =>
  readdirSync(join(results, folder), { recursive: true })
    .filter(name => name.endsWith(ending))
    .map(name => join(results, folder, name));

/** One .trx file is one run of one assembly. xunit leaves notExecuted at 0, so skipped is what was listed and not executed. */
function readTrx(file) {
  const text = readFileSync(file, 'utf8');
  const counters = /<Counters\b([^>]*)>/.exec(text)?.[1];
  if (!counters) return { name: basename(file), passed: 0, failed: 1, skipped: 0 };
  const count = key => Number(new RegExp(`\\b${key}="(\\d+)"`).exec(counters)?.[1] ?? 0);
  const name = /\bcodeBase="[^"]*?([^"/\\]+)\.dll"/.exec(text)?.[1] ?? basename(file);
  return { name, passed: count('passed'), failed: count('executed') - count('passed'), skipped: count('total') - count('executed') };
}

function readVitest(file) {
  const run = JSON.parse(readFileSync(file, 'utf8'));
  // A file that does not even load has no tests; it still failed.
  const unloadable = run.testResults.filter(suite => suite.status === 'failed' && suite.assertionResults.length === 0).length;
  return {
    name: basename(file, '.json'),
    passed: run.numPassedTests,
    failed: run.numFailedTests + unloadable,
    skipped: run.numPendingTests + run.numTodoTests,
  };
}

function suite(title, runs, exit) {
  const ran = runs.reduce((sum, run) => sum + run.passed + run.failed, 0);
  const failed = runs.reduce((sum, run) => sum + run.failed, 0);
  if (ran === 0) return [...runs, { name: `${title}: nothing ran`, passed: 0, failed: 1, skipped: 0 }];
  // A runner that broke off after green tests is a failure nobody counted.
  if (exit !== '0' && failed === 0) return [...runs, { name: `${title}: broke off with exit code ${exit}`, passed: 0, failed: 1, skipped: 0 }];
  return runs;
}

const runs = [
  ...suite('dotnet test', filesIn('dotnet', '.trx').map(readTrx), dotnetExit),
  ...suite('npm test', filesIn('console', '.json').map(readVitest), consoleExit),
];
const sum = key => runs.reduce((total, run) => total + run[key], 0);
const line = run => `${run.passed} passed, ${run.failed} failed, ${run.skipped} skipped`;
const width = Math.max(...runs.map(run => run.name.length));
for (const run of runs) console.log(`${run.name.padEnd(width)}  ${line(run)}`);
console.log(line({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }));
process.exit(sum('failed') === 0 ? 0 : 1);
