// The objects of the wire, key by key, with what a client must put up with: keys it has never heard
// of, keys that older servers lack, numbers as text, two forms of time. Source: API reference, 3 to 6.

import FoundationEssentials
import PostHog

struct WireObjects {
  let form: World.Form

  /// Nil where the body is empty.
  func body(of answer: Answer, for endpoint: Endpoint) -> JSON? {
    switch answer {
    case .accepted(let remark): accepted(remark, endpoint)
    case .gone: nil
    case .sources(let page): list(page) { source($0, full: false) }
    case .source(let source): self.source(source, full: true)
    case .created(let id): ["id": .string(id)]
    case .tables(let page): list(page) { table($0, source: .null) }
    case .table(let table): self.table(table, source: owner(table))
    case .jobs(let jobs): .array(jobs.map(job))
    case .forms(let forms): .object(forms.mapValues(WireForms.form))
    case .refreshed(let refreshed): self.refreshed(refreshed)
    case .cursorCandidates(let candidates): self.candidates(candidates)
    case .webhook(let webhook): self.webhook(webhook)
    case .webhookReceipt(let receipt): self.receipt(receipt, endpoint)
    case .replication(let replication): self.replication(replication)
    case .prerequisites(let found):
      ["valid": .bool(found.valid), "errors": .array(found.errors.map { .string($0) })]
    case .logs(let page): list(page, log)
    case .account(let account): self.account(account)
    case .project(let project): ["id": .integer(project.id), "name": .text(project.name)]
    }
  }

  /// Empty after reload, resync, cancel and delete-data; others say `success`.
  private func accepted(_ remark: String?, _ endpoint: Endpoint) -> JSON? {
    if let remark { return ["detail": .string(remark)] }
    return switch endpoint {
    case .repairReplication: ["success": true, "schemas_reset": 1]
    case .updateWebhookInputs, .resumeReplication, .disableReplication: ["success": true]
    default: nil
    }
  }

  private func list<Element>(_ page: Page<Element>, _ object: (Element) -> JSON) -> JSON {
    ["count": .integer(page.count), "results": .array(page.items.map(object))]
  }

  // MARK: Sources

  private func source(_ source: Source, full: Bool) -> JSON {
    var members: [String: JSON] = [
      "id": .string(source.id), "created_at": time(source.createdAt),
      "created_by": "ana@example.com", "created_via": "web", "status": word(source.status),
      "source_type": .string(source.type), "latest_error": .text(source.latestError),
      "prefix": .string(source.prefix), "description": .text(source.description),
      "access_method": source.isDirect ? "direct" : "warehouse",
      "last_run_at": offsetTime(source.lastRunAt), "job_inputs": source.settings,
      "revenue_analytics_config": ["enabled": true, "include_invoiceless_charges": false],
      "user_access_level": .text(source.userAccessLevel),
      "supports_webhooks": .bool(source.supportsWebhooks),
      "schemas": .array(
        source.tables.map { full ? table($0, source: .null) : trimmed($0) }),
    ]
    if form == .today {
      members["direct_query_enabled"] = .bool(source.isDirect)
      members["auto_sync_new_schemas"] = false
      members["auto_sync_schema_patterns"] = .null
      members["supports_column_selection"] = false
      members["api_version"] = .null
      members["api_version_deprecation"] = .null
      members["a_key_of_next_week"] = ["with": ["anything", 1, nil]]
    }
    return .object(members)
  }

  // MARK: Tables

  private func trimmed(_ table: Table) -> JSON {
    var members: [String: JSON] = [
      "id": .string(table.id), "name": .string(table.name), "label": .text(table.label),
      "should_sync": .bool(table.shouldSync), "status": word(table.status),
      "sync_type": .text(table.method?.word), "last_synced_at": time(table.lastSyncedAt),
      "latest_error": .text(table.latestError),
      "table": table.stored.map { .object(stored($0)) } ?? nil,
    ]
    // Older servers lack it here.
    if form == .today { members["sync_frequency"] = .text(table.frequency?.word) }
    return .object(members)
  }

  private func stored(_ stored: StoredTable) -> [String: JSON] {
    [
      "id": .string(stored.id), "name": .string(stored.name),
      "row_count": stored.rowCount.map { .integer($0) } ?? nil,
    ]
  }

  private func table(_ table: Table, source: JSON) -> JSON {
    guard case .object(var members) = trimmed(table) else { return .null }
    if let stored = table.stored {
      members["table"] = .object(
        self.stored(stored).merging([
          "hogql_name": .string(stored.name), "columns": [], "user_access_level": "editor",
        ]) { own, _ in own })
    }
    members["sync_frequency"] = .text(table.frequency?.word)
    members["incremental"] = .bool(table.method == .incremental)
    members["incremental_field"] = .text(table.cursor)
    members["incremental_field_type"] = .text(table.cursorType)
    members["sync_time_of_day"] = .null
    members["primary_key_columns"] =
      table.primaryKey.map { .array($0.map { .string($0) }) } ?? .null
    members["cdc_table_mode"] = .text(table.cdcTableMode)
    members["description"] = .null
    members["user_access_level"] = .text(table.userAccessLevel)
    members["source"] = source
    if form == .today { members.merge(newest(table)) { own, _ in own } }
    return .object(members)
  }

  /// Keys that only the newest servers have.
  private func newest(_ table: Table) -> [String: JSON] {
    [
      "incremental_field_lookback_seconds": nil,
      "full_refresh_interval_days": table.fullRefreshIntervalDays.map { .integer($0) } ?? nil,
      "full_refresh_time_of_day": nil, "next_full_refresh_at": time(table.nextFullRefreshAt),
      "incremental_sync_blocked": .text(table.incrementalSyncBlocked), "enabled_columns": nil,
      "row_filters": nil, "row_filter_columns": nil, "available_columns": [],
      "source_column_metadata_available": false, "api_version": nil,
      "api_version_deprecation": nil, "a_key_of_next_week": 1,
    ]
  }

  private func owner(_ table: Table) -> JSON {
    table.sourceID.map { ["id": .string($0), "access_method": "warehouse"] } ?? nil
  }

  // MARK: Jobs and looks

  private func job(_ job: Job) -> JSON {
    let schema: JSON? = job.tableID.map {
      [
        "id": .string($0), "name": .text(job.tableName), "label": nil, "should_sync": true,
        "last_synced_at": nil, "sync_type": "incremental",
      ]
    }
    return [
      "id": .string(job.id), "created_at": time(job.createdAt), "created_by": 1,
      "finished_at": time(job.finishedAt), "status": .string(job.status.word),
      "schema": schema ?? nil, "rows_synced": job.rowsSynced.map { .integer($0) } ?? nil,
      "latest_error": .text(job.latestError), "workflow_run_id": .string("run-\(job.id)"),
      "cdc_write_mode": nil, "billable": job.billable.map { .bool($0) } ?? nil,
      "destination_ids": [],
    ]
  }

  /// Older servers omit `auto_enabled`.
  private func refreshed(_ refreshed: Refreshed) -> JSON {
    var members: [String: JSON] = [
      "added": .integer(refreshed.added), "deleted": .integer(refreshed.deleted),
    ]
    if let enabled = refreshed.autoEnabled { members["auto_enabled"] = .integer(enabled) }
    if let seen = refreshed.seen { members["total_tables_seen"] = .integer(seen) }
    return .object(members)
  }

  private func candidates(_ found: CursorCandidates) -> JSON {
    let fields = found.candidates.map { candidate -> JSON in
      [
        "label": .text(candidate.label), "type": .string(candidate.fieldType),
        "field": .string(candidate.field), "field_type": .string(candidate.fieldType),
        "nullable": candidate.isNullable.map { .bool($0) } ?? nil,
        "is_indexed": candidate.isIndexed.map { .bool($0) } ?? nil,
      ]
    }
    let columns = found.columns.map { column -> JSON in
      [
        "field": .string(column.field), "label": .string(column.field),
        "type": .text(column.type), "nullable": false,
      ]
    }
    return [
      "incremental_fields": .array(fields), "available_columns": .array(columns),
      "incremental_available": .bool(found.incrementalAvailable),
      "append_available": .bool(found.appendAvailable), "cdc_available": nil,
      "xmin_available": nil, "full_refresh_available": .bool(found.fullRefreshAvailable),
      "supports_webhooks": false, "webhook_only": .bool(found.isWebhookOnly),
      "detected_primary_keys": found.detectedPrimaryKey.map { .array($0.map { .string($0) }) }
        ?? nil, "primary_key_detection_supported": .bool(found.detectsKeys),
    ]
  }

  private func log(_ line: LogLine) -> JSON {
    [
      "log_source_id": "external-data-jobs", "instance_id": "1",
      "timestamp": .string(line.timestamp), "level": .string(line.level),
      "message": .string(line.message),
    ]
  }

  // MARK: Webhooks and capture

  private func webhook(_ webhook: Webhook) -> JSON {
    var members: [String: JSON] = ["supports_webhooks": .bool(webhook.isSupported)]
    // Older servers send nothing else where there is no support.
    guard webhook.isSupported || form == .today else { return .object(members) }
    members["exists"] = .bool(webhook.handlerExists)
    members["auto_creation_blocked_reason"] = .text(webhook.creationBlockedBecause)
    members["webhook_url"] = .text(webhook.url)
    members["schema_mapping"] = .object(webhook.mapping.mapValues { .string($0) })
    members["external_status"] = webhook.vendor.map(registration) ?? nil
    if let enabled = webhook.handlerEnabled {
      members["hog_function"] = [
        "id": "0190aaaa-0000-7000-8000-00000000000f", "name": "Warehouse webhook",
        "enabled": .bool(enabled), "created_at": "2026-01-05T08:00:00+00:00",
        "status": ["state": 1, "tokens": 10_000],
      ]
    }
    if let inputs = webhook.inputs {
      let masked = inputs.map { ($0, JSON.object(["secret": true])) }
      members["inputs"] = .object(Dictionary(uniqueKeysWithValues: masked))
    }
    if !webhook.missingEvents.isEmpty {
      members["missing_events"] = .array(webhook.missingEvents.map { .string($0) })
    }
    return .object(members)
  }

  /// Stripe gives its time as seconds in a text.
  private func registration(_ vendor: VendorRegistration) -> JSON {
    [
      "exists": .bool(vendor.exists), "url": .text(vendor.url),
      "enabled_events": vendor.enabledEvents.map { .array($0.map { .string($0) }) } ?? nil,
      "status": .text(vendor.status), "description": nil, "created_at": "1767600000",
      "api_version": nil, "error": .text(vendor.error),
    ]
  }

  private func receipt(_ receipt: WebhookReceipt, _ endpoint: Endpoint) -> JSON {
    var members: [String: JSON] = [
      "success": .bool(receipt.success), "error": .text(receipt.error),
    ]
    if endpoint == .deleteWebhook {
      members["external_deleted"] = receipt.externalDeleted.map { .bool($0) } ?? .null
    } else {
      members["webhook_url"] = .text(receipt.url)
      members["pending_inputs"] = .array(receipt.pendingInputs.map { .string($0) })
    }
    return .object(members)
  }

  private func replication(_ row: Replication) -> JSON {
    guard row.enabled else { return ["enabled": false] }
    return [
      "enabled": true, "management_mode": .text(row.management), "slot_name": .text(row.slotName),
      "publication_name": .text(row.publicationName),
      "lag_warning_threshold_mb": row.lagWarning.map { .integer($0) } ?? nil,
      "lag_critical_threshold_mb": row.lagCritical.map { .integer($0) } ?? nil,
      "schedule_paused": row.schedulePaused.map { .bool($0) } ?? nil,
      "slot_exists": row.slotExists.map { .bool($0) } ?? nil,
      "publication_exists": row.publicationExists.map { .bool($0) } ?? nil,
      "lag_bytes": row.lagBytes.map { .integer($0) } ?? nil,
      "published_tables": .array(row.publishedTables.map { .string($0) }),
    ]
  }

  private func account(_ account: Account) -> JSON {
    [
      "email": .text(account.email), "first_name": "Ana",
      "team": account.team.map { ["id": .integer($0.id), "name": .text($0.name)] } ?? nil,
    ]
  }

  // MARK: Scalars

  private func word(_ status: SyncStatus?) -> JSON { .text(status?.word) }

  private func time(_ date: Date?) -> JSON { .text(date?.timestamp) }

  /// `last_run_at` has an offset where all others have `Z`.
  private func offsetTime(_ date: Date?) -> JSON {
    .text(date.map { $0.timestamp.dropLast() + "+00:00" })
  }
}
