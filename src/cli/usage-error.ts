/** Input that cannot be used; the message is one readable sentence. */
export class UsageError extends Error {}
