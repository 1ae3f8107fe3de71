extension ErrorFamily {
  /// A daily, monthly or paid allowance of the customer at the source is used up, or its storage
  /// limit made it read-only. What clears within minutes is ``rateLimited``.
  static let quotaExceededAtSource = ErrorFamily(
    cause: .quotaExceededAtSource, letter: .none, fault: .you,
    signatures: [
      .names("QuotaExceeded").notFrom("AmazonSellingPartner"),
      .phrases("calls|requests for the day|month"),
      .sentences(
        "daily limit|quota|allowance|cap", "daily … limit|quota exceeded|reached",
        "application day limit",
        "limit|quota … per day|month", "tokens per day", "rate limit problem day|daily",
        "per 24 hrs|hours", "24-hour quota|limit",
        "monthly limit|quota|allowance|cap",
        "totalrequests limit exceeded",
        "exceeded the compute time quota", "exceeded its compute-time quota", "data transfer quota",
        "upgrade your plan to increase limits", "exceeded a plan quota", "exceed_egress_quota",
        "cluster is read-only", "max_connections_per_hour", "free query bytes scanned",
        "operations for basic|explorer access", "spending limit|cap", "spend cap|limit",
        "plan limit was reached"),
      .phrases(
        "exceeded the compute time quota", "exceeded its compute-time quota",
        "exceeded the data transfer quota", "exceeded its data transfer quota",
        "upgrade your plan to increase limits", "exceeded a plan quota", "exceed_egress_quota",
        "plan limit … reached", "read-only mode … limit|quota|storage|exceeded|provider",
        "cluster is read-only", "database … read-only … storage|limit|quota|exceeded",
        "max_connections_per_hour", "max_queries_per_hour", "max_updates_per_hour",
        "daily … limit|quota|allowance|cap", "day limit", "daily number of",
        "calls|requests for today", "no … hours left", "no … left this|for month|today",
        "daily calls|requests",
        "per day", "per month", "per 24 hours",
        "per 24-hour", "monthly … limit|quota|allowance|cap|usage", "limit … per day|month",
        "limit|quota|allowance … for today", "limit|quota|allowance … for the|this day|month",
        "application day limit", "limit|quota … resets at midnight|tomorrow",
        "quota … resets at midnight", "free tier … limit|quota|exceeded",
        "maximum number of … today",
        "downloaded|exported today", "maximum … today|per day|this month",
        "free query bytes scanned", "free usage … exceeded", "usage limit … reached|exceeded",
        "usage quota", "api usage limit", "spending limit|cap", "spend limit|cap",
        "spend … limit|cap … reached|exceeded", "credit … used up|exhausted|run out|depleted",
        "out of credits|credit", "insufficient credits|credit|funds|balance",
        "credit limit … exceeded|reached", "no remaining … credits|calls|requests|quota",
        "api calls … used up|exhausted", "storage limit … exceeded|reached",
        "storage quota", "exceeded … storage", "custom quota", "bytes billed",
        "resource monitor … exceeded|quota", "resource monitor", "credit quota",
        "quota for quota metric … per day", "totalrequests limit exceeded",
        "request_limit_exceeded", "api_disabled_for_org limit", "request limit … 24",
        "monthly active|api", "yearly … limit|quota", "annual … limit|quota",
        "quota … next billing|month|day", "plan … limit|quota … exceeded|reached",
        "exceeded … plan … limit|quota", "exceeded … your plan|subscription"
      ).unless("row limit", "per second … daily", "max_user_connections"),
      .names(
        "REQUEST_LIMIT_EXCEEDED", "dailyLimitExceeded", "quotaExceeded", "dailyLimitExceededUnreg",
        "QUOTA_EXCEEDED", "OVER_QUERY_LIMIT", "STORAGE_LIMIT_EXCEEDED", "billingTierLimitExceeded",
        "planLimitReached",
        "quota_exceeded", "insufficient_quota", "storageQuotaExceeded",
        "bytesBilledLimitExceeded"),
      .names("ServiceQuotaExceededException"),
      .code(.mySQL, 1226, 1290).unless(
        "max_user_connections", "read-only option", "secure-file-priv option",
        "offline-mode option"),
      .code(.snowflake, 90073),
      .code(.sqlServer, 40544),
      .code(.clickHouse, 201),
      .code(.twilio, 63038),
      .names("rate_limit").with("daily", "DAILY"),
      .phrases(
        "quota … exceeded|exhausted|reached|used", "exceeded … quota", "over quota",
        "exceeded your … quota", "out of quota", "quota limit"
      )
      .unless(
        "per minute", "per second", "per hour", "per 100 seconds", "per user per", "rate limit",
        "concurrent", "check quota", "retry", "try again"),
      .phrases("daily").with("rate_limit", "429", "limit").with(.http, 429),
      .hints("quota").unless("check quota", "per minute", "rate"),
      .httpStatus(402).with("quota", "limit", "usage", "credits"),
      .gists(
        "{most} … {span}", "{calls} … {span}", "used all|up", "{used} … {most}",
        "{most} … {used}", "{not} … left|remaining … {span}", "{used} … {span}",
        "resumes|resets|renews|refills … {span}", "until … {span}", "{most} … gone", "ration … gone"
      ).unless("{short}", "memory", "disk", "connections", "rate", "rows", "schedule"),
      .code(.sqlServer, 3906),
      .names(
        "EXCESSIVE_LONG_TERM_QUERY_RESOURCE_CONSUMPTION"
      ),
      .sentences(
        "{calls} in one|a|per day", "{calls} this month"
      ),
      .sentences(
        "budget is|was gone|spent|used|exhausted", "refills|resets at midnight|tomorrow|noon"
      ),
      .names("ExceededQuota", "ApiQueryV2JobsPerDay"),
      .sentences(
        "exceeded the free|starter|basic plan limits|limit", "member|application day limit"
      ),
      .names("PUBLIC_API_BILLING_LIMIT_EXCEEDED", "PUBLIC_API_BILLING_LIMIT_REACHED"),
    ],
    belongs: [
      "{\"error\":\"monthly request quota exceeded, upgrade your plan\"}",
      "You have exceeded your daily request limit. The limit resets at 00:00 UTC.",
      "Monthly API call allowance used up (100000/100000)",
      "(1226, \"User 'etl' has exceeded the 'max_queries_per_hour' resource (current value: 3600)\")",
      "403 Quota exceeded: Your project exceeded quota for free query bytes scanned.",
      "{\"errorCode\":\"REQUEST_LIMIT_EXCEEDED\",\"message\":\"TotalRequests Limit exceeded.\"}",
      "{\"errorType\":\"RATE_LIMIT\",\"policyName\":\"DAILY\",\"message\":\"You have reached your daily limit.\"}",
      "ERROR: Your project has exceeded the data transfer quota. Upgrade your plan to increase limits.",
    ],
    doesNotBelong: [
      "429 Resource has been exhausted (e.g. check quota).",
      "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'",
    ])
}
