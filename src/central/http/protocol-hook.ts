import type { FastifyRequest } from 'fastify';
import { PROTOCOL } from '../../shared/api/protocol.ts';
import { ApiProblem } from '../api-problem.ts';

function protocolOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('protocol' in value)) return null;
  const { protocol } = value;
  // An object can lack what makes a text of it, and then cannot be read as a number.
  if (typeof protocol !== 'number' && typeof protocol !== 'string') return null;
  const number = Number(protocol);
  return Number.isInteger(number) ? number : null;
}

/**
 * Turns away another protocol before anything else is looked at: the rest of its request may have a form that this
 * version does not know.
 */
export async function checkProtocol(request: FastifyRequest): Promise<void> {
  const protocol = protocolOf(request.body) ?? protocolOf(request.query);
  if (protocol !== null && protocol !== PROTOCOL) {
    throw new ApiProblem('protocol_unsupported', `This service speaks protocol ${PROTOCOL}.`);
  }
}
