// Reads netlify.toml of a checkout and _headers and _redirects of a built site as Netlify reads them,
// and prints what it understood and what it complained of.
import { resolveConfig } from '@netlify/config';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { join } from 'node:path';

const [checkout, site] = process.argv.slice(2);
const { config } = await resolveConfig({
  repositoryRoot: checkout,
  context: 'production',
  branch: 'main',
  mode: 'require',
  offline: true,
  buffer: true,
  env: {},
});
const toml = { netlifyConfigPath: join(checkout, 'netlify.toml'), minimal: true };
const tomlHeaders = await parseAllHeaders({ ...toml, headersFiles: [], configHeaders: [] });
const siteHeaders = await parseAllHeaders({ headersFiles: [join(site, '_headers')], configHeaders: [], minimal: true });
const tomlRedirects = await parseAllRedirects({ ...toml, redirectsFiles: [], configRedirects: [] });
const siteRedirects = await parseAllRedirects({ redirectsFiles: [join(site, '_redirects')], configRedirects: [], minimal: true });

console.log(JSON.stringify({
  command: config.build.command,
  publish: config.build.publish.replace(`${checkout}/`, ''),
  tomlHeaders: tomlHeaders.headers,
  siteHeaders: siteHeaders.headers,
  siteRedirects: siteRedirects.redirects,
  errors: [tomlHeaders, siteHeaders, tomlRedirects, siteRedirects].flatMap((r) => r.errors).map(String),
}));
