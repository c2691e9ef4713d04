#!/usr/bin/env bash
# Writes docs/openapi.json from the host as it is: the same test that compares the two writes it when it is asked to.
set -euo pipefail
cd "$(dirname "$0")/.."
HOTLINE_REGENERATE=1 dotnet test Hotline.Tests -p:SkipConsole=true --nologo --filter "FullyQualifiedName~The_committed_description_is_the_one_that_the_host_gives"
