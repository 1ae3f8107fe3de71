extension ErrorFamily {
  /// A right that is missing as people word it, and what the reader is told to grant.
  static let permissionDeniedWords: [Signature] = [
    .gists("{lack} … {right}").with("check the user role", "the user role").path(.none),
    .gists(
      "account|user|login|role|principal|member|identity|person … {lack} … access",
      "account|user|login|role|principal|member|identity … {lack} … {right}",
      "role|user lacks",
      "account|user|login|role|principal|member|identity … {not} have … access",
      "account|user|login|role|principal|member|identity … {not} have … {right}",
      "account|user|login|role|principal|member|identity has no … permission|permissions|access|right|rights|role"
    ).path(.none).unless(
      "scope", "scopes", "reconnect", "re-authorize", "reauthorize", "generate", "token", "key",
      "subscription", "plan"),
    .gists(
      "permission denied", "access denied", "denied access", "access forbidden",
      "access is forbidden",
      "not authorized", "not authorised", "isn't authorized", "isn't allowed",
      "not allowed to access|read|view",
      "not permitted", "no permission", "no access to", "not have access",
      "not have permission|permissions",
      "doesn't have … permission|permissions|access|scope|scopes",
      "don't have … permission|permissions|access|scope|scopes",
      "not have … permission|permissions|access|scope|scopes|rights",
      "lacks|lack|lacking|missing|insufficient|needs|requires|without … permission|permissions|scope|scopes|access",
      "permission|permissions|scope|scopes … missing|required|insufficient|needed|lacking|granted|denied",
      "insufficient rights|role|access", "scope|scopes are|is required", "required scope|scopes",
      "hasn't been granted", "not been granted", "has not granted", "not granted",
      "unauthorized … scope",
      "can't access", "cannot access the|this|that|account|resource|table|your",
      "unable to access", "not accessible by|to|from|for",
      "restricted api access", "cannot|can't read this|the|that", "refused access",
      "may not create|read|list|query|access|see|use",
      "not|won't let", "not been given", "has|have to approve", "must approve",
      "only … admin|administrator|owner may|can",
      "odmowa dostępu",
      "administrator has restricted", "not an admin", "must be … admin|administrator|owner",
      "admin … required", "requires admin",
      "restricts requests", "denied … permission", "forbidden … scope", "not visible to",
      "access to … denied|forbidden|restricted", "do not have rights", "no operation permission",
      "is not allowed to", "consent … required|missing|granted", "approve … app|application"
    ).unless(
      "url|domain|host|hostname|subdomain|address|endpoint|instance|region isn't|not allowed",
      "url|domain|host|hostname|subdomain|address|endpoint|instance|region is not allowed",
      "allow list", "allowlist", "ip address", "allow_list", "whitelist", "network policy",
      "allowed to connect", "connect to this", "access snowflake"),
    .hints(
      "forbidden", "permission", "permissions", "privilege", "privileges", "scope", "scopes"),
    .gists(
      "{lack} … {right}", "{right} … {lack}", "{lack} … access", "{not} have|has|had … {right}",
      "{not} have|has|had … access", "{not} include|carry|hold|contain|grant … {right}",
      "{not} given|granted|assigned|approved … {right}", "{not} given|granted|assigned … access",
      "{right} … {not} … granted|given|assigned|enabled|approved|held",
      "{right} … {refuse}", "access … {refuse}", "access … forbidden|denied|refused|declined",
      "{refuse} access", "forbidden … access", "{not} … authorized|authorised|permitted|entitled",
      "may not read|see|view|list|query|fetch|open|access",
      "key|token|account|user|role|credentials can't|cannot read|see|view|list|query|fetch|open|access",
      "can't|cannot read|see|view|list|query|fetch|open|access the|this|that|your|any|its",
      "{not} allowed to",
      "{not} accessible to|with|for|by", "authorization failed|error",
      "no longer shared|permitted|allowed|authorized|visible to", "user unauthorized",
      "unauthorized permission",
      "only … administrators|admins|owners|managers … can|may",
      "key|token … is a viewer|guest|member"
    ).unless("ip address", "subscription", "plan", "edition", "jwt grant"),
    .advice("grant|give|allow … {right}", "grant|give|allow … access", "grant it|them|the")
      .path(.none).unless(
        "scope", "scopes", "reconnect", "token", "key", "re-authorize", "reauthorize"),
    .advice(
      "grant|give|add|enable … {right}", "grant|give|allow|has|have … access", "grant it|them|the"
    ),
    .gists(
      "no longer has|have access"
    ).path(.none).unless("token", "key", "reconnect"),
    .gists(
      "is private", "must|has to invite"
    ).path(.none),
    .gists(
      "key|token|tokens|credentials {not} reach|see|cover", "admin access token|key",
      "admin|owner token|key", "token|key that a … admin|owner",
      "token|key created by a|an … admin|owner", "has|have|needs to be approved by",
      "must be approved by"
    ),
    .gists(
      "took|taken|take our|the|posthog app off|out|away", "app … off its|their|the list"
    ),
    .gists(
      "can|could no longer see|read|open", "made private", "{not} in any group|team|role"
    ),
    .hints("iam").path(.none),
  ]
}
