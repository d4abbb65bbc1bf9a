/** One error of an answer. `code` is stable; docs/errors.md lists them. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly inputField?: string;
    readonly requestId?: string;
    readonly [key: string]: unknown;
  };
}

/** Thrown when the server answers with errors, with something that is no GraphQL answer, or not at all. */
export class RequestFailed extends Error {
  /** Code of the first error; `NETWORK_ERROR` when nothing came back, `HTTP_ERROR` when it was no GraphQL answer. */
  readonly code: string;
  readonly errors: readonly AnswerError[];
  /** HTTP status, 0 when nothing came back. */
  readonly status: number;
  /** What was answered beside the errors. */
  readonly data: unknown;
  constructor(
    message: string,
    details: { code: string; status: number; errors?: readonly AnswerError[]; data?: unknown; cause?: unknown },
  ) {
    super(message, { cause: details.cause });
    this.name = "RequestFailed";
    this.code = details.code;
    this.status = details.status;
    this.errors = details.errors ?? [];
    this.data = details.data ?? null;
  }
}
