// A reporter for node's test runner: every failure in full, and one closing line.
export default async function* closingLine(events) {
  const count = { pass: 0, fail: 0, skip: 0 };
  const failures = [];
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    if (data.skip !== undefined) count.skip += 1;
    else if (type === 'test:pass') count.pass += 1;
    else {
      count.fail += 1;
      failures.push(`\nNIET GOED ${data.file ?? ''}\n  ${data.name}\n  ${String(data.details?.error?.cause?.stack ?? data.details?.error?.message ?? data.details?.error).replaceAll('\n', '\n  ')}\n`);
    }
  }
  yield failures.join('');
  yield `\n${count.pass} passed, ${count.fail} failed, ${count.skip} skipped\n`;
}
