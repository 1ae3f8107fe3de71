extension ErrorFamily {
  /// DNS, refused, no route, firewall, allowlist, a firewall's block page, a connection reset or
  /// dropped. Somebody must open something, unless a working connection merely broke.
  static let networkUnreachable = ErrorFamily(
    cause: .networkUnreachable, letter: .none, fault: .you,
    signatures: [
      .code(.clickHouse, 210).with("reset by peer", "broken pipe", "timed out while").path(.a),
      .sentences("connection string can't|cannot be resolved").path(.b),
      .sentences(
        "connection closed configured timeouts"
      ).path(.none),
      .sentences("resolution lifetime expired").path(.a),
      .phrases("could not reach", "couldn't reach", "unable to reach", "could not connect to")
        .with("try again in a", "please try again", "brief network", "temporary").path(.a)
        .unless("allowlist", "firewall", "check", "host"),
      .phrases("connection to server on socket _ failed"),
      .names("EDBHANDLEREXITED").path(.a),
      .phrases("dpy 1001", "dpy 4011").path(.a),
      .phrases("dpy 6000", "dpy 6005"),
      .code(.clickHouse, 32).path(.a),
      .phrases(
        "decryption failed or bad record", "bad record mac", "lost the connection",
        "no connection to the server"
      ).path(.a),
      .names("SQL30081N", "ETIMEDOUT", "Net::OpenTimeout"),
      .sentences("packet sent successfully to the server was 0 milliseconds").unless(
        "SSLHandshakeException", "PKIX", "certificate"),
      .sentences("only resolve|resolves inside", "inside … private network").path(.b),
      .phrases("use of closed network connection").path(.a),
      .sentences("network-related or instance-specific", "login timeout expired"),
      .sentences("topology description").unless(
        "query.mongodb.net", "authentication failed", "bad auth", "not known",
        "certificate verify failed", "SSL handshake failed", "not authorized"),
      .sentences("could not connect to the endpoint url", "dns query name does not exist").path(.b),
      .sentences(
        "database host not allowed", "points to an internal or private",
        "rejected this source's database host", "host … private|internal address",
        "resolves to a private",
        "localhost … reached|allowed", "internal ip address", "private ip|address",
        "hosts … not allowed",
        "host … not allowed … private|internal|resolve", "loopback address"
      ).path(.b).unless(
        "ssh tunnel host", "ssh host", "ssh gateway", "could not be resolved"),
      .sentences("host not allowed could not be resolved", "host not allowed … resolved").unless(
        "ssh"),
      .sentences(
        "lost its connection to your source", "couldn't reach your source over the network",
        "kept closing before the sync could finish", "lookup kept failing",
        "temporary failure resolving", "resolve your database host right now", "will keep retrying",
        "idle-in-transaction", "idle in transaction", "idle-session timeout",
        "idle session timeout",
        "disconnected by the server because of inactivity", "etimedout", "econnrefused",
        "could not reach snowflake while", "through its network proxy",

        "kept closing", "terminating connection due to administrator command"
      ).path(.a).unless("getaddrinfo", "connect econnrefused", "connect etimedout"),
      .sentences(
        "support id", "requested url was rejected", "attention required", "you have been blocked",
        "security service to protect itself", "cloudflare ray id … blocked", "request blocked",
        "the request is blocked", "blocked by … firewall|security|waf|cloudflare", "incapsula",
        "imperva", "access denied … reference", "web application firewall",
        "used cloudflare to restrict", "error 1020", "error 1015 … banned", "captcha",
        "just a moment",
        "request unsuccessful incapsula", "akamai", "sucuri website firewall", "modsecurity",
        "permission to access … on this server reference", "on this server reference",
        "pardon our interruption", "checking your browser"
      ).unless("being rate limited"),
      .sentences(
        "no pg_hba.conf entry", "pg_hba.conf", "address not in tenant allow_list", "allow list",
        "allow-listed",
        "allowlist", "allowlisted", "whitelist", "whitelisted", "not on … allow", "network policy",
        "is not allowed to access snowflake", "ip restricted", "ip address is not",
        "ip … not allowed|permitted|authorized|whitelisted|trusted",
        "restricts requests by ip", "ip restriction|restrictions", "unrecognized|unrecognised ip",
        "certain ip addresses",
        "ip address … blocked|restricted|rejected|denied",
        "from this ip", "from your ip", "requests from ip", "ip range", "trusted ip", "login ip",
        "egress ip", "is not allowed to connect", "isn't allowing connections from",
        "has blocked posthog's host",
        "is blocked because of many connection errors", "mysqladmin flush-hosts",
        "vpc endpoint policy",
        "vpc service controls", "organization's policy … vpc", "firewall rule|rules",
        "security group",
        "client with ip address"
      ).unless(
        "check that", "ssh tunnel", "rate limit", "username or password",
        "authentication failed for user",
        "timed out … vpn", "developer token not on allowlist"),
      .names(
        "vpcServiceControls", "IP_RESTRICTED", "EADDRNOTALLOWED", "ip_not_allowed"
      ),
      .sentences(
        "could not resolve the database host", "couldn't open a connection to the database host",
        "couldn't connect to your mysql server", "couldn't connect to your database before",
        "could not reach your sql server", "could not reach your mongodb",
        "host could not be resolved",
        "no network route", "isn't reachable", "could not reach the host",
        "could not connect to the host",
        "couldn't resolve your database host", "isn't reachable from"),
      .names(
        "TLSV1_ALERT_INTERNAL_ERROR", "NoBrokersAvailable", "NameResolutionError",
        "UnknownHostException",
        "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ConnectTimeout", "ConnectTimeoutError",
        "NewConnectionError", "NoRouteToHostException",
        "ServerSelectionTimeoutError",
        "gaierror", "EndpointConnectionError", "ConnectionRefusedError", "DNS_ERROR", "EAI_AGAIN",
        "enetunreach", "ehostunreach", "ERR_NAME_NOT_RESOLVED", "ConnectError",
        "ProxyConnectionError", "MongoServerSelectionError", "UnresolvedAddressException"),
      .code(.mySQL, 2002, 2003, 2005, 1129, 1130, 2004, 2001),
      .code(.sqlServer, 40615, 40914, 20009, 53, 11001, 10060, 10061, 40, 26, 17, 2),
      .code(.oracle, 12541, 12535, 12170, 12543, 12545, 12560, 12529, 12203, 6413),
      .code(.snowflake, 390422, 390420, 390429),
      .code(.snowflake, 390111).path(.a),
      .code(.clickHouse, 198, 210),
      .code(
        .errno, 111, 110, 113, 101, -2, -5, 61, 60, 65, 51, 11001, 10060, 10061, 10051, 100),
      .names(
        "RemoteDisconnected", "ConnectionResetError",
        "DECRYPTION_FAILED_OR_BAD_RECORD_MAC", "BrokenPipeError", "ECONNRESET", "EPIPE",
        "AutoReconnect", "ConnectionAbortedError", "ChunkedEncodingError", "IncompleteRead",
        "ServerDisconnectedError", "UNEXPECTED_EOF_WHILE_READING", "EOFException",
        "SSLZeroReturnError", "RemoteProtocolError", "ConnectionDoesNotExist",
        "IdleSessionTimeout", "IdleInTransactionSessionTimeout",
        "AdminShutdown",
        "SSLEOFError", "ClientPayloadError", "ECONNABORTED", "NETWORK_ERROR",
        "ProxyError"
      ).path(.a).unless(
        "connection refused", "name or service not known", "no route to host",
        "network is unreachable", "errno 111", "errno -2",
        "communications link failure the last packet sent … 0"),
      .code(.mySQL, 0, 2006, 2013, 2055, 1152, 1158, 1159, 1160, 1161, 1184, 4031).path(.a),
      .code(.sqlServer, 20004, 20006, 20047, 20017, 10053, 10054, 64, 233, 121, 10055).path(.a),
      .code(.oracle, 3113, 3114, 3135, 12537, 12547, 12571, 12570, 2396, 25408, 3150).path(.a),
      .code(.errno, 104, 32, 103, 54, 10054, 10053, 131).path(.a),
      .sqlState("08006", "08003", "08S01", "57P01", "57P05", "25P03", "08007").path(.a),
      .sqlState("08001", "08004", "08000", "08P01"),
      .phrases(
        "connection reset by peer", "reset by peer", "connection reset", "connection was reset",
        "connection aborted", "connection broken", "broken pipe",
        "closed the connection unexpectedly", "closed the|our|its connection",
        "ssl connection has been closed", "connection has been closed", "connection was closed",
        "connection closed", "connection already closed", "connection is closed", "forcibly closed",
        "connection to server was lost", "lost connection", "connection lost",
        "connection … was lost", "not|couldn't reconnect",
        "connection was|is|has|been lost",
        "server has gone away", "mysql server has gone away", "ssl syscall error", "unexpected eof",
        "eof detected", "eof occurred in violation of protocol",
        "unexpected end of file from server",
        "remote end closed connection", "prematurely closed", "closed prematurely",
        "incomplete read",
        "incompleteread", "incomplete chunked read",
        "connection … dropped|interrupted|terminated|killed|aborted",
        "terminating connection", "arrêt des connexions", "server disconnected",
        "peer closed connection",
        "verbindung wird abgebrochen",
        "dbprocess is dead",
        "communication link failure", "communications link failure", "socket … closed|hang up",
        "socket hang up",
        "connection pool paused", "write to the server failed",
        "read from the server failed",
        "unexpected packet", "end-of-file on communication channel", "not connected to oracle",
        "connection termination", "stream … reset|closed", "goaway", "transport … closed",
        "bytes read … more expected", "response ended prematurely", "connection unexpectedly",
        "cannot connect to proxy", "tunnel connection failed", "could not receive data from server",
        "could not send data to server", "connection to … kept",
        "temporary failure in name resolution",
        "resolution lifetime expired"
      ).path(.a).unless(
        "no route to host", "connection refused", "network is unreachable",
        "name or service not known"),
      .phrases(
        "connection refused", "actively refused", "no route to host", "network is unreachable",
        "host is unreachable", "host unreachable", "no such host", "dial tcp",
        "server|database|address|endpoint is|was unreachable",
        "name or service not known",
        "could not translate host name", "nodename nor servname",
        "no address associated with hostname",
        "name resolution", "getaddrinfo", "failed to resolve", "could not resolve",
        "couldn't resolve", "can't resolve",
        "cannot resolve", "host|hostname|name … cannot|can't be resolved", "not on … access list",
        "unable to resolve", "unknown host", "unknown mysql server host",
        "dns … error|failed|failure|lookup|exist|name|query", "nxdomain",
        "connection timed out",
        "connect timeout", "connect timed out", "connection attempt timed out",
        "connection timeout",
        "timeout expired", "login timeout expired", "timed out … connecting|connect",
        "timed out trying to connect",
        "can't connect to", "cannot connect to", "could not connect to", "couldn't connect to",
        "unable to connect", "failed to connect", "could not open connection",
        "failed to establish a new connection",
        "couldn't open a connection", "is the server running", "adaptive server is unavailable",
        "server is not found or not accessible", "was not found or was not accessible",
        "network-related or instance-specific", "no listener", "connection is not available",
        "prior to obtaining a connection", "server selection timeout", "no servers found",
        "topology description",
        "no replica set members", "could not reach", "couldn't reach", "cannot reach",
        "unable to reach",
        "not reachable", "no … could be reached", "none … could be reached",
        "reachable from the public internet", "i/o error opening a connection",
        "network adapter could not establish", "max retries exceeded",
        "could not open a connection to your",
        "net-lib error", "error while attempting to connect", "could not connect to server",
        "server … refused|rejected the connection", "blocked … host|ip",
        "tlsv1 alert internal error",
        "connection … refused", "port … closed|unreachable", "no connection could be made",
        "a connection attempt failed", "network error",
        "verbindungsaufbau abgelehnt", "verbindung … abgelehnt|verweigert", "konnte hostnamen",
        "connexion refusée", "n a pas pu traduire le nom d hôte",
        "conexión rehusada|rechazada|denegada",
        "no se pudo traducir el nombre", "conexão recusada", "connessione rifiutata",
        "соединении отказано",
        "подключение отклонено", "拒绝连接", "连接被拒绝", "无法连接", "连接超时", "接続を拒否", "接続が拒否",
        "接続できません", "연결이 거부"
      ).unless(
        "heartbeat", "s3 error", "check all connection details",
        "check your connection string and credentials"),
      .names("ENOTFOUND").unless("ENOTFOUND tenant"),
      .sentences("dns response does not contain").path(.b),
      .code(.sqlServer, 17830, 20002, 47073),
      .code(.mySQL, 1042, 1043),
      .code(.mySQL, 2012, 2027).path(.a),
      .names("ConnectionTimeout").unless("read timed out", "read timeout"),
      .names(
        "SQL1024N"
      ).path(.a),
      .sentences(
        "tunnel connection failed", "TransferEncodingError", "payload is not completed"
      ).path(.a),
      .names("connection is not available request timed out"),
      .code(.errno, -3).path(.a),
      .sentences(
        "could not connect to server operation timed out"
      ),
      .phrases(
        "server conn crashed", "packet sequence number wrong"
      ).path(.a),
      .sentences(
        "use a publicly reachable", "host could not be found|resolved",
        "host could not be found in dns"
      ).path(.b),
      .sentences(
        "ssl syscall error"
      ).path(.a),
      .phrases(
        "a robot", "are|you're|is human", "a human"
      ).unless("user"),
      .sentences(
        "only your|our|their network can see|reach|resolve",
        "only your|our|their network sees|reaches|resolves|knows"
      ).path(.b),
      .phrases(
        "address|ip isn't|not on … list", "address|ip isn't|not on the|their|your list"
      ).unless("email", "e-mail"),
      .sentences("adaptive server connection timed out").with(
        "adaptive server connection failed"),
      .phrases(
        "client_idle_timeout", "idle_transaction_timeout", "idle transaction timeout",
        "DbHandler exited"
      ).path(.a),
    ] + networkUnreachableWords + networkOfClients + networkAbroad,
    belongs: [
      "DPY-4011: the database or network closed the connection",
      "consuming input failed: SSL error: decryption failed or bad record mac",
      "(1043, 'Bad handshake')",
      "<urlopen error [Errno 104] Connection reset by peer>",
      "Unauthorized source IP address",
      "The DNS query name does not exist: _mongodb._tcp.cluster0.ab1.mongodb.net.",
      "Could not connect to the endpoint URL: \"https://acme-data.s3.eu-wst-1.amazonaws.com/\"",
      "connection to server at \"db.acme.dev\" (203.0.113.4), port 5432 failed: timeout expired",
      "Database host not allowed: resolves to a private/internal address",
      "[Errno 32] Broken pipe",
      "could not receive data from server: Connection timed out",
      "SSL SYSCALL error: EOF detected",
      "SSL SYSCALL error: No route to host",
      "(2006, \"MySQL server has gone away (BrokenPipeError(32, 'Broken pipe'))\")",
      "could not translate host name \"db.example.internal\" to address: Name or service not known",
      "(2003, \"Can't connect to MySQL server on 'db.example.com' (timed out)\")",
      "FATAL:  no pg_hba.conf entry for host \"198.51.100.20\", user \"etl\", database \"a\", no encryption",
      "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
      "java.net.ConnectException: Connection refused",
      "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. "
        + "Your support ID is: 77</body></html>",
    ],
    doesNotBelong: [
      "ORA-12541: TNS:no listener\nORA-02063: preceding line from CRM_LINK",
      "FATAL: password authentication failed for user \"unreachable\"",
    ])
}
