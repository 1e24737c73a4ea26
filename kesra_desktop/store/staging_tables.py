"""The tables of lists that are being checked; they stay on this laptop and are never exchanged."""

from __future__ import annotations

STAGING_TABLES = """
CREATE TABLE IF NOT EXISTS batch(n INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, at TEXT NOT NULL,
  operator TEXT NOT NULL, about TEXT NOT NULL, holder TEXT NOT NULL, state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '', reader INTEGER NOT NULL, paired TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS batch_file(n INTEGER PRIMARY KEY, batch INTEGER NOT NULL,
  name TEXT NOT NULL, digest TEXT NOT NULL, path TEXT NOT NULL, problem TEXT,
  source TEXT NOT NULL DEFAULT '');
CREATE INDEX IF NOT EXISTS batch_file_batch ON batch_file(batch);
CREATE INDEX IF NOT EXISTS batch_file_digest ON batch_file(digest);
CREATE TABLE IF NOT EXISTS batch_sheet(n INTEGER PRIMARY KEY, batch INTEGER NOT NULL,
  file INTEGER NOT NULL, name TEXT NOT NULL, doc TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS batch_sheet_batch ON batch_sheet(batch);
CREATE TABLE IF NOT EXISTS staged_row(n INTEGER PRIMARY KEY, batch INTEGER NOT NULL,
  sheet INTEGER NOT NULL, row INTEGER NOT NULL, k INTEGER NOT NULL, doc TEXT NOT NULL,
  worst TEXT NOT NULL, held INTEGER NOT NULL DEFAULT 0, decided INTEGER NOT NULL DEFAULT 0,
  outcome TEXT NOT NULL DEFAULT '', recipient TEXT NOT NULL DEFAULT '');
CREATE INDEX IF NOT EXISTS staged_row_batch ON staged_row(batch, outcome, held, decided, worst);
CREATE INDEX IF NOT EXISTS staged_row_sheet ON staged_row(sheet, row);
CREATE TABLE IF NOT EXISTS staged_problem(batch INTEGER NOT NULL, code TEXT NOT NULL,
  row INTEGER NOT NULL, field TEXT NOT NULL, level TEXT NOT NULL, kept INTEGER NOT NULL,
  proposal INTEGER NOT NULL, PRIMARY KEY(batch, code, row, field)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS staged_problem_row ON staged_problem(row);
CREATE TABLE IF NOT EXISTS staged_pair(n INTEGER PRIMARY KEY, batch INTEGER NOT NULL,
  a INTEGER NOT NULL, b INTEGER NOT NULL DEFAULT 0, recipient TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL, level TEXT NOT NULL, score INTEGER NOT NULL, reasons TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '', UNIQUE(batch, a, b, recipient));
CREATE TABLE IF NOT EXISTS staged_decision(n INTEGER PRIMARY KEY, batch INTEGER NOT NULL,
  at TEXT NOT NULL, operator TEXT NOT NULL, verb TEXT NOT NULL, what TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS staged_decision_batch ON staged_decision(batch);
CREATE TABLE IF NOT EXISTS staged_before(decision INTEGER NOT NULL, thing TEXT NOT NULL,
  n INTEGER NOT NULL, was TEXT NOT NULL, PRIMARY KEY(decision, thing, n)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS staged_effect(n INTEGER PRIMARY KEY, batch INTEGER NOT NULL,
  row INTEGER NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, before TEXT, seq INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS staged_effect_batch ON staged_effect(batch);
CREATE INDEX IF NOT EXISTS staged_effect_record ON staged_effect(record);
CREATE TABLE IF NOT EXISTS column_answer(holder TEXT NOT NULL, titles TEXT NOT NULL,
  columns TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY(holder, titles)) WITHOUT ROWID;
"""
