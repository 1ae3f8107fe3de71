extension ErrorFamily {
  /// What is out of reach as people word it, and exceptions that say no more than that.
  static let networkUnreachableWords: [Signature] = [
    .hints("firewall"),
    .classes(
      "ProtocolError", "InterfaceError", "ReadError", "ConnectionFailure", "ConnectionException",
      "CommunicationsException"
    ).path(.a),
    .gists(
      "{not} … reach|connect", "address|addresses|ip … {not} … among|allowed|listed|permitted|on",
      "only … from … addresses|ips|ranges|networks", "ip|address|addresses|range … {not} among",
      "address … {refuse}",
      "ip … {refuse}", "access control list",
      "{not} recognize|recognise|trust|know … ip|address|addresses"
    ).unless("{right}", "key|token {not} reach", "key|token|tokens {not} … reach"),
    .classes(
      "SqlclientUnableToEstablishSqlconnection", "HostNotFound"
    ),
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
  ]
}
