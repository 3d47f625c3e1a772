// A node by the first letters of its name: enough to tell one from another, and to find it in its log lines.
export const shortName = (node: string): string => node.slice(0, 4);
