/** What `npm start` says when everything runs. */
export function showWelcome({ facts, options, terminal, seconds }) {
  const signIns = Object.entries(facts.demo);
  const width = Math.max(0, ...signIns.flatMap(([role, { name }]) => [role.length, name.length]));
  const lines = ['', `Atrium runs at ${facts.url} (${seconds.toFixed(1)} s)`, ''];
  if (facts.setupUrl) {
    lines.push('Set your own company up (the link works once, and until the next start):', `  ${facts.setupUrl}`, '');
  }
  if (signIns.length > 0) {
    lines.push(
      `${facts.setupUrl ? 'Or look' : 'Look'} around in the demo company at ${facts.url}/c/demo/sign-in, signed in as:`,
    );
    for (const [role, { name, password }] of signIns) {
      lines.push(`  ${role.padEnd(width)}  ${name.padEnd(width)}  ${password}`);
    }
    lines.push('');
  }
  if (options.lan) {
    lines.push(
      'Everyone on your network can reach this address; demo sign-ins are refused here. The certificate was made on this',
      'machine, so browsers warn before the first visit.',
      '',
    );
  }
  lines.push('Logs: .local/logs   Data: .local/data   Stop: Ctrl-C');
  lines.forEach((line) => terminal.line(line));
}
