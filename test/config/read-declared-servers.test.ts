import { describe, expect, it } from 'vitest';
import { configure, saidBy } from './configure.ts';

const settings = {
  mcpServers: {
    shop: { command: 'npx', args: ['-y', '@shop/mcp'], env: ['SHOP_TOKEN'], allow: ['refund'] },
    crm: { url: 'https://crm.test/mcp', tokenVariable: 'CRM_TOKEN' },
    local: { url: 'http://127.0.0.1:3000/mcp' },
  },
};
const variables = { SHOP_TOKEN: 'shop-canary-1', CRM_TOKEN: 'crm-canary-2' };
const told = (environment: Record<string, string>, file: unknown) => saidBy(configure(environment, file).servers);

describe('further MCP servers', () => {
  it('are none without a word about them', () => {
    expect(configure().servers).toBeNull();
    expect(configure({}, {}).servers).toBeNull();
  });

  it('are declared by the file, and put to use by the environment alone', () => {
    const { servers, hosts } = configure(variables, settings);
    expect(servers).toEqual({ ok: true, value: { used: [], unused: ['shop', 'crm', 'local'] } });
    expect(hosts).toEqual([]);
  });

  it('are given the variables they name, and only those in use are hosts that may be contacted', () => {
    const { servers, hosts } = configure({ ...variables, FIDELIO_MCP_SERVERS: 'crm, shop' }, settings);
    expect(servers).toEqual({
      ok: true,
      value: {
        used: [
          { name: 'crm', reach: { kind: 'address', url: 'https://crm.test/mcp', token: 'crm-canary-2' }, allow: [] },
          {
            name: 'shop',
            reach: {
              kind: 'program',
              command: 'npx',
              args: ['-y', '@shop/mcp'],
              environment: { SHOP_TOKEN: 'shop-canary-1' },
            },
            allow: ['refund'],
          },
        ],
        unused: ['local'],
      },
    });
    expect(hosts).toEqual([{ host: 'crm.test', use: 'mcp' }]);
  });

  it.each([
    [{ FIDELIO_MCP_SERVERS: 'shp' }, settings, 'Servers declared: shop, crm, local'],
    [{ FIDELIO_MCP_SERVERS: '__proto__' }, settings, 'does not declare'],
    [{ FIDELIO_MCP_SERVERS: 'shop' }, {}, 'No server is declared there'],
    [{ FIDELIO_MCP_SERVERS: 'shop' }, settings, 'export SHOP_TOKEN='],
    [{ FIDELIO_MCP_SERVERS: 'crm', CRM_TOKEN: 'two words' }, settings, 'CRM_TOKEN'],
    [{ FIDELIO_MCP_SERVERS: 'x' }, { mcpServers: { x: {} } }, 'give a program'],
    [{ FIDELIO_MCP_SERVERS: 'x' }, { mcpServers: { x: { command: 'a', url: 'https://b.test' } } }, 'give a program'],
    [{ FIDELIO_MCP_SERVERS: 'x' }, { mcpServers: { x: { url: 'https://b.test', env: ['A'] } } }, 'give a program'],
    [{ FIDELIO_MCP_SERVERS: 'x' }, { mcpServers: { x: { url: 'http://far.test/mcp' } } }, 'mcpServers.x.allowHttp'],
    [{ FIDELIO_MCP_SERVERS: 'x' }, { mcpServers: { x: { url: 'https://b.test/?key=1' } } }, 'parameters'],
  ])('%j: what is wrong is said, with what to do', (environment, file, words) => {
    expect(told(environment, file)).toContain(words);
  });

  it.each(['OPENAI_API_KEY', 'LANGFUSE_SECRET_KEY', 'FIDELIO_CLICKHOUSE_URL', 'openai_api_key'])(
    'are never given %s, which a file that came with a folder might ask for',
    (variable) => {
      const environment = { [variable]: 'sk-canary-0000', FIDELIO_MCP_SERVERS: 'x' };
      for (const x of [
        { command: 'a', env: [variable] },
        { url: 'https://b.test', tokenVariable: variable },
      ]) {
        expect(told(environment, { mcpServers: { x } })).toContain('given to no other server');
        expect(told(environment, { mcpServers: { x } })).not.toContain('canary');
      }
    },
  );

  it('refuse a name they do not know, with the nearest, and a token written in the file', () => {
    const file = (section: unknown) => saidBy(configure({}, { mcpServers: { shop: section } }).file);
    expect(file({ comand: 'npx' })).toContain('Did you mean “mcpServers.shop.command”?');
    expect(file({ zzz: 1 })).toContain('command, args, env');
    expect(saidBy(configure({}, { tokenVariable: 'A' }).file)).toContain('Did you mean “mcpServers.….tokenVariable”?');
    expect(file({ url: 'https://x.test', token: 'hunter2' })).toContain('the environment variable SHOP_TOKEN');
    expect(file({ url: 'https://x.test', token: 'hunter2' })).not.toContain('hunter2');
    expect(file({ command: 'npx', env: { SHOP_TOKEN: 'hunter2' } })).toContain('mcpServers.shop.env');
    expect(file({ command: 'npx', env: { SHOP_TOKEN: 'hunter2' } })).not.toContain('hunter2');
    expect(saidBy(configure({}, { mcpServers: { 'my shop': {} } }).file)).not.toBe('');
  });
});
