import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Lines of a failure that a summary repeats: the sentence of an assertion, not its whole difference. */
const LINES_OF_A_FAILURE = 3;

/**
 * The tests that failed according to a report in vitest's JSON format, each with the begin of what it said, and files
 * that could not be run at all: the end of a long log is what most people see of it.
 * @param {string} report path of the report
 * @param {string} root folder that the paths of test files are told from
 * @returns {string[]}
 */
export function failedTests(report, root) {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${beginOf(message)}`] : [];
    return failed.map(
      ({ fullName, failureMessages }) => `${file}: ${fullName}: ${beginOf(failureMessages.join('\n'))}`,
    );
  });
}

function beginOf(message) {
  return message.trim().split('\n').slice(0, LINES_OF_A_FAILURE).join('\n    ');
}
