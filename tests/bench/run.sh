#!/usr/bin/env bash
# run.sh BUILD-FOLDER [SCALE]: measures on a synced sample company, made once and kept in the build folder.
set -euo pipefail
build=$1
scale=${2:-1}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
now=2026-03-14T01:42:00Z
data=$build/bench/scale-$scale/data
. "$here/../companysim/sample.sh"
sample_secrets

if [ ! -f "$data/synced" ]; then
  echo "Making the sample company at scale $scale (once)..."
  rm -rf "$data"
  mkdir -p "$data"
  start_sample "$build" "$(dirname "$data")" "$scale" "$now"
  connect_sample "$build/app/plumblinectl" "$data" "$(dirname "$data")/companysim.log" >/dev/null
  start=$SECONDS
  "$build/app/plumblinectl" --data "$data" --now "$now" sync
  echo "first sync: $((SECONDS - start)) s"
  stop_sample
  touch "$data/synced"
fi

"$build/tests/bench/bench_core" "$data" "$now"
"$build/tests/bench/bench_identity"
"$build/tests/bench/bench_ingest"
windows() { # windows COMMAND...: the median of five starts
  for _ in 1 2 3 4 5; do QT_QPA_PLATFORM=${BENCH_PLATFORM:-offscreen} "$@" 2>/dev/null; done | sort -n | sed -n 3p
}
echo "first window with content"
printf '  %-46s %12s  %s\n' "plumbline, stored assessment" "$(windows "$build/app/plumbline" --data "$data" --now "$now" --time-to-window)" "goal 200"
printf '  %-46s %12s\n' "bare Qt window: same file, one table, three charts" "$(windows "$build/tests/bench/bench_barewindow" "$data/cache.db")"
