#!/bin/sh
# Measures Fanzha from outside: bench/run.sh [intake] [desk] [start]; results beside this script in results/.
# ./fanzha bench finds a JDK, builds the server and calls this. Measure on a machine that does nothing else.
set -eu
cd "$(dirname "$0")/.."
JAVA="${FANZHA_JAVA_HOME:-${JAVA_HOME:-}}/bin/java"
[ -x "$JAVA" ] || JAVA=$(ls -d /usr/lib/jvm/*/bin/java 2>/dev/null | sort -r | head -n 1)
WORK="${FANZHA_BENCH:-bench/target}"
RUN=server/target/run
mkdir -p "$WORK" bench/results
[ -d "$RUN" ] || "$JAVA" -Djarmode=tools -jar server/target/fanzha-server.jar extract --destination "$RUN"
HOUSE="$RUN/fanzha-server.jar"
rm -rf "$WORK/classes"
"${JAVA}c" -d "$WORK/classes" -cp "$HOUSE:$RUN/lib/*" $(find bench/src -name '*.java')
measure() {
    echo "== $1" >&2
    "$JAVA" -Xmx3g -XX:+UseSerialGC ${BENCH_JAVA:-} -cp "$WORK/classes:$HOUSE:$RUN/lib/*" "fanzha.bench.$2" "$WORK" "$HOUSE" \
        > "$WORK/$1.txt"
    cat "$WORK/$1.txt"
    cp "$WORK/$1.txt" "bench/results/$1.txt"
}
[ $# -gt 0 ] || set -- start intake desk
for what in "$@"; do
    case $what in
        intake) measure intake IntakeBench ;;
        desk) measure desk DeskBench ;;
        start) measure start StartBench ;;
        *) echo "bench: 没有“$what”这项测量；可用 intake、desk、start" >&2; exit 2 ;;
    esac
done
