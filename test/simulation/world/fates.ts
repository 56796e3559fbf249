import type { Answer } from '../../support/fault-proxy.ts';
import type { Line, Message } from './line.ts';

function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(body)),
  };
}

function problem(status: number, code: string, headers: Record<string, string> = {}): Answer {
  return json(status, { error: { code, message: 'Made up by the simulation.' } }, headers);
}

/** Answers that something other than the service gives in its place, whether or not it did what was asked. */
const STRANGE_ANSWERS = {
  'answer 401': problem(401, 'token_invalid'),
  'answer 403': problem(403, 'desk_revoked'),
  'answer 404': problem(404, 'not_found'),
  'answer 409': problem(409, 'sequence_reused'),
  'answer 410': problem(410, 'cursor_expired'),
  'answer 413': problem(413, 'too_large'),
  'answer 426': problem(426, 'protocol_unsupported'),
  'answer 429': problem(429, 'too_many_requests', { 'retry-after': '7' }),
  'answer 500': problem(500, 'internal_error'),
  'answer 502': { status: 502, headers: { 'content-type': 'text/html' }, body: Buffer.from('<h1>Bad Gateway</h1>') },
  'answer 503': problem(503, 'unavailable', { 'retry-after': '2' }),
  'answer a login page': { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<h1>Wifi</h1>') },
  'answer nothing': { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.alloc(0) },
  'answer another form': json(200, { lastSeq: 'x', results: {}, changes: [{}], cursor: 3 }),
} as const satisfies Record<string, Answer>;

const ON_THE_WAY = [
  'drop the request',
  'cut the request',
  'delay the request',
  'duplicate the request',
  'duplicate the request late',
  'lose the answer',
  'hold the answer',
  'truncate the answer',
  'break the answer',
] as const;

type StrangeAnswer = keyof typeof STRANGE_ANSWERS;
export type Fault = (typeof ON_THE_WAY)[number] | StrangeAnswer;

export const FAULTS: readonly Fault[] = [...ON_THE_WAY, ...(Object.keys(STRANGE_ANSWERS) as StrangeAnswer[])];

export function isStrange(fault: Fault): fault is StrangeAnswer {
  return Object.hasOwn(STRANGE_ANSWERS, fault);
}

/** What the service says to a message; asked once, however often it is looked at. */
export async function answerTo(line: Line, message: Message): Promise<Answer> {
  message.answer ??= await line.toService(message);
  return message.answer;
}

/** Carries a message on as it should go: to the service, and its answer back. */
export async function deliver(line: Line, message: Message): Promise<void> {
  line.answer(message, await answerTo(line, message));
}

const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));

const carriers: Readonly<Record<(typeof ON_THE_WAY)[number], (line: Line, message: Message) => Promise<void>>> = {
  'drop the request': async (line, message) => line.lose(message, 'never'),
  // What arrives of it is no request that can be read.
  'cut the request': async (line, message) => {
    await line.toService(message, half(message.body));
    line.lose(message, 'never');
  },
  'delay the request': async (line, message) => line.lose(message, 'late'),
  'duplicate the request': async (line, message) => {
    await line.toService(message);
    await deliver(line, message);
  },
  'duplicate the request late': async (line, message) => {
    line.arriveLater(message);
    await deliver(line, message);
  },
  'hold the answer': async (line, message) => void (await answerTo(line, message)),
  'lose the answer': async (line, message) => {
    await answerTo(line, message);
    line.lose(message, 'never');
  },
  'truncate the answer': async (line, message) => {
    const answer = await answerTo(line, message);
    line.answer(message, { ...answer, body: half(answer.body) });
  },
  'break the answer': async (line, message) => {
    const answer = await answerTo(line, message);
    line.breakAnswer(message, { ...answer, body: half(answer.body) });
  },
};

/** Whether a message can no longer meet this fault, or has nothing that could. */
function isBeyond(fault: Fault, { answer, body }: Message): boolean {
  if (fault === 'cut the request' && body.length === 0) return true;
  return answer !== null && /request|hold/.test(fault);
}

/** Lets a message meet a fault; `false` when it cannot. */
export async function inflict(fault: Fault, line: Line, message: Message): Promise<boolean> {
  if (isBeyond(fault, message)) return false;
  if (isStrange(fault)) line.answer(message, STRANGE_ANSWERS[fault]);
  else await carriers[fault](line, message);
  return true;
}
