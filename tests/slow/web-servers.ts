import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A web server of this machine, with a site in it. */
export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** The program of a Debian package, where it is installed. */
export function findServer(name: 'nginx' | 'apache2'): string | undefined {
  return ['/usr/sbin', '/usr/bin', '/usr/local/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** A folder that a server, which gives up its rights, can read. `files` by their paths. */
export function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  chmodSync(folder, 0o755);
  return folder;
}

/** Starts nginx with the file that the build made: only its port and its folder are put in, as a person would. */
export async function startNginx(program: string, root: string, config: string): Promise<RunningServer> {
  const port = await freePort();
  const own = folderOf({ 'logs/none': '' });
  const site = config.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/var/www/site', root);
  writeFileSync(
    join(own, 'nginx.conf'),
    `daemon off; pid ${own}/pid; error_log stderr; worker_processes 2; events { worker_connections 4096; }
http { include /etc/nginx/mime.types; access_log off;
client_body_temp_path ${own}/a; proxy_temp_path ${own}/b; fastcgi_temp_path ${own}/c; uwsgi_temp_path ${own}/d; scgi_temp_path ${own}/e;
${site} }`,
  );
  return started(spawn(program, ['-p', own, '-c', join(own, 'nginx.conf'), '-e', 'stderr']), port);
}

/** Starts Apache with a site whose `.htaccess` it reads. */
export async function startApache(program: string, root: string): Promise<RunningServer> {
  const port = await freePort();
  const own = folderOf({ 'logs/none': '' });
  const modules = '/usr/lib/apache2/modules';
  const wanted = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'deflate', 'filter'];
  const there = readdirSync(modules);
  const user = process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : '';
  writeFileSync(
    join(own, 'httpd.conf'),
    `ServerRoot ${own}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${own}/pid\nErrorLog ${own}/error.log
DefaultRuntimeDir ${own}\n${wanted
      .filter((name) => there.includes(`mod_${name}.so`))
      .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
      .join('\n')}
TypesConfig /etc/mime.types\n${user}\nDocumentRoot ${root}
<Directory ${root}>\nAllowOverride All\nRequire all granted\n</Directory>\n`,
  );
  return started(spawn(program, ['-f', join(own, 'httpd.conf'), '-DFOREGROUND']), port);
}

async function started(child: ChildProcess, port: number): Promise<RunningServer> {
  let said = '';
  child.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server did not start: ${said}`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer) {
      await answer.arrayBuffer();
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { address, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Text of a file that the tests were given. */
export const textOf = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
