import type { Jobs } from '../../src/jobs/api.ts';
import type { WorkerLike } from '../../src/client/worker-handle.ts';
import { exposeJobs } from '../../workers/expose-jobs.ts';

/** A worker whose other side is a port in this thread: messages, transfers and proxies are real, only the thread is not. */
export class FakeWorker extends EventTarget implements WorkerLike {
  isTerminated = false;
  private readonly channel = new MessageChannel();

  constructor(jobs: Jobs) {
    super();
    exposeJobs(jobs, this.channel.port2 as never);
    this.channel.port2.start();
  }

  start(): void {
    this.channel.port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.channel.port1.postMessage(message, transfer);
  }

  override addEventListener(...[type, listener, options]: Parameters<EventTarget['addEventListener']>): void {
    if (type !== 'message') super.addEventListener(type, listener, options);
    else {
      this.channel.port1.addEventListener(type, listener as EventListener);
      this.channel.port1.start();
    }
  }

  override removeEventListener(...[type, listener, options]: Parameters<EventTarget['removeEventListener']>): void {
    if (type === 'message') this.channel.port1.removeEventListener(type, listener as EventListener);
    else super.removeEventListener(type, listener, options);
  }

  terminate(): void {
    this.isTerminated = true;
    this.channel.port1.close();
    this.channel.port2.close();
  }

  /** What a browser does when the script of a worker fails or runs out of memory. */
  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}
