// What HTTP and RPC clients print when the way to the source is broken.

extension ErrorFamily {
  static let networkOfClients: [Signature] = [
    .phrases(
      "check the server hostname", "check that the cluster address",
      "use the host shown|under|from"
    ).path(.b),
    .phrases(
      "host|hostname|domain|instance does|did not resolve", "host|hostname|domain doesn't resolve"
    ).path(.b),
    .sentences(
      "could not be resolved via dns", "proxy rejected the request before",
      "points at an address … {not} reach", "private or internal address"
    ).path(.b).unless("ssh"),
    .phrases(
      "h2 protocol error", "http2 protocol error", "stream error received",
      "stream error in the http",
      "error reading a body", "connection error connectionerror", "urlopen error errno 104",
      "received goaway", "connection reset without"
    ).path(.a),
    .sentences(
      "unauthorized|unauthorised|disallowed|unknown source ip", "allowed ip address ranges|range",
      "outside named locations", "named locations ip", "ip address ranges"
    ),
    .names("ip_address_not_allowed", "IP_NOT_ALLOWED", "IpAddressNotAllowed"),
  ]
}
