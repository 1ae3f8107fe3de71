// The practice worlds. Each stands in a file of its own.

extension Scenario {
  /// In the order in which `worlds` names them: the two documented ones first.
  package static let all: [Scenario] = [
    stripeKeyRotated, stripeKeyRotatedRunbook, stuckRun, stuckRunStale, slowFirstImport,
    slowButHealthy, networkBlip, healthy, twoStripes, duplicateRows, userPaused,
    // Credentials and accounts: path B.
    missingScope, postgresPassword, postgresPasswordRunbook, mysqlPassword, mssqlPassword,
    snowflakePassword, bigqueryKey, mongodbPassword, hubspotExpired, salesforceExpired,
    integrationGone, integrationGoneRunbook, hostMoved, stripeOauthExpired,
    // Drift: path C.
    cursorGone, cursorRenamed, columnGone, columnGoneRunbook, tableGone, tableGoneRunbook,
    typeChanged, keyMissing, keyMissingRunbook, keyDuplicate, keyDuplicateRunbook,
    keyUndetected, otherColumnGone, otherColumnGoneRunbook, cursorTypeChanged,
    typeChangedRunbook, keyDeclared, severalDrifts, cursorByLabel,
    // New and renamed tables: path C2.
    newTable, renamedTable, vanishedTable, newTables, newTableStarts, renamedTableRunbook,
    // Bad data under a green status: paths D and G.
    missingRows, corruptTable, fullRefreshByDesign,
    // Change data capture: path E.
    cdcSlotLost, cdcPublicationGone, cdcWalLevel, cdcPermission, cdcCapacity, cdcPaused,
    cdcPausedRefused, cdcUnreachable, cdcSlotLostRunbook, cdcUntold, cdcLogLost,
    cdcUnpublished, cdcLagging,
    // Stuck runs: path F.
    stuckRunRunbook, stuckRunDraining, stuckRunSlowCancel, wedgedRun, cancelTooLate,
    // Billing: path H.
    billingReached, billingTooLow, billingReachedRunbook, billingPaused,
    // Webhooks: path I.
    webhookNeverRegistered, webhookDeletedAtVendor, webhookDisabled, webhookUnreadable,
    webhookMissingEvents, webhookSignature, webhookBlocked, webhookPending, webhookPendingTwo,
    webhookDuplicates,
    webhookHandlerOff, webhookUnmapped, webhookRefused, webhookDeadUnderGreen,
    webhookPushFails, webhookUnused,
    // For others to put right.
    sshDown, sshDownRunbook, firewall, firewallRunbook, tlsRefused, grantsMissing,
    quotaExceeded, accountSuspended, outOfMemory, vendorOutage, hubspotRateLimited, posthogFault,
    posthogNetwork, networkBlipRunbook, unknownError, nullError, nullErrorInTheRuns,
    // Signs without an error text.
    stale, staleWithinHold, neverScheduled, neverScheduledNoFrequency, givenUp, flapping,
    emptySync, dryTable, rowCollapse, sourceSilent, outpaced,
    unscheduled,
    // Look-alikes: nothing to repair.
    userPausedRunbook, userStopped, cancelledByUser, healthyWeekly, healthyEmpty,
    healthyWebhook, healthyCdc, webhookByHand, webhookVendorCrash, cdcAtItsLimit, newSource, healed,
    quietWeekend,
    justTriggered, slowFullRefresh, directSource, noSources, sameNames, twoTroublesApart, oneOffice,
    justEmptied, dailyAndLate, healthyMonthly, pausedAndOff, smallerToday, quietTable, quietWebhook,
    // Whose it is to touch, and how big it gets.
    managedSource, viewerOnly, viewerOneTable, keyRefusedOnOne, readOnlyKey, threeProblems,
    bigProject, hugeProject,
  ]
}
