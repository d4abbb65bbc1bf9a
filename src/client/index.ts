export { type Client, type ClientOptions, createClient, type RequestOptions } from "./client.ts";
export * from "./operations.gen.ts";
export { type AnswerError, RequestFailed } from "./request-failed.ts";
export type { TypedDocument, TypedText } from "./typed-document.ts";
