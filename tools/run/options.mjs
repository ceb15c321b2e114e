import { parseArgs } from 'node:util';

const usage = `
npm start -- [--no-demo] [--lan] [--port N]

  --no-demo   without the demo company
  --lan       listen on all addresses, over https with a certificate made here, for phones of your network
  --port N    the port to listen on (3000; the next free one when it is taken)
`;

/** The flags of `npm start` and `npm run dev`; a wrong one ends the command with the usage. */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        'no-demo': { type: 'boolean', default: false },
        lan: { type: 'boolean', default: false },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) exitWith(usage, 0);
    return { demo: !values['no-demo'], lan: values.lan, port: readPort(values.port) };
  } catch (error) {
    return exitWith(`${error.message}\n${usage}`, 2);
  }
}

function readPort(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port ${text}: a port is a number from 1 to 65535.`);
  return port;
}

function exitWith(text, code) {
  console.log(text);
  process.exit(code);
}
