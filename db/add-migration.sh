#!/usr/bin/env bash
# Adds one migration to each provider: db/add-migration.sh NAME. Then db/scripts is written anew by db/write-scripts.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
dotnet build Hotline.Tests -p:SkipConsole=true -v q --nologo
for provider in Sqlite PostgreSql SqlServer; do
  dotnet ef migrations add "$1" --no-build --project Hotline.Api --startup-project Hotline.Tests \
    --context "${provider}HotlineDb" --output-dir "../db/migrations/$provider" --namespace "Hotline.Api.Data.Migrations.$provider"
  # EF puts the snapshot where the namespace would be; it belongs beside its migrations.
  find Hotline.Api/Hotline -name "${provider}HotlineDbModelSnapshot.cs" -exec mv {} "db/migrations/$provider/" \;
  rm -rf Hotline.Api/Hotline
done
