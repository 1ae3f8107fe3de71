extension ErrorFamily {
  /// Everything that fails at the bastion, also what reads like a password, a timeout or a refused
  /// connection. Behind a working tunnel the database speaks for itself.
  static let sshTunnel = ErrorFamily(
    cause: .sshTunnel, letter: .none, fault: .you,
    signatures: [
      .sentences("passphrase … ssh|tunnel|bastion").path(.b),
      .sentences(
        "could not establish session to ssh gateway",
        "could not open session to ssh gateway",
        "BaseSSHTunnelForwarderError", "HandlerSSHTunnelForwarderError", "SSHTunnelForwarderError"
      ).with(
        "authentication failed", "AuthenticationException", "bad authentication type",
        "private key", "passphrase", "no authentication methods", "permission denied publickey",
        "BadAuthenticationType", "PasswordRequiredException", "not a valid … private key",
        "authentication type _ not permitted"
      ).path(.b),
      .sentences(
        "SSHTunnel auth is not valid", "ssh tunnel credentials|authentication … not|invalid|failed",
        "ssh tunnel host not allowed", "rejected … ssh tunnel host",
        "ssh … authentication failed", "ssh … credentials … not|invalid",
        "ssh … host … private|internal|allowed", "ssh … permission denied", "no such identity",
        "permission denied publickey", "bad authentication type … publickey|password",
        "not a valid openssh private key", "not a valid rsa private key file",
        "not a valid ec|dsa|openssh private key file", "unable to parse ssh private key",
        "BadAuthenticationType", "bastion … authentication|key|password|login … failed|rejected",
        "ssh: handshake failed", "server|host key … match|verification|verify … ssh",
        "host key verification failed", "BadHostKeyException", "could not resolve ip address for",
        "ssh … host key",
        "PasswordRequiredException", "no authentication methods available",
        "no more authentication methods",
        "encountered … key expected",
        "ssh_exception AuthenticationException"
      ).path(.b).notFrom("SFTP"),
      .sentences(
        "could not establish session to ssh gateway", "could not open session to ssh gateway",
        "could not connect to gateway", "could not connect to your ssh tunnel"
      ),
      .sentences("ssh … private key", "ssh … passphrase").path(.b).notFrom("SFTP"),
      .phrases("check all connection details").with("ssh tunnel").path(.b),
      .phrases(
        "ssh tunnel", "ssh gateway", "ssh session",
        "error reading ssh protocol banner", "ssh protocol banner", "ssh handshake",
        "opening tunnels", "establishing ssh session",
        "unable to connect to port 22", "paramiko", "bastion host", "ssh server", "ssh connection",
        "sshtunnel", "channel … open failed administratively prohibited", "ChannelException",
        "ssh proxy", "jump host", "ssh … administratively prohibited",
        "bastion … unreachable|refused|timed|closed", "kex_exchange_identification"
      ).unless(
        "connect through an ssh tunnel", "use the ssh tunnel option", "use an ssh tunnel",
        "firewall or ssh tunnel", "pooler, firewall, or ssh tunnel", "or an ssh tunnel",
        "or ssh tunnel", "ssh tunnel option", "tunnel … is up|open", "is up ssh tunnel",
        "behind … ssh tunnel",
        "through … ssh tunnel"),
      .names(
        "BaseSSHTunnelForwarderError", "HandlerSSHTunnelForwarderError", "SSHTunnelForwarderError",
        "NoValidConnectionsError", "ssh_exception"
      ).notFrom("SFTP"),
      .hints("ssh").notFrom("SFTP"),
      .sentences(
        "bastion|gateway|tunnel refused|rejected the|our username|user|key|login|password"
      ).path(.b),
      .sentences(
        "machine|host|server|computer in front of the|your|our database|server",
        "jump host|server|machine"
      ).path(.b),
      .sentences(
        "bastion|gateway|jump is|was|are switched|turned off",
        "bastion is|was down|off|stopped|asleep|gone"
      ).path(.none),
      .sentences("no password or public key available").path(.b),
      // Where paramiko waits for the other side to introduce itself.
      .traces("_check_banner"),
      .phrases("read_private_key_file", "_read_private_key").path(.b).notFrom("SFTP"),
    ],
    belongs: [
      "ValueError: not a valid OPENSSH private key file",
      "sshtunnel.BaseSSHTunnelForwarderError: Could not establish session to SSH gateway",
      "SSH tunnel host not allowed: 10.0.0.4 is internal",
      "Could not establish session to SSH gateway",
      "paramiko.ssh_exception.SSHException: Error reading SSH protocol banner",
      "SSHTunnel auth is not valid",
      "NoValidConnectionsError: [Errno None] Unable to connect to port 22 on 203.0.113.4",
      "Permission denied (publickey).",
    ],
    doesNotBelong: [
      "PostHog couldn't connect to your MySQL server. For a database that can't be exposed "
        + "publicly, use the SSH tunnel option, then re-enable the sync."
    ])
}
