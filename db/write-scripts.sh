#!/usr/bin/env bash
# Writes db/scripts from the migrations: idempotent for PostgreSQL and SQL Server, plain for SQLite (EF cannot make that one idempotent).
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
dotnet build Hotline.Tests -p:SkipConsole=true -v q --nologo
script() { dotnet ef migrations script ${3:-} --no-build --project Hotline.Api --startup-project Hotline.Tests --context "$1" --output "db/scripts/$2.sql"; }
script SqliteHotlineDb sqlite
script PostgreSqlHotlineDb postgresql --idempotent
script SqlServerHotlineDb sqlserver --idempotent
