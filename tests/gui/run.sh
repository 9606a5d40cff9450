#!/usr/bin/env bash
# run.sh BUILD-FOLDER SOURCE-FOLDER: the sample company, a private home, a display and a bus; then drive.py.
set -euo pipefail
BUILD=$1
ROOT=$2
PYTHON=/usr/bin/python3
for tool in Xvfb xvfb-run xdotool dbus-run-session "$PYTHON"; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
"$PYTHON" -c 'import pyatspi' 2>/dev/null || { echo "skipped: python3-pyatspi is not installed"; exit 77; }

WORK=$(mktemp -d)
. "$ROOT/tests/companysim/sample.sh"
trap 'stop_sample; rm -rf "$WORK"' EXIT
NOW=2026-03-14T01:42:00Z
export HOME=$WORK/home XDG_RUNTIME_DIR=$WORK/run XDG_CONFIG_HOME=$WORK/home/.config XDG_DATA_HOME=$WORK/home/.local/share
mkdir -p "$HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
sample_secrets
start_sample "$BUILD" "$WORK" 0.02 "$NOW"
trap 'stop_sample; rm -rf "$WORK"' EXIT
connect_sample "$BUILD/app/plumblinectl" "$WORK/data" "$WORK/companysim.log" >"$WORK/connect.log"
"$BUILD/app/plumblinectl" --data "$WORK/data" --now "$NOW" sync >"$WORK/sync.log"

export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LANG=C.UTF-8 NO_AT_BRIDGE=0
xvfb-run -a -s "-screen 0 1600x1000x24" dbus-run-session -- \
  "$PYTHON" "$(dirname "${BASH_SOURCE[0]}")/drive.py" "$BUILD/app/plumbline" "$WORK" "$NOW"
