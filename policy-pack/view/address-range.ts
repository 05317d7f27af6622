import type { Answer } from "./bucket-arn.ts";

/**
 * Whether a range of addresses is (a good part of) the whole internet: broader than /8 of IPv4, so that neither of two halves passes,
 * or than /16 of IPv6; ranges that are private by RFC 4193 are not. Undecided for what is no range.
 */
export function isWorldRange(text: string): Answer {
  const [, four, six, prefix] =
    /^(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f:.]*:[0-9a-f:.]*))(?:\/(\d{1,3}))?$/i.exec(text.trim()) ?? [];
  if (four !== undefined) return prefix !== undefined && Number(prefix) < 8 ? "yes" : "no";
  if (six === undefined) return "undecided";
  return prefix !== undefined && Number(prefix) < 16 && !/^f[cd]/i.test(six) ? "yes" : "no";
}
