#!/usr/bin/env bash
# Measures what README promises about starting, and prints figures for docs/performance.md.
#   build/measure-start.sh          how long `dotnet Hotline.Api.dll` takes to load the demo and be ready, and its memory
#   build/measure-start.sh --clone  also a fresh clone by `dotnet run --project Hotline.Api`, with the package caches as they are
set -euo pipefail
cd -P "$(dirname "${BASH_SOURCE[0]}")/.."

work="$(mktemp -d)"
group=''
# Each host leads a group of its own, so that ending it also ends what it started.
end() { [ -z "$group" ] || { kill -KILL -- "-$group" && wait "$group"; } 2>/dev/null || true; group=''; }
trap 'end; rm -rf "$work"' EXIT
export ASPNETCORE_ENVIRONMENT=Development DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 LC_ALL=C.UTF-8

port=5181
# start WHAT COMMAND...: starts it, waits until it is ready, and says how long that took.
start() {
  local what="$1" from now
  shift
  port=$((port + 1))
  from="$(date +%s%N)"
  setsid "$@" --urls "http://127.0.0.1:$port" --Hotline:Carrier:SimulatorUrl=http://127.0.0.1:0 --Hotline:DataDirectory="$work/data$port" >"$work/log" 2>&1 &
  group=$!
  until curl -fs -o /dev/null "http://127.0.0.1:$port/health/ready"; do
    kill -0 "$group" 2>/dev/null || { cat "$work/log"; exit 1; }
    read -rt 0.02 <> <(:) || true
  done
  now="$(date +%s%N)"
  # On a busy machine the wall clock says little; the processor time of the host alone says more.
  awk -v what="$what" -v ns=$((now - from)) -v tick="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); printf "%-66s %6.2f s, %5.2f s of processor\n", what, ns / 1e9, ($12 + $13) / tick }' "/proc/$group/stat"
}

say_load() { printf '%s cores, load %s\n' "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)"; }

say_load
dotnet build Hotline.Api -c Release --nologo -v quiet >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
for attempt in 1 2 3 4 5; do
  start "dotnet Hotline.Api.dll, demo into an empty database, start $attempt" dotnet Hotline.Api/bin/Release/net10.0/Hotline.Api.dll
  if [ "$attempt" = 5 ]; then
    for round in 1 2 3 4 5 6 7 8 9 10; do curl -fs -o /dev/null "http://127.0.0.1:$port/"; curl -fs -o /dev/null "http://127.0.0.1:$port/metrics"; done || true
    awk '/^VmRSS/ { printf "%-66s %6.0f MB\n", "its memory then (VmRSS)", $2 / 1024 } /^VmHWM/ { printf "%-66s %6.0f MB\n", "at most until then (VmHWM)", $2 / 1024 }' "/proc/$group/status"
  fi
  end
done

if [ "${1-}" = --clone ]; then
  git clone -q . "$work/clone"
  cd "$work/clone"
  start "fresh clone, dotnet run --project Hotline.Api" dotnet run --project Hotline.Api
  end
fi
say_load
