// What can be said to be wrong. Where a line says several, the most telling one counts; the order
// is in Complaint.telling.

import Diagnosis

extension Lexicon {
  static let complaints: [Entry] = [
    Entry(
      .complaint(.broken),
      """
      broken, broke, down, cannot connect, cant connect, unable to connect, wont connect, doesnt
      connect, not connecting, lost connection, connection lost, closed the connection, connection
      closed, connection dropped, dropped the connection, drops the connection, connection reset, no
      connection, disconnected, red, dead, died, dying, sick, ailing, limping, not working, isnt
      working, is not working, arent working, doesnt work, does not work, dont work, didnt work,
      wont work, stopped working, on fire, acting up, busted, borked, bust, kaput, toast, crashed,
      crashing, crash, hosed, out of order, no longer working, no longer works, not functioning,
      screwed, fucked, unhappy, bricked, b0rked
      """),
    Entry(
      .complaint(.failing),
      """
      failing, fails, failed, dies, dies now, keeps dying, keels over, falls over, bombs, bombs out, fail, keeps failing, failure, failures, erroring, erroring out,
      errored, errors, error, errored out, throwing errors, throws, unhealthy, refuses,
      unauthorized, refuse to, refusing to, refused to, timing out, times out, timed out, timeouts
      """),
    Entry(
      .complaint(.stuck),
      """
      stuck, hanging, no progress, dont make progress, doesnt make progress, not making progress,
      makes no progress, making no progress, not progressing, isnt progressing, hangs, hung, frozen,
      froze, freezes, running forever, never finishes, wont finish, never ends, never completes,
      doesnt finish, not finishing, isnt finishing, wedged, spinner, still running, running since, spinning,
      jammed, blocked, stalled, hasnt moved, not moving, doesnt end, wont complete, running all day,
      running all night, never stops, wont stop, doesnt stop, refuses to stop, still going, running for, been running, been loading, loading
      since, loading for, still loading, loading forever, been importing, been syncing for, been at
      it, stays in running, stays running, always running, always in running, keeps running, in
      limbo, doesnt move, sits there, just sits, sitting there, just sitting, been sitting, sits on,
      sits at, still says running, still shows running, still shows as running, says its running,
      still in running, still marked running, still listed as running
      """),
    Entry(
      .complaint(.slow),
      """
      slow, slowly, slower, takes forever, taking forever, taking ages, takes ages, takes hours,
      taking hours, takes too long, taking too long, takes so long, taking so long, crawling,
      sluggish, snail, glacial, take forever, take ages, take hours, takes long, take so long, take
      too long, crawl, crawls, crawled
      """),
    Entry(
      .complaint(.stale),
      """
      freshness check failed, freshness alert, freshness check fails, freshness sla, no events, no new events, gets nothing, get nothing, stale, old, last refreshed, outdated, out
      of date, behind, lagging, lags, lag, late, delayed, delay, not updating, isnt updating, arent
      updating, doesnt update, dont update, hasnt updated, havent updated, not updated, hasnt been
      updated, isnt updated, stopped syncing, stopped updating, stopped coming in, stopped, not
      syncing, isnt syncing, arent syncing, not synced, hasnt synced, havent synced, doesnt sync,
      dont sync, wont sync, wont update, didnt sync, didnt update, not fresh, arent fresh, isnt
      fresh, not up to date, isnt up to date, arent up to date, not current, no updates, hasnt run,
      didnt run, never ran, not running, isnt running, not refreshing, no longer updates, no longer
      syncs, last updated, no new data, days old, hours old, yesterdays, not been updated, not been
      synced, havent moved, no fresh, hours ago, days ago, overdue, nothing since, no rows since,
      nothing new since, nothing new in, stops at, stops on, stops in, ends on, ends at, ended on, ended
      at, stopped at, from last week, from last month, from yesterday, dates from
      """),
    Entry(
      .complaint(.missing),
      """
      missing, gone, vanish, vanishes, vanishing, disappear, disappears, disappearing, losing rows,
      loses rows, nowhere, nowhere to be found, nowhere to be seen, not to be found, lost,
      disappeared, vanished, not there, arent there, not all there, incomplete, not all, half of,
      only half, where did, where are my, dropped, doesnt show up, dont show up, not showing up, not
      showing, isnt there, isnt showing, cant see, cannot see, dont see, do not see, not seeing,
      cant find, holes, gaps, gap, short of, short by, still short, is short, are short, comes up short,
      came up short, falls short, half the, a fraction of, fewer rows, less rows, lower than, too few, went missing, shrunk,
      shrank, not in there, absent, never arrived, not arriving, arent arriving, never showed up
      """),
    Entry(
      .complaint(.duplicated),
      """
      duplicated, duplicate, duplicates, duplicate rows, dupes, dupe, dups, dup, duped, doubled,
      double, doubles, doubling, double counted, double counting, twice, two times, three times as
      many, tripled, duplication, repeated rows, copies, every row twice, counted twice, two of
      everything, two of each, two of every, twice as many, twice as much, more than once, several
      times, multiple times, two or three times, too many rows, triplicated, duplicating
      """),
    Entry(
      .complaint(.corrupt),
      """
      corrupt, corrupted, trash, corruption, garbage, wrong values, wrong amounts, garbled,
      nonsense, rubbish, junk, bogus, mangled, scrambled, question marks, mojibake, weird characters,
      strange characters, broken characters, unreadable
      """),
    // How it is wrong is not said, so one question follows.
    Entry(
      .complaint(.wrong),
      """
      wrong data, wrong numbers, numbers are wrong, data is wrong, wrong, incorrect, inaccurate,
      messed up, mess, weird numbers, weird data, dont match, doesnt match, not matching, dont add
      up, doesnt add up, off by, bad data, look off, looks off, mismatch, mismatched, dont agree,
      inconsistent, numbers are off, number is off, dont tally
      """),
    Entry(
      .complaint(.empty),
      """
      is empty, are empty, to be empty, nothing at all, not one row, not a row, not a single record,
      looks empty, table empty, no rows, no data, zero rows, 0 rows, zero data, blank, shows
      nothing, nothing in, nothing inside, has nothing, comes up empty, came up empty, been empty, 0
      records, zero records, no records, not a single row, returns nothing, empty table, still
      empty, suddenly empty, completely empty, totally empty, contains nothing
      """),
    Entry(
      .complaint(.newTable),
      """
      added a table, added a new table, created a table, created a new table, made a new table, new
      table, brand new table, added tables, added some tables, added new tables, created tables,
      created new tables, new table not listed, not listed, table isnt listed, table doesnt show,
      table not listed, new tables not showing
      """),
    Entry(
      .complaint(.renamed),
      """
      renamed, rename, got renamed, changed the name, changed its name, renamed a column, dropped a
      column, column was renamed, removed a column, deleted a column, added a column, column is
      gone, column was dropped, changed a column, schema changed, schema change, column type
      changed, migrated the schema, changed the type, alter table, altered the table, altered,
      column disappeared, new schema
      """),
    Entry(
      .complaint(.keyRotated),
      """
      key was rotated, key rotated, key got rotated, rotated the key, rotated our key, rotated the
      keys, rotated keys, key was rolled, rolled the key, key rolled, key expired, key is expired,
      expired key, token expired, expired token, token is expired, password changed, password was
      changed, password got changed, changed the password, password expired, password rotated, key
      was revoked, key revoked, revoked the key, key was deleted, credentials expired, credentials
      changed, credentials were rotated, rotated credentials, rotated the credentials, credentials
      are wrong, wrong password, wrong key, invalid key, bad credentials, key changed, key is
      invalid, token was revoked, token revoked, password rolled, secret rotated, key no longer
      works, key is dead, rotated the password, password was rotated, password was reset
      """),
    Entry(
      .complaint(.quota),
      """
      over quota, quota, row limit, billing limit, billing limits, over the limit, hit the limit,
      limit reached, out of credit, out of credits, out of rows, over limit, row quota, over
      budget, usage limit, spending limit, billing limit reached, hit our limit, over our limit,
      ran out of rows, used up, ran out of credit, run out of rows, exceeded, maxed out
      """),
    Entry(
      .complaint(.switchedOff),
      """
      switched off, got switched off, got switched, turned off, turned itself off, switched itself
      off, is disabled, was disabled, got disabled, disabled itself, posthog disabled, is off, was
      turned off, got turned off, been disabled, been switched off, been turned off, auto disabled,
      got paused, was paused, is paused, been paused, who paused, who disabled, who turned off, who
      switched off, disabled by, paused itself, keeps turning off, keeps getting disabled,
      deactivated itself, are off
      """),
  ]
}
