#!/bin/sh
# Measures Fanzha from outside, called by ./fanzha bench [start] [intake] [desk] [journal]: it finds the JDK ($java), builds the server
# and unpacks it ($run). Results stand beside this script in results/. Measure on a machine that does nothing else.
set -eu
cd "$(dirname "$0")/.."
if [ -z "${java:-}" ] || [ -z "${run:-}" ]; then
    echo "请用 ./fanzha bench 启动测速  start this by ./fanzha bench" >&2
    exit 2
fi
work="${FANZHA_BENCH:-bench/target}"
house="$run/fanzha-server.jar"
mkdir -p "$work" bench/results
rm -rf "$work/classes"
"${java}c" -d "$work/classes" -cp "$house:$run/lib/*" $(find bench/src -name '*.java')
# More memory than a server gets: the sheets to be handed in lie ready before the clock starts.
measure() {
    echo "== $1" >&2
    "$java" -Xmx3g -XX:+UseSerialGC ${BENCH_JAVA:-} -cp "$work/classes:$house:$run/lib/*" "fanzha.bench.$2" "$work" "$house" \
        > "$work/$1.txt"
    cat "$work/$1.txt"
    cp "$work/$1.txt" "bench/results/$1.txt"
}
[ $# -gt 0 ] || set -- start intake desk journal
for what in "$@"; do
    case $what in
        intake) measure intake IntakeBench ;;
        desk) measure desk DeskBench ;;
        start) measure start StartBench ;;
        journal) measure journal JournalBench ;;
        *) echo "bench: 没有“$what”这项测量；可用 start、intake、desk、journal" >&2; exit 2 ;;
    esac
done
