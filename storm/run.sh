#!/bin/sh
# Kills Fanzha's real processes in the middle of their work, called by ./fanzha storm: it finds the JDK ($java), builds the
# server and unpacks it ($run). Options: --seed N, --rounds N (each kind of kill), --rows N, --planted.
set -eu
cd "$(dirname "$0")/.."
if [ -z "${java:-}" ] || [ -z "${run:-}" ]; then
    echo "请用 ./fanzha storm 启动  start this by ./fanzha storm" >&2
    exit 2
fi
work="${FANZHA_STORM:-storm/target}"
house="$run/fanzha-server.jar"
mkdir -p "$work"
rm -rf "$work/classes"
"${java}c" -d "$work/classes" -cp "$house:$run/lib/*" $(find storm/src -name '*.java')
exec "$java" -Xmx384m -XX:+UseSerialGC -cp "$work/classes:$house:$run/lib/*" fanzha.storm.Storm "$work" "$PWD/fanzha" "$@"
