extension ErrorFamily {
  /// The handshake, the certificate, or the demand for encryption failed. A connection that broke
  /// later is ``networkUnreachable``, even if the message says SSL.
  static let tls = ErrorFamily(
    cause: .tls, letter: .none, fault: .you,
    signatures: [
      .sentences("{not} support ssl|tls", "ssl tls connection required").with(
        "check the host|port", "check that the host|port"
      ).path(.b),
      .sentences(
        "wrong_version_number", "wrong version number", "insecure transport are prohibited",
        "connection is insecure",
        "require_secure_transport", "only accepts encrypted connections", "hostname mismatch",
        "certificate is not valid for", "certificate … doesn't|not match",
        "ssl is turned off",
        "set 'use ssl?'", "use ssl", "responded as if ssl is not enabled",
        "no application protocol",
        "invalid response to ssl negotiation", "http_request … ssl", "http request … ssl",
        "unknown protocol … ssl", "certificate … not valid for … host|hostname",
        "common name … match|mismatch", "host and port … ssl|tls handshake",
        "record layer failure", "packet length too long", "first record does not look like a tls",
        "doesn't match either of", "ip address mismatch"
      ).path(.b).unless("max retries exceeded … ssleoferror"),
      .sentences("speaking ssl|tls", "allowed only with ssl|tls").path(.b),
      .sentences("check … ssl|tls configuration|setup"),
      .phrases("not|couldn't open|establish|make a|an|the ssl|tls connection"),
      .phrases("disable the https|ssl|tls", "https toggle", "turn off|on ssl|tls|https").path(.b),
      .code(.mySQL, 3159, 2061).path(.b),
      .names("WRONG_VERSION_NUMBER", "ER_SECURE_TRANSPORT_REQUIRED")
        .path(.b),
      .names("ERR_TLS_CERT_ALTNAME_INVALID", "HTTP_REQUEST").path(.b),
      .names(
        "SSLRequiredError", "SSLV3_ALERT_HANDSHAKE_FAILURE", "CERTIFICATE_VERIFY_FAILED",
        "SSLCertVerificationError", "DH_KEY_TOO_SMALL", "UNSUPPORTED_PROTOCOL",
        "SSLHandshakeException",
        "TLSV1_ALERT_PROTOCOL_VERSION", "UNSAFE_LEGACY_RENEGOTIATION_DISABLED", "CertificateError",
        "NO_SHARED_CIPHER", "SSLPeerUnverifiedException",
        "CA_MD_TOO_WEAK", "EE_KEY_TOO_SMALL", "SELF_SIGNED_CERT_IN_CHAIN",
        "TLSV1_UNRECOGNIZED_NAME",
        "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT",
        "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "SunCertPathBuilderException",
        "CertPathValidatorException",
        "TLSV1_ALERT_UNKNOWN_CA", "SSLV3_ALERT_BAD_CERTIFICATE", "SSLV3_ALERT_CERTIFICATE_UNKNOWN",
        "BAD_SIGNATURE_ALGORITHM", "NO_PROTOCOLS_AVAILABLE", "SSLV3_ALERT_CERTIFICATE_EXPIRED",
        "TLSV1_ALERT_DECRYPT_ERROR", "BAD_ECPOINT", "LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED",
        "TLSV1_ALERT_INSUFFICIENT_SECURITY", "UNEXPECTED_MESSAGE"),
      .code(.mySQL, 2026),
      .code(.oracle, 28860, 29024, 28759, 28864, 28865, 29002, 28868),
      .phrases(
        "certificate verify failed",
        "certificate … expired|invalid|unknown|revoked|untrusted|verify|verification|trusted",
        "self-signed certificate", "self signed certificate",
        "unable to get local issuer certificate",
        "ssl handshake|negotiation", "tls handshake|negotiation", "handshake failure|failed",
        "handshake was rejected", "secure tls connection", "secure connection … failed|establish",
        "database's ssl configuration",
        "ssl error", "ssl routines", "tlsv1 alert", "sslv3 alert", "tls alert",
        "alert handshake failure",
        "protocol version … ssl|tls", "unsupported protocol", "no shared cipher|ciphers",
        "dh key too small",
        "ssl is required", "ssl required", "only with ssl|tls", "ssl/tls connection is required",
        "ssl tls connection required",
        "requires ssl", "requires tls", "requires … encryption", "require ssl|tls", "ssl off",
        "server does not support ssl", "doesn't support … encrypted connection",
        "does not support ssl|tls|encryption", "encrypted connection", "unencrypted connection",
        "encryption … required|mandatory", "sslmode", "root certificate file",
        "unable to verify certificate", "authority that is not trusted", "ssl provider",
        "verify … ssl certificate", "could not verify … certificate",
        "ssl connection … error|establish|failed|required",
        "ssl_error_ssl", "bad handshake", "unknown ca", "legacy renegotiation",
        "pkix path building failed",
        "unable to find valid certification path", "x509", "peer certificate", "ssl certificate",
        "could not accept ssl connection", "client certificate", "certificate required",
        "couldn't establish an ssl connection", "tls version", "must use ssl|tls|encryption",
        "ssl … zertifikat", "zertifikat … ungültig|abgelaufen", "certificat … invalide|expiré",
        "certificado … inválido|expirado|caducado", "证书", "証明書", "сертификат", "hostssl"
      ).unless(
        "closed unexpectedly", "ssl syscall", "TLSV1_ALERT_INTERNAL_ERROR",
        "tlsv1 alert internal error",
        "eof occurred in violation of protocol", "no pg_hba.conf", "UNEXPECTED_EOF_WHILE_READING",
        "unexpected eof while reading", "has been closed", "SSLZeroReturnError",
        "decryption failed or bad record",
        "bad record mac", "connection reset"),
      .hints("ssl", "tls", "certificate").unless(
        "closed", "ssl syscall", "unexpected eof", "reset by peer",
        "no pg_hba.conf", "internal_error", "internal error", "eof occurred", "lost connection",
        "bad record mac"),
      .code(.sqlServer, 20, 17835, 47072),
      .phrases(
        "unsupported frontend protocol"
      ),
      .phrases("check … ssl|tls settings|setting").path(.b),
      .phrases("{not} open|establish|start|make a|an|the ssl|tls connection").path(.b),
      .sentences(
        "turn|switch ssl|tls|encryption on|off", "turn|switch on|off ssl|tls|encryption"
      ).path(.b),
      .sentences(
        "specify ssl options", "ssl connection is required please"
      ).path(.b),
      .names("UnknownCA", "CertificateExpired", "BadCertificate").path(.b).unless("ssh"),
      .sentences("received fatal alert … certificate|unknownca").path(.b),
      .sentences(
        "certificate could not be verified", "source's client certificate",
        "this client certificate",
        "with a|an new|renewed|valid client certificate", "invalid peer certificate unknownissuer"
      ).path(.b),
      .names("TLSV13_ALERT_CERTIFICATE_REQUIRED").path(.b),
    ] + certificatesAbroad,
    belongs: [
      "FATAL:  IAM authentication is allowed only with SSL connections.",
      "received fatal alert: CertificateExpired",
      "org.apache.kafka.common.errors.SslAuthenticationException: SSL handshake failed",
      "(2026, 'SSL connection error: error:0A000102:SSL routines::unsupported protocol')",
      "javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure",
      "x509: certificate signed by unknown authority",
      "tls: first record does not look like a TLS handshake",
      "SSL connection error: SSL is required but the server doesn't support it",
      "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate",
      "(3159, 'Connections using insecure transport are prohibited')",
      "server does not support SSL, but SSL was required",
      "javax.net.ssl.SSLHandshakeException: PKIX path building failed",
      "[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)",
    ],
    doesNotBelong: [
      "SSL connection has been closed unexpectedly",
      "SSL SYSCALL error: EOF detected",
    ])
}
