export interface StaticServer {
  address: string;
  close(): Promise<void>;
}

export function serveFolder(folder: string, options?: { port?: number; path?: string }): Promise<StaticServer>;
