extension ErrorFamily {
  /// The account, project or login at the source is suspended, paused, unpaid, locked, out of
  /// trial, or on a plan without this API. Somebody must settle it there; no key helps.
  static let accountDisabled = ErrorFamily(
    cause: .accountDisabled, letter: .none, fault: .you,
    signatures: [
      .sentences(
        "usually means the|your … project|branch|database … paused|archived|suspended",
        "usually means it's paused|suspended|archived"),
      .phrases(
        "account … suspended|suspension", "account … disabled|deactivated|inactive|terminated",
        "account … locked|frozen|closed|cancelled|canceled|deleted|restricted|paused|blocked|banned",
        "account is inactive", "account … not active",
        "account … past due|overdue|delinquent|unpaid", "not paid up", "plan has no api",
        "to a higher plan", "not been paid",
        "available to|for|on premium|paid|enterprise|business|pro",
        "not part of your … plan|subscription|package",
        "plan is too low", "api is disabled|off|deactivated", "customer … was|been deleted",
        "has not been used in project", "member is restricted",
        "needs|requires a higher", "upgrade the workspace|account|organization|site",
        "account … been rejected",
        "user access disabled", "user … disabled|deactivated|inactive|suspended|locked",
        "login … disabled|locked", "user account … disabled|locked|inactive|suspended",
        "user … locked out", "account lockout", "is currently locked out",
        "account|user|login|organization|workspace|shop|store|site|subscription is locked",
        "is not permitted to log in",
        "workspace … suspended|disabled|deleted|paused|deactivated|locked|frozen",
        "organization|organisation … suspended|disabled|deactivated|inactive|deleted|paused|frozen",
        "project is|was|has paused|suspended|disabled|inactive|restricted|archived",
        "project … is paused", "project been paused",
        "project has been deleted|suspended",
        "api_plan_restricted", "active subscription needed", "endpoint has been disabled",
        "is currently frozen",
        "store|shop has been frozen|closed|paused|suspended|locked",
        "store|shop is|has|was frozen|closed|paused|unavailable|suspended|locked|inactive",
        "branch is missing or sleeping", "branch … sleep|sleeping", "put to sleep",
        "site|subscription|instance|tenant|cluster … suspended|expired|cancelled|canceled|paused|deactivated|hibernating|inactive",
        "app|application … disabled|suspended|blocked|deactivated|deleted",
        "has restricted the account", "installation has been suspended", "inactive organization",
        "unavailable shop", "inactive user", "api|token access is|was|has disabled|off",
        "inactive account",
        "trial … ended|expired|over", "free trial has ended", "trial period",
        "tenant or user not found", "tenant/user", "tenant user _ not found", "ENOTFOUND tenant",
        "is not currently accepting connections", "isn't accepting new connections",
        "not accepting connections … paused", "nxdomain", "connection not allowed for branch",
        "branch … archived|suspended|asleep|sleeping", "endpoint is disabled",
        "compute … suspended|disabled",
        "your account has restrictions", "unpaid invoice",
        "lack of payment method", "payment … overdue|failed|required … account|subscription",
        "billing … overdue|past due|disabled … account|project",
        "billing account … disabled|closed",
        "billing has not been enabled", "billing to be enabled",
        "billing … disabled|enabled in state",
        "billing is disabled", "enable billing", "marked for decommission", "decommissioned",
        "plan does not include|support|have|allow", "plan doesn't include|support|have|allow",
        "not available on|in|for|with|under your … plan|edition|tier|subscription|package",
        "not included in your … plan|subscription|package",
        "requires … plan|subscription|license|edition", "requires … paid",
        "upgrade … plan|subscription|account … access|use|api",
        "only available on|to|for … plan|plans|tier|edition|customers|enterprise|accounts",
        "feature … not|isn't enabled|available|supported|included … account|plan|edition|organization",
        "api … not|isn't enabled|available|supported … account|plan|edition|organization|site|org",
        "api access … disabled|not enabled|enabled for|restricted", "rest api is not enabled",
        "the rest api is not enabled for this organization", "has been deauthorized … plan",
        "advanced kdp", "customer … not enabled|active|suspended",
        "ad account … disabled|closed|active",
        "advertiser … disabled|suspended|closed", "subscription required|inactive|expired",
        "license … expired|required|invalid", "no active subscription", "subscription … not active",
        "service … restricted due to|violations", "is restricted due to", "not entitled",
        "access to this … requires … plan", "instance is stopped|paused|hibernating",
        "warehouse … suspended due", "database … paused|archived|suspended", "is paused",
        "account … violation", "merchant … disabled|closed|suspended", "testmode charges only",
        "reactivate … account|user|project|database"
      ).unless(
        "posthog is paused", "sync is paused", "source is paused", "schedule … paused",
        "exceeded … quota", "exceed_egress_quota", "compute-time quota", "compute time quota",
        "payment gateway", "connection pool paused", "the source is paused", "plan limit",
        "query … cancelled", "too many … failures", "webhook", "ambiguous"),
      .sentences("not paid for this", "inactive organization", "api is currently disabled"),
      .names(
        "API_CURRENTLY_DISABLED", "AccountSuspended", "account_inactive", "account_suspended",
        "ACCOUNT_SUSPENDED",
        "USER_DEACTIVATED", "USER_DISABLED", "CUSTOMER_NOT_ENABLED", "API_DISABLED_FOR_ORG",
        "billingNotEnabled", "ACCOUNT_DISABLED", "org_login_required",
        "PAYMENT_REQUIRED", "paid_only", "user_is_deactivated",
        "AccountProblem", "AllAccessDisabled",
        "AccountLocked", "SubscriptionRequiredException", "OptInRequired", "user_disabled",
        "INACTIVE_USER", "account_closed", "trial_expired",
        "feature_not_available",
        "unpaidPlanInvoice",
        "BILLING_DISABLED", "SERVICE_DISABLED", "accessNotConfigured", "FEATURE_NOT_ENABLED",
        "CONSUMER_SUSPENDED", "ACCOUNT_INACTIVE"
      ),
      .code(.mySQL, 3118, 4151, 3955),
      .code(.sqlServer, 18470, 18486, 42108),
      .code(.oracle, 28000),
      .code(.meta, 368),
      .code(.twilio, 20005, 10001, 20002),
      .code(.snowflake, 390913, 390108),
      .httpStatus(402, 423, 451),
      .hints(
        "BANNED", "is locked", "suspended", "deactivated", "payment required", "trial", "unpaid",
        "upgrade your plan"),
      .gists(
        "{plan} … {not} … include|support|have|allow|cover|offer|come|contain|permit",
        "{not} … available|included|part|enabled|supported|offered|accessible … {plan}",
        "{plan} … {halted}", "{plan} … too low",
        "requires|needs|require|need … {plan}", "only … {plan}", "part of … {plan}",
        "upgrade … {plan}", "{plan} … upgrade", "{lack} … {plan}", "{not} paid for",
        "{not} part of what",
        "tenant|organisation|organization disabled|suspended",
        "{place} … {not} opened|open|live|launched|published",
        "paying|pay for", "api|access … switched|turned off",
        "switched|turned off for this|your|that",
        "{place} … {halted}", "user … {halted}",
        "{not} available|enabled|provisioned for|on|in|to your",
        "{not} available|enabled|provisioned for|on|in|to this account|workspace|organization",
        "higher|paid|enterprise|premium|growth|business|professional {plan}"
      ).unless(
        "sync", "webhook", "database", "execute plan", "query plan", "insufficient resources",
        "package is required|needed", "package is|was not"),
      .sentences(
        "{check} … {plan} … includes|include|covers|allows|authorized|authorised|supports"),
      .gists("usually means … {not} available for|on|in your"),
      .advice("upgrade").unless("upgrade required"),
      .gists(
        "{plan} only", "available on|in|with {the} _ {plan}", "on hold", "failed payment",
        "payment … failed", "{not} have api access", "api access … {not} enabled"
      ).unless("gateway", "webhook"),
      .gists(
        "engine|warehouse|cluster|instance|database … is|was stopped|paused|hibernated"
      ).unless("query", "statement", "sync"),
      .names(
        "NotSignedUp", "CONSUMER_INVALID", "ORG_LOCKED", "PASSWORD_LOCKOUT",
        "LICENSING_UNKNOWN_ORG_PERMISSION", "INACTIVE_OWNER_OR_USER", "FUNCTIONALITY_NOT_ENABLED"
      ),
      .phrases(
        "project|account … {not} enabled bigquery",
        "service|warehouse|cluster|instance is idle|asleep|sleeping",
        "unavailable for legal reasons", "legal reasons", "dmca takedown"
      ),
      .code(.snowflake, 390101, 390103),
      .phrases(
        "preventing this account", "cannot currently make live", "account is disabled"
      ).unless("webhook"),
      .names(
        "AccountIsDisabled"
      ),
      .sentences(
        "upgrade your … account|plan … use|access|get|continue"
      ),
      .names(
        "MEMBER_RESTRICTED", "MISSING_TOS", "ACCOUNT_NOT_SET_UP",
        "CUSTOMER_NOT_ALLOWLISTED_FOR_API", "MailboxNotEnabledForRESTAPI", "AADSTS50053",
        "AADSTS50057", "PRODUCTS_NOT_SUPPORTED", "ITEM_LOCKED", "PRODUCT_NOT_ENABLED",
        "INVALID_PRODUCT", "CLIENT_DISABLED", "MERCHANT_SUBSCRIPTION_NOT_FOUND",
        "USER_ACCOUNT_INVALID", "E0000015", "E0000022"
      ),
      .gists(
        "no api access", "agree to the|our new terms", "accept the|our new terms"
      ),
      .phrases(
        "engine _ is stopped", "engine is stopped", "engine is not running"
      ),
      .gists(
        "is|are on a|an|the free|trial|starter|basic {plan}",
        "free|trial|starter|basic {plan} … switched off|{not}"
      ),
      .phrases(
        "repository access blocked", "{not} have api access enabled",
        "does not have api access enabled"
      ),
      .gists(
        "isn't|not paid", "went|gone unpaid", "invoice|invoices … unpaid"
      ),
      .advice(
        "ask|contact _ to enable the|these|this"
      ),
      .gists(
        "{place} {not} include … access", "{plan} {not} include … access",
        "have|has access to this feature", "add it in the plan"
      ),
      .sentences(
        "{not} have access to this feature"
      ),
      .gists(
        "{plan} … has no api|access", "{plan} … no longer has|includes"
      ),
      .names(
        "GOOGLE_ACCOUNT_DELETED", "UserCompromised", "TeamDisabled"
      ).unless("exceeded the"),
      .sentences(
        "inactive user", "account is|was not set up to use|for", "disabled as the trial",
        "trial has expired", "plan's data retention", "your _ plan's data retention"
      ).unless("INVALID_LOGIN"),
      .phrases(
        "must be enabled for this|the|your repository|account|workspace|organization"
      ).unless("webhook", "billing"),
    ] + accountsAbroad,
    belongs: [
      "423 Client Error: Locked for url: https://acme.myshopify.com/admin/api/graphql.json",
      "{\"errors\":[{\"code\":\"api_plan_restricted\",\"message\":\"Active subscription needed.\"}]}",
      "FATAL:  Tenant or user not found",
      "ERROR: The endpoint has been disabled. Enable it using Neon API and retry.",
      "{\"errorMessages\":[\"Site temporarily suspended\"]}",
      "{\"errors\":\"This shop is currently frozen. The store owner must log in and settle the bill.\"}",
      "ORA-28000: The account is locked.",
      "{\"title\":\"User Disabled\",\"status\":403,\"detail\":\"This account has been disabled.\"}",
      "{\"errors\":\"Store has been locked\"}",
      "402 Client Error: Payment Required for url: https://api.example.com/v1/tickets",
      "FATAL: Tenant or user not found",
      "Your free trial has ended. Please contact sales to upgrade.",
      "(3118, \"Access denied for user 'etl'@'%'. Account is locked.\")",
      "{'ok': False, 'error': 'account_inactive'}",
      "ORA-28000: the account is locked",
    ],
    doesNotBelong: [
      "Your account will hit your Data Warehouse billing limits syncing events with 120 rows",
      "column \"suspended\" does not exist",
    ])
}
