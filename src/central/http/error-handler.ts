import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ApiProblem } from '../api-problem.ts';
import type { Log } from '../context.ts';
import { describeError, isPassing } from '../db/database-errors.ts';

/** Seconds after which a request may be tried again when the database was out of reach. */
export const RETRY_UNAVAILABLE = 5;

/** Where a request does not fit its schema, without the values that were sent. */
function whereMalformed(error: FastifyError): string {
  if (!hasZodFastifySchemaValidationErrors(error)) return 'The request could not be read.';
  const places = error.validation.map((issue) => `${error.validationContext ?? ''}${issue.instancePath}`);
  return `The request does not fit its schema at ${places.slice(0, 5).join(', ')}.`;
}

function toProblem(error: FastifyError): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error.statusCode === 413) return new ApiProblem('too_large', 'The request is larger than this service reads.');
  if (error.statusCode === 429) return new ApiProblem('too_many_requests', 'Too many attempts.');
  if (error.statusCode === 404) return new ApiProblem('not_found', 'There is nothing here.');
  if (error.validation || (error.statusCode !== undefined && error.statusCode < 500)) {
    return new ApiProblem('malformed_request', whereMalformed(error));
  }
  if (isPassing(error)) return new ApiProblem('unavailable', 'The database cannot be reached.');
  return new ApiProblem('internal_error', 'Something went wrong inside the service.');
}

/** Turns whatever was thrown into the one form that errors have; bugs go to the log, without personal data. */
export function createErrorHandler(log: Log) {
  return async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const problem = toProblem(error);
    if (problem.status >= 500) log(`${request.method} ${request.routeOptions.url ?? '?'}: ${describeError(error)}`);
    if (problem.code === 'unavailable') reply.header('retry-after', RETRY_UNAVAILABLE);
    return reply.code(problem.status).type('application/json').serializer(JSON.stringify).send(problem.body());
  };
}

export async function answerNotFound(_request: FastifyRequest, reply: FastifyReply) {
  const problem = new ApiProblem('not_found', 'There is nothing here.');
  return reply.code(problem.status).send(problem.body());
}
