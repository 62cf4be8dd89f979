#!/bin/sh
# Makes the records of both examples anew, with the real commands, fixed dates and the keys of examples/keys, which are not secret.
# To be run whenever the files of an example have changed: the records then hold the files as they are now.
#
#     examples/generator/record.sh
#     WARRANT="dotnet path/to/Warrant.Cli.dll" examples/generator/record.sh     # with another build
#
# It works on copies, for an act also changes the YAML of its case, and the YAML of the examples is as it is after all acts.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
warrant=${WARRANT:-$root/warrant}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# act PERSON TIME COMMAND...
act() {
    person=$1 time=$2
    shift 2
    (cd "$work/case" && $warrant "$@" --as "$person" --key "$root/examples/keys/$person.pem" --at "$time")
}

fresh() {
    mkdir -p "$work/case"
    (cd "$root/examples/$1" && find . -path ./record -prune -o -path ./store -prune -o -type f -print) | while read -r file; do
        mkdir -p "$work/case/$(dirname "$file")"
        cp "$root/examples/$1/$file" "$work/case/$file"
    done
}

keep() {
    $warrant record verify "$work/case"
    rm -rf "$root/examples/$1/record" "$root/examples/$1/store"
    cp -R "$work/case/record" "$work/case/store" "$root/examples/$1/"
    rm -rf "$work/case"
}

# Before the attacks on the account monitor were run: no such log yet, and nobody had raised D4 and D6.
fresh atlas-cyber
rm "$work/case/logs/2026-10-22_monitor-attacks.eval" "$work/case/logs/2026-10-22_monitor-honest.eval"
sed -i '/2026-10-22_monitor-/,+1d' "$work/case/evidence.yaml"
sed -i -e '/^  D4:/,/^  D5:/{/^  D5:/!d}' -e '/^  D6:/,/^  D7:/{/^  D7:/!d}' "$work/case/challenges.yaml"
act ada 2026-10-21T08:00:00Z baseline
act ada 2026-10-21T09:00:00Z expect E16 --samples 150
act kofi 2026-10-21T15:00:00Z challenge raise D4 --rebuts C2.3.1 \
    --text "Between two canary runs the classifier may be weak for up to an hour and nobody knows."
act safety-board 2026-10-28T10:00:00Z challenge accept D4 --until 2027-02-28 \
    --because "An hour is short beside the weeks that the shortest route in R1 to R3 takes, and running canaries more often slows the service." \
    --consequence "Misuse within that hour is found by account review or not at all."
act tomas 2026-11-04T10:00:00Z challenge raise D6 --rebuts C3 \
    --text "Both legs rest on one list of risks, and a route that is missing from it is missing from both."
act mina 2026-11-05T10:00:00Z waive WR407 M3 --until 2027-03-31 \
    --because "There is no sample of unseen campaigns from which to tell how many go unseen. A3 takes the highest answer of the panel for that reason."

# The version that was reviewed and decided: the files as they are now.
fresh atlas-cyber
act ada 2026-11-19T08:00:00Z baseline
act ada 2026-11-19T09:00:00Z review open RV1 --reviewer tomas --scope "the whole case" --access "laboratory build, transcripts, all logs"
act tomas 2026-11-19T18:00:00Z review submit RV1 --hours 36 --independence 3 --conflicts none \
    --finding "mended The formula of C2.1 took the tries of one attacker for unrelated." \
    --finding "open The two legs have one list of risks in common: D6." \
    --dissent "tomas: I would have waited until a second team has listed the risks."
act safety-board 2026-11-20T09:00:00Z decide approve-with-conditions --until 2027-02-28 \
    --because "Each leg is enough alone, and neither needs that D6 is answered." \
    --condition "CD1 trust-and-safety 2026-12-01 Canaries run every twenty minutes." \
    --condition "CD2 ada 2027-01-15 A second team lists the risks anew." \
    --dissent "tomas: I would have waited until a second team has listed the risks."
keep atlas-cyber

# The team in a hurry. What they recorded had an end, which they struck out later.
fresh atlas-cyber-flawed
sed -i 's/^  authority: safety-board$/  authority: safety-board\n  until: 2027-12-31/' "$work/case/case.yaml"
act ada 2026-11-13T17:00:00Z baseline
act ada 2026-11-13T17:05:00Z review open RV1 --reviewer mina --scope "as time allows" --access "the slides"
act safety-board 2026-11-13T17:30:00Z decide defer --because "We launch on Monday; the papers follow."
act mina 2026-11-16T08:00:00Z review submit RV1 --hours 1 --independence 1 --conflicts none --finding "accepted Looks fine."
keep atlas-cyber-flawed
