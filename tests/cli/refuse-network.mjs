// Preloaded into a child: whatever would leave the process, or listen, throws.
import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";
import tls from "node:tls";

const refuse = (what) => () => {
  throw new Error(`network refused: ${what}`);
};

net.Socket.prototype.connect = refuse("connect");
net.Server.prototype.listen = refuse("listen");
tls.connect = refuse("tls.connect");
dgram.createSocket = refuse("dgram");
dns.lookup = refuse("dns.lookup");
dns.resolve = refuse("dns.resolve");
dns.promises.lookup = refuse("dns.promises.lookup");
globalThis.fetch = refuse("fetch");
