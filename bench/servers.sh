# PostgreSQL and Redis for the runs of this folder, read by `source`: own ones on free ports of loopback in a folder of their own, stopped and removed at the end.
# Gives: $work (the folder), $port, $record, $cluster, $redis (its process), postgres ARGUMENTS (pg_ctl), redis (starts it), chancery ARGUMENTS, pids (stopped at the end).
work=$(mktemp -d)
chmod 755 "$work"
programs=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -1)
as=() && [ "$(id -u)" -ne 0 ] || as=(runuser -u postgres --)
# a build beside it changes nothing
cp -r src/Chancery.Cli/bin/Release/net10.0 "$work/program"
chancery() { dotnet "$work/program/chancery.dll" "$@"; }
pids=()
stop() { for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done; "${as[@]}" "$programs/pg_ctl" -D "$work/pg/data" -m immediate stop > /dev/null 2>&1 || true; rm -rf "$work"; }
trap stop EXIT
port=$((20000 + RANDOM % 20000))
mkdir "$work/pg" && { [ "$(id -u)" -ne 0 ] || chown postgres "$work/pg"; }
"${as[@]}" "$programs/initdb" -D "$work/pg/data" -U chancery -A trust -E UTF8 --locale=C --locale-provider=icu --icu-locale=en > "$work/initdb.log"
postgres() { "${as[@]}" "$programs/pg_ctl" -D "$work/pg/data" -w -l "$work/pg/log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=" "$@" > /dev/null; }
redis() { redis-server --port $((port + 1)) --bind 127.0.0.1 --dir "$work" --save "" --appendonly no > "$work/redis.log" 2>&1 & redis=$!; pids+=("$redis"); }
postgres start
redis
record=postgres://chancery@127.0.0.1:$port/postgres cluster=redis://127.0.0.1:$((port + 1))
