extension ErrorFamily {
  /// What is out of reach as people word it, and exceptions that say no more than that.
  static let networkUnreachableWords: [Signature] = [
    .hints("firewall", "dns", "unreachable"),
    .hints("disconnected").path(.a),
    .classes(
      "ProtocolError", "InterfaceError", "ReadError", "ConnectionFailure", "ConnectionException",
      "CommunicationsException"
    ).path(.a),
    .gists(
      "address|addresses|ip … {not} … among|allowed|listed|permitted|on",
      "only … from … addresses|ips|ranges|networks", "ip|address|addresses|range … {not} among",
      "address … {refuse}",
      "ip … {refuse}", "access control list", "{not} connect on|to this|that|the host|port|address",
      "{not} recognize|recognise|trust|know … ip|address|addresses"
    ).unless("{right}", "key|token {not} reach", "key|token|tokens {not} … reach"),
    .classes(
      "ProtocolViolation"
    ),
    .classes(
      "ClientConnectorError", "ClientOSError", "APIConnectionError",
      "SQLNonTransientConnectionException", "SQLTransientConnectionException",
      "MongoTimeoutException"
    ),
    .classes(
      "java.net.SocketException"
    ).path(.a),
    .classes("ConnectException").unless("org.apache.kafka.connect.errors.ConnectException"),
    // Kafka Connect's own class of that name wraps whatever stopped a connector.
    .traces("org.apache.kafka.connect.errors.ConnectException").with("connection refused"),
  ]
}
