extension ErrorFamily {
  /// Too many calls in too short a time; it clears by itself within minutes. Some vendors say it
  /// with 400 or 403.
  static let rateLimited = ErrorFamily(
    cause: .rateLimited, letter: .a, fault: .vendor,
    signatures: [
      .phrases(
        "TooManyRequests", "TooManyRequestsException", "RESOURCE_EXHAUSTED", "ResourceExhausted",
        "TooManyRequestsError", "too_many_requests", "too_many_requests_error"),
      .names("QuotaExceeded").from("AmazonSellingPartner"),
      .names("es_rejected_execution_exception"),
      .sentences("number of concurrent|simultaneous calls|requests|queries"),
      .sentences("exceeded rate limit|limits", "too many 429 error"),
      .sentences("quota … per second|minute|qps", "qps|qpm quota", "quota … per 100 seconds")
        .unless(
          "per day", "daily", "24 hours"),
      .phrases(
        "too many requests", "rate limit", "rate limits", "rate limited", "rate-limiting",
        "ratelimit", "throttled", "throttling", "request rate", "api rate", "rate exceeded",
        "requests per second|minute|hour", "calls per second|minute|hour", "per second",
        "per minute",
        "secondly limit", "ten_secondly_rolling", "slow down", "slowdown",
        "reduce your request rate",
        "too many calls", "call limit", "calls to this … have exceeded",
        "quota exceeded … per minute|second|user", "limit … per minute|second",
        "too many api calls|requests", "burst limit", "request limit reached",
        "request limit was|is reached", "hourly request limit",
        "requests too quickly",
        "concurrent request|requests", "concurrency limit", "api call … exceeded … minute",
        "calls within one hour", "there have been too many calls",
        "retry later … limit",
        "resource has been exhausted", "exceeded rate", "query cost … exceed|exceeds|throttled",
        "wait … before … request|requests|retrying", "too frequent|frequently",
        "qps limit|quota|exceeded",
        "limiting how fast",
        "request was throttled", "requests from this ip … limit", "limite de requêtes"),
      .names(
        "ThrottlingException", "Throttling",
        "RATE_LIMIT", "RATE_LIMITS", "RATE_LIMIT_EXCEEDED", "rateLimitExceeded", "rate_limit",
        "userRateLimitExceeded", "rate_limit_error", "rate_limit_exceeded", "RateLimitError",
        "ratelimited", "RequestLimitExceeded", "SlowDown", "ProvisionedThroughputExceededException",
        "THROTTLED", "RateLimitExceeded", "RateLimited",
        "TEN_SECONDLY_ROLLING", "REQUEST_THROTTLED", "ThrottledException",
        "rate_limited",
        "RequestThrottled", "RATE_LIMIT_REACHED", "jobRateLimitExceeded", "CallRateExceeded",
        "RATE_LIMITED",
        "RESOURCE_TEMPORARILY_EXHAUSTED", "ConcurrentRequestOverLimit"
      ),
      .code(.meta, 4, 17, 32, 613, 80000, 80001, 80002, 80003, 80004, 80005, 80006, 80008, 80014),
      .code(.tikTok, 40100, 40016, 40133),
      .code(.twilio, 20429),
      .code(.mongoDB, 16500),
      .code(.sqlServer, 40501, 49920),
      .names("api_request_limit_exceeded"),
      .sentences(
        "ConcurrentPerOrgLongTxn", "ConcurrentPerUserLongTxn", "ConcurrentRequests limit exceeded",
        "concurrent … limit exceeded", "is rate limiting"),
      .httpStatus(429, 420),
      .hints(
        "retry-after", "try after some time", "exhausted", "try again in … seconds|minutes",
        "too quickly"),
      .gists(
        "too many {calls}", "too many _ {calls}", "too fast|often|frequently", "slow down",
        "{most} … {short}", "{calls} … {short}",
        "wait … {short}", "back off", "reduce … frequency|rate"
      ).unless("memory", "rows", "timed out", "timeout", "connections", "exchange"),
      .classes(
        "LimitExceededException"
      ),
      .names(
        "EXCESSIVE_SHORT_TERM_QUERY_RESOURCE_CONSUMPTION", "activityLimitReached", "ServerBusy",
        "ThrottleExceeded", "TRANSACTIONS_LIMIT", "operation_limit_exceeded", "E0000047",
        "abuse detection mechanism"
      ),
      .sentences(
        "exceeded your quota for the requested resource", "login rate exceeded"
      ),
      .sentences("rate limit exceeded").with("invalid_grant"),
      .sentences(
        "quota exceeded for quota metric read|write|queries|requests",
        "quota metric … read requests"
      ).unless("per day", "daily"),
      .phrases(
        "throttle|throttles|throttled us|our|the", "throttle|throttles us"
      ),
      .sentences(
        "developer token … limit"
      ).unless("daily", "per day"),
      .sentences(
        "quota for … still exhausted after", "quota exceeded for this client",
        "already being processed"),
      .phrases("x-ratelimit-reset", "shopify security rejection"),
      .httpStatus(430),
    ],
    belongs: [
      "AdApiError: Code=117 ErrorCode=CallRateExceeded Message=Too many calls",
      "{\"errors\":[{\"error\":\"RATE_LIMIT_REACHED\",\"message\":\"You have reached a rate limit\"}]}",
      "Query rate limit exceeded, you can make 60 queries per hour",
      "{\"code\":\"rate_limit_exceeded\",\"message\":\"Too many requests in the last minute\"}",
      "429 Client Error: Too Many Requests for url: https://api.acme.dev/v1/invalid_credentials/403",
      "{\"status\": 400, \"error\": \"Rate limit reached, slow down\"}",
      "You are being rate limited. Retry after 403 seconds.",
      "An error occurred (ProvisionedThroughputExceededException) when calling the Scan operation",
      "429 Exhausted property tokens per hour for a project per property.",
      "Exhausted concurrent requests quota. Please send fewer requests concurrently.",
      "{\"code\":40100,\"message\":\"Too many requests. Please retry later.\"}",
      "429 Client Error: Too Many Requests for url: https://api.example.com/v1/orders",
      "An error occurred (ThrottlingException) when calling the GetReport operation: Rate exceeded",
      "{'ok': False, 'error': 'ratelimited'}",
      "{\"error\":{\"message\":\"(#17) User request limit reached\",\"type\":\"OAuthException\",\"code\":17}}",
    ],
    doesNotBelong: ["You have reached your daily limit."])
}
