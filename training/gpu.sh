#!/usr/bin/env bash
# The training on a GPU machine that is lent in short calls; README.md beside this says how.
#   take FOLDER    lays a carried part of the parcel, and this code, where they outlast a call
#   warm           compiles the network on a development set while the other parts come
#   train SECONDS  unpacks the pairs and trains, as a process of its own
#   wait SECONDS   watches it for so long, or until it is done
#   home FOLDER    lays the weights and the log there
set -eu
run=${YOMIAWASE_RUN:-/tmp/run} code=${YOMIAWASE_CODE:-/tmp/code} warm=${YOMIAWASE_WARM:-/tmp/warm}
settings=training/${YOMIAWASE_SETTINGS:-gpu.toml}
export PYTHONUNBUFFERED=1

recipe() { python3 -m training --settings "$settings" "$@"; }

# A session of its own outlasts the call.
behind() { (cd "$code" && setsid nohup bash training/gpu.sh "$1" >"$2" 2>&1 </dev/null &); }

start() { if [ -e "$run/start.npz" ]; then echo "--start $run/start.npz"; fi; }

case $1 in
take)
    mkdir -p "$run" "$code"
    cp "$2"/* "$run/"
    cp -r training resources "$code/"
    ls -l "$run"
    ;;
warm)
    mkdir -p "$warm"
    cp "$run"/dev-*.npz "$run/splits.npy" "$warm/"
    cp "$run/dev-articles.npz" "$warm/train.npz"
    behind warming "$warm/out"
    ;;
warming)
    # shellcheck disable=SC2046 -- two words or none
    recipe --work "$warm" $(start) --seconds 60 train
    ;;
train)
    pkill -f "[g]pu.sh warming" || true
    pkill -f -- "[-]-work $warm" || true
    cd "$code"
    sed -i "s/^total_seconds = [0-9]*/total_seconds = $2/" "$settings"
    rm -f "$run/done"
    behind training "$run/out"
    ;;
training)
    recipe --work "$run" unpack
    # shellcheck disable=SC2046
    if ! recipe --work "$run" $(start) train && [ ! -e "$run/checkpoint.pt" ]; then
        sed -i 's/^compile = true/compile = false/' "$settings"
        recipe --work "$run" $(start) train
    fi
    recipe --work "$run" --part-mib 15 send-back
    touch "$run/done"
    ;;
wait)
    for _ in $(seq "$2"); do
        if [ -e "$run/done" ] || ! pgrep -f "gpu.sh training" >/dev/null; then break; fi
        sleep 1
    done
    tail -n 3 "$warm/out" || true
    tail -n "${3:-6}" "$run/out"
    if [ -e "$run/done" ]; then echo done; fi
    ;;
home)
    cp "$run"/parcel/weights.npz.* "$run/train.log" "$run/out" "$2/"
    ;;
esac
