import type { FastifyInstance } from 'fastify';

const LINE = /^(?<indent>[│ ]*)[├└]── (?<path>\S+)(?: \((?<methods>[A-Z, ]+)\))?$/;

/** Every route of the service as `GET /auto/:passportId`, from Fastify's own table; HEAD goes with GET. */
export function routesOf(app: FastifyInstance): readonly string[] {
  const routes: string[] = [];
  const parents: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const { indent = '', path = '', methods = '' } = LINE.exec(line)?.groups ?? {};
    if (path === '') continue;
    const depth = indent.length / 4;
    const parent = parents[depth - 1] ?? '';
    const whole = `${parent === '/' ? '' : parent}${path}`;
    parents.length = depth;
    parents.push(whole);
    const url = whole.startsWith('/') ? whole : `/${whole}`;
    for (const method of methods.split(', ')) if (method !== 'HEAD' && method !== '') routes.push(`${method} ${url}`);
  }
  return routes.toSorted();
}
