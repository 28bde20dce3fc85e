export interface StaticServer {
  address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  port?: number;
  path?: string;
  headers?: (path: string) => Record<string, string>;
}

export function serveFolder(folder: string, options?: ServeOptions): Promise<StaticServer>;
