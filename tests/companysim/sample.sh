# Sourced by ./dev and tests/bench/run.sh: the sample company as a program user meets it.

SAMPLE_PID=

stop_sample() {
  [ -z "$SAMPLE_PID" ] || kill "$SAMPLE_PID" 2>/dev/null || true
  SAMPLE_PID=
}

# start_sample BUILD-FOLDER FOLDER SCALE NOW: its addresses are then in FOLDER/companysim.log.
start_sample() {
  mkdir -p "$2"
  "$1/tests/companysim/program/companysim" --scale "$3" --now "$4" --port 0 >"$2/companysim.log" 2>&1 &
  SAMPLE_PID=$!
  trap stop_sample EXIT
  local _
  for _ in $(seq 600); do
    grep -q '^READY' "$2/companysim.log" && return 0
    kill -0 "$SAMPLE_PID" 2>/dev/null || break
    sleep 0.1
  done
  tail -n 5 "$2/companysim.log" >&2
  return 1
}

# The sample company's well-known credentials; real ones live in the keychain.
sample_secrets() {
  export PLUMBLINE_SECRET_CRM_CLIENT_SECRET=sample-crm-secret
  export PLUMBLINE_SECRET_ERP_PASSWORD=sample-erp-只读
  export PLUMBLINE_SECRET_FIN_PASSWORD=sample-fin-secret
  export PLUMBLINE_SECRET_WMS_API_KEY=sample-wms-key
  export PLUMBLINE_SECRET_OA_APP_SECRET=sample-oa-secret
  export PLUMBLINE_SECRET_REGISTRY_SECRET_KEY=sample-registry-secret
}

# connect_sample PLUMBLINECTL DATA-FOLDER LOG: connects the six systems at the addresses in LOG.
connect_sample() {
  local -A setting=([crm]=client_id=plumbline [erp]=user=plumbline [fin]=user=plumbline [oa]=app_key=plumbline
    [registry]=key=sample-key)
  local id url urls
  urls=$(grep '^READY' "$3")
  for id in crm erp fin wms oa registry; do
    url=${urls#*\"$id\":\"}
    url=${url%%\"*}
    "$1" --data "$2" source add "$id" --replace --profile "$id" --url "$url" ${setting[$id]:+--set "${setting[$id]}"} || return 1
  done
}
