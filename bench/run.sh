#!/bin/sh
# Measures Fanzha from outside: bench/run.sh [intake|desk|start|all]; results beside this script in results/.
# Needs a JDK of 21 or newer in JAVA_HOME (./fanzha bench finds one) and the built server jar (./fanzha builds it).
set -eu
cd "$(dirname "$0")/.."
JAVA="${JAVA_HOME:-/usr}/bin/java"
JAR=$(ls server/target/fanzha-server-*.jar 2>/dev/null | head -1 || true)
if [ -z "$JAR" ]; then
    mvn -q -pl server -am -DskipTests -Dweb.skip package
    JAR=$(ls server/target/fanzha-server-*.jar | head -1)
fi
WORK="${FANZHA_BENCH:-bench/target}"
mkdir -p "$WORK" bench/results
if [ ! -e "$WORK/house/stamp" ] || [ "$JAR" -nt "$WORK/house/stamp" ]; then
    rm -rf "$WORK/house"
    "$JAVA" -Djarmode=tools -jar "$JAR" extract --destination "$WORK/house" >/dev/null
    touch "$WORK/house/stamp"
fi
HOUSE=$(ls "$WORK"/house/fanzha-server-*.jar)
rm -rf "$WORK/classes"
"${JAVA}c" -d "$WORK/classes" -cp "$HOUSE:$WORK/house/lib/*" $(find bench/src -name '*.java')
measure() {
    echo "== $1" >&2
    "$JAVA" ${BENCH_JAVA:-} -cp "$WORK/classes:$HOUSE:$WORK/house/lib/*" "fanzha.bench.$2" "$WORK" "$HOUSE" \
        | tee "bench/results/$1.txt.new"
    mv "bench/results/$1.txt.new" "bench/results/$1.txt"
}
for what in ${1:-all}; do
    case $what in
        intake) measure intake IntakeBench ;;
        desk) measure desk DeskBench ;;
        start) measure start StartBench ;;
        all) measure start StartBench; measure intake IntakeBench; measure desk DeskBench ;;
        *) echo "bench: 没有“$what”这项测量；可用 intake、desk、start、all" >&2; exit 2 ;;
    esac
done
