import { type BrowserContext, test as plain } from '@playwright/test';

export { expect } from '@playwright/test';

export interface SeenRequest {
  readonly url: string;
  readonly method: string;
  /** Whether the page that asked had said before that it is loaded. */
  readonly isAfterLoad: boolean;
}

interface Watch {
  /** What went wrong so far, in words. */
  readonly problems: string[];
  /** Every request of every page so far. */
  readonly requests: SeenRequest[];
}

interface Fixtures extends Watch {
  /** What this test expects to go wrong: a problem whose text matches one of these is no failure. */
  allow: readonly RegExp[];
  watch: Watch;
}

/** A test that fails when any page of it complains, breaks its policy, leaves our origin, keeps a cookie or opens a dialog. */
export const test = plain.extend<Fixtures>({
  allow: [[], { option: true }],
  watch: [
    async ({ context, baseURL, allow }, use) => {
      const watch = await watchContext(context, new URL(baseURL ?? '').origin);
      await use(watch);
      for (const { name, domain } of await context.cookies()) {
        watch.problems.push(`cookie ${name} of ${domain}`);
      }
      const unexpected = watch.problems.filter((text) => !allow.some((known) => known.test(text)));
      if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
    },
    { auto: true },
  ],
  problems: async ({ watch }, use) => await use(watch.problems),
  requests: async ({ watch }, use) => await use(watch.requests),
});

/** Watches pages opened later, too. A test that opens a context of its own asks for this itself. */
export async function watchContext(context: BrowserContext, origin: string): Promise<Watch> {
  const watch: Watch = { problems: [], requests: [] };
  const loaded = new WeakSet<object>();
  const report = (text: string) => watch.problems.push(text);
  const follow = (page: ReturnType<BrowserContext['pages']>[number]) => {
    page.on('load', () => loaded.add(page));
    page.on('dialog', async (dialog) => {
      report(`${dialog.type()} dialog: ${dialog.message()}`);
      // A test that answers the dialog itself may have been first.
      await dialog.dismiss().catch(() => undefined);
    });
  };
  context.pages().forEach(follow);
  context.on('page', follow);
  context.on('weberror', (error) => report(`error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      report(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('request', (request) => {
    const page = request.serviceWorker() ? undefined : request.frame().page();
    if (page && request.isNavigationRequest() && request.frame() === page.mainFrame())
      loaded.delete(page);
    // The browser fetches the icon of a page when it likes.
    const isIcon = request.url().endsWith('/favicon.svg');
    const isAfterLoad = page !== undefined && loaded.has(page) && !isIcon;
    watch.requests.push({ url: request.url(), method: request.method(), isAfterLoad });
    const isLocal =
      /^(data|blob|about):/.test(request.url()) || request.url().startsWith(`${origin}/`);
    if (!isLocal) report(`request to another origin: ${request.url()}`);
  });
  await context.exposeBinding('reportViolation', (_source, text: string) => report(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const text = `policy violation: ${event.effectiveDirective} refused ${event.blockedURI}`;
      Reflect.get(window, 'reportViolation')(text);
    });
  });
  return watch;
}
