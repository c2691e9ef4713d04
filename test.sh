#!/usr/bin/env bash
# Builds everything, runs every test, and ends with one line: N passed, N failed, N skipped.
#   ./test.sh          the short suite
#   ./test.sh --full   also the slow proofs (more seeds, more crashes, longer simulations)
# Needs the .NET 10 SDK and Node 20; takes what else is missing from Debian when it runs as root.
set -euo pipefail
cd -P "$(dirname "${BASH_SOURCE[0]}")"

results="$PWD/TestResults"
configuration=Release
tally='0 passed, 0 failed, 0 skipped'
# Whatever happens, the last line is the tally: a reader of the log never has to guess whether anything ran.
trap 'status=$?; printf "%s\n" "$tally"; exit "$status"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say() { printf '%s\n' "$*"; }
give_up() { printf 'test.sh: %s\n' "$*" >&2; exit 1; }
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

case "${1-}" in
  '') ;;
  --full) export HOTLINE_FULL=1 ;;
  *) say "usage: ./test.sh [--full]"; exit 2 ;;
esac

# A developer's own settings must not change what the tests see.
while IFS='=' read -r name _; do
  case "$name" in Hotline__* | ASPNETCORE_* | DOTNET_ENVIRONMENT) unset "$name" ;; esac
done < <(env)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en LC_ALL=C.UTF-8 CI=1 NO_COLOR=1

has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; }
has_chromium() { [ -x /usr/bin/chromium ]; }
has_scipy() { [ -z "${HOTLINE_FULL-}" ] || /usr/bin/python3 -c 'import scipy' 2>/dev/null; }
has_chinese_font() { compgen -G '/usr/share/fonts/*/noto/Noto*CJK*' >/dev/null; }

install_what_is_missing() {
  local missing=()
  has_chromium || missing+=(chromium)
  has_chinese_font || missing+=(fonts-noto-cjk)
  has_postgres || missing+=(postgresql)
  command -v strace >/dev/null || missing+=(strace)
  has_scipy || missing+=(python3-scipy)
  [ "${#missing[@]}" -gt 0 ] || return 0

  if ! command -v apt-get >/dev/null; then
    say "Missing: ${missing[*]} (Debian package names). There is no apt-get here; install them by hand."
  elif [ "$(id -u)" != 0 ]; then
    say "Missing: ${missing[*]}. Not running as root, so nothing was installed; run: sudo apt-get install ${missing[*]}"
  else
    say "Installing from Debian: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    # The package lists of a fresh machine are empty or old: update them only when the first attempt fails.
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>&1 ||
      { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; } ||
      say "apt-get could not install ${missing[*]}."
  fi
}

check_prerequisites() {
  command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.' ||
    give_up "the .NET 10 SDK is missing."
  command -v node >/dev/null && command -v npm >/dev/null ||
    give_up "Node 20 (20.19 or later) is missing."
  at_least 20.19.0 "$(node --version | tr -d v)" ||
    give_up "Node $(node --version) is too old; the console needs 20.19 or later."
  install_what_is_missing
  has_postgres || give_up "PostgreSQL is missing (Debian package postgresql). The suite proves every promise on it and does not run without."
  has_chromium || give_up "Chromium is missing (Debian package chromium). The suite drives the desk and the pages in it and does not run without."
  command -v strace >/dev/null || give_up "strace is missing (Debian package strace). The crash proofs need it."
  has_scipy || give_up "SciPy is missing (Debian package python3-scipy). The long run compares joint assignments with it."
  has_chinese_font || give_up "No Chinese font (Debian package fonts-noto-cjk). The pages cannot be measured without one."
}

build() {
  # Build servers would outlive this script and may keep a caller's pipe open.
  dotnet build Hotline.sln -c "$configuration" --nologo -v quiet --disable-build-servers
}

run_dotnet_tests() {
  dotnet test Hotline.sln -c "$configuration" --no-build --nologo \
    --results-directory "$results/dotnet" --logger 'trx;LogFilePrefix=run' --logger 'console;verbosity=minimal' \
    --blame-hang --blame-hang-timeout 15m --blame-hang-dump-type none
}

run_console_tests() (
  cd Hotline.AgentConsole &&
    { [ -d node_modules ] || npm ci --no-audit --no-fund; } &&
    npm test --silent -- --reporter=default --reporter=json --outputFile.json="$results/console/Hotline.AgentConsole.json"
)

check_prerequisites
rm -rf "$results"
mkdir -p "$results/dotnet" "$results/console"
build || give_up "the build failed; no test ran."

dotnet_outcome=0 console_outcome=0
run_console_tests || console_outcome=$?
run_dotnet_tests || dotnet_outcome=$?

say ''
counts="$(node build/tally.mjs "$results" "$dotnet_outcome" "$console_outcome")" && outcome=0 || outcome=$?
tally="${counts##*$'\n'}"
[ "$counts" = "$tally" ] || say "${counts%$'\n'*}"
exit "$outcome"
