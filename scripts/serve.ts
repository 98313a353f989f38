/** A web server on loopback whose pages have the address of a government site. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Served = { body: string | Uint8Array; headers?: Record<string, string> };

export type Site = {
	/** Without a slash at its end; any name below gov.cn leads here in a browser of launch.ts. */
	origin: string;
	/** Paths that were asked for, in order. */
	requested: readonly string[];
	close: () => Promise<void>;
};

/** @param pages by path, with the leading slash */
export async function serve(pages: Record<string, string | Served>): Promise<Site> {
	const requested: string[] = [];
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? "/", "http://localhost").pathname;
		requested.push(path);
		const page = pages[path];
		if (page === undefined) {
			response.writeHead(404).end();
			return;
		}
		const { body, headers } = typeof page === "string" ? { body: page, headers: {} } : page;
		response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
	});
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	return {
		origin: `http://www.xian.gov.cn:${(server.address() as AddressInfo).port}`,
		requested,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}
