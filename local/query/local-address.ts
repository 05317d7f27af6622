import { localAccount } from "../local-account.ts";
import { placesOf } from "../places.ts";
import { findGateway } from "../running-gateway.ts";
import { QueryRefused } from "./query-refused.ts";

/** Where AWS's clients find the local AWS, and as whom they call it: the deploy role, unless other credentials are given. */
export interface LocalAddress {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The local AWS of a checkout, if it runs; nothing of the process's own AWS settings is used. */
export async function localAddress(checkout: string): Promise<LocalAddress> {
  const running = await findGateway(placesOf(checkout));
  if (running === undefined)
    throw new QueryRefused(
      "input",
      "the local lake is not running; npm start, in the checkout, brings it up and fills it",
    );
  const { region, accessKeyId, secretAccessKey } = localAccount;
  return { endpoint: `http://127.0.0.1:${running.port}`, region, credentials: { accessKeyId, secretAccessKey } };
}
