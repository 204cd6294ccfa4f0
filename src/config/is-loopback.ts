/** Whether an address is this machine’s own. Names under `.localhost` are not counted: some machines ask the network for them. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
