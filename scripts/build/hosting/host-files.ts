import { CACHE, EVERY_ANSWER, WORKERS } from './headers.ts';

/** What differs from one built site to another. */
export interface HostedSite {
  /** Path below which the site lives, with a slash at both ends. */
  readonly base: string;
  /** Folders whose files never change under their names, such as `_astro`, without slashes at their ends. */
  readonly hashedFolders: readonly string[];
}

/** The files that tell hosts how to answer, by their names at the top of the site. Pure: nothing is written here. */
export function hostFiles(site: HostedSite): Record<string, string> {
  return {
    _headers: netlifyAndCloudflare(site),
    '.htaccess': apache(site),
    'nginx.conf': nginx(site),
    'web.config': iis(site),
    'staticwebapp.config.json': azure(site),
    // GitHub Pages takes no headers. This keeps it from leaving out folders that begin with an underscore.
    '.nojekyll': '',
  };
}

/**
 * Both hosts join values when two rules match, so each path gets `Cache-Control` from one rule at most. What no rule names gets
 * their own default, which is `CACHE.other`.
 */
function netlifyAndCloudflare({ base, hashedFolders }: HostedSite): string {
  const rules = [
    [`${base}*`, ...EVERY_ANSWER.map(({ name, value }) => `  ${name}: ${value}`)],
    ...hashedFolders.map((folder) => [`${base}${folder}/*`, `  Cache-Control: ${CACHE.hashed}`]),
    ...WORKERS.map((file) => [`${base}${file}`, `  Cache-Control: ${CACHE.worker}`]),
  ];
  return rules.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/**
 * `always` covers errors too. `Cache-Control` leaves it out on purpose: a script that is missing for a moment must not stay
 * missing for a year.
 */
function apache({ base, hashedFolders }: HostedSite): string {
  const always = EVERY_ANSWER.map(({ name, value }) => `  Header always set ${name} "${value}"`);
  const uri = (pattern: string, cache: string) =>
    `  <If "%{REQUEST_URI} =~ m#^${pattern}#">\n    Header set Cache-Control "${cache}"\n  </If>`;
  return `# Needs AllowOverride All (or FileInfo Indexes Options) and mod_headers.
Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddType text/javascript .js
AddType application/json .json
AddDefaultCharset utf-8
<IfModule mod_headers.c>
${always.join('\n')}
  Header set Cache-Control "${CACHE.other}"
${hashedFolders.map((folder) => uri(`${asPattern(`${base}${folder}`)}/`, CACHE.hashed)).join('\n')}
${uri(`${asPattern(base)}(?:${WORKERS.map(asPattern).join('|')})$`, CACHE.worker)}
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/xml image/svg+xml text/plain
</IfModule>
`;
}

/** Headers stand in one place only: nginx forgets those of the server where a location has some of its own. */
function nginx({ base, hashedFolders }: HostedSite): string {
  const always = EVERY_ANSWER.map(({ name, value }) => `  add_header ${name} "${value}" always;`);
  const hashed = hashedFolders.map((folder) => `  "~^${asPattern(`${base}${folder}`)}/" "${CACHE.hashed}";`);
  return `# For /etc/nginx/conf.d/. Put in your names and certificates; "root" is the folder that holds the site
# (for a site below a path: the folder that holds the folder of that name).
map $uri $site_cache {
  default "${CACHE.other}";
${hashed.join('\n')}
  "~^${asPattern(base)}(?:${WORKERS.map(asPattern).join('|')})$" "${CACHE.worker}";
}

server {
  listen 80;
  server_name _;
  root /var/www/site;

  index index.html;
  error_page 404 ${base}404.html;
  absolute_redirect off;
  server_tokens off;
  charset utf-8;
  charset_types text/html text/css text/javascript application/javascript application/json text/xml text/plain;

  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript application/javascript application/json text/xml application/xml image/svg+xml text/plain;
  open_file_cache max=5000 inactive=60s;

${always.join('\n')}
  # Without "always": a script that is missing for a moment must not stay missing for a year.
  add_header Cache-Control $site_cache;

  location / {
    try_files $uri $uri/ =404;
  }
  # What is meant for hosts is no page.
  location ~ /(?:\\.|_headers$|nginx\\.conf$|web\\.config$|staticwebapp\\.config\\.json$) {
    return 404;
  }
}
`;
}

/** Kinds of file are removed before they are added: one that the server already knows would stop it. */
function iis({ base, hashedFolders }: HostedSite): string {
  const kinds = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };
  const always = EVERY_ANSWER.map(
    ({ name, value }) => `        <remove name="${name}" />\n        <add name="${name}" value="${value}" />`,
  );
  const types = Object.entries(kinds).map(
    ([ending, type]) =>
      `      <remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${type}" />`,
  );
  const hashed = hashedFolders.map(
    (folder) => `  <location path="${folder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- DisableCache sends "no-cache": a browser keeps the file and asks each time whether it is still the newest. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${always.join('\n')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
${types.join('\n')}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" />
      <error statusCode="404" path="${base}404.html" responseMode="ExecuteURL" />
    </httpErrors>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
${hashed.join('\n')}
</configuration>
`;
}

/** The first route that matches counts; its headers come before those for every answer. */
function azure({ base, hashedFolders }: HostedSite): string {
  const route = (path: string, cache: string) => ({ route: path, headers: { 'Cache-Control': cache } });
  const config = {
    trailingSlash: 'always',
    routes: [
      ...hashedFolders.map((folder) => route(`${base}${folder}/*`, CACHE.hashed)),
      ...WORKERS.map((file) => route(`${base}${file}`, CACHE.worker)),
    ],
    globalHeaders: {
      ...Object.fromEntries(EVERY_ANSWER.map(({ name, value }) => [name, value])),
      'Cache-Control': CACHE.other,
    },
    responseOverrides: { 404: { rewrite: `${base}404.html` } },
    mimeTypes: { '.js': 'text/javascript', '.json': 'application/json' },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** A text as part of a regular expression. */
function asPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
