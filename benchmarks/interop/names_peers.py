"""Peers' side of the race of names.sh: how many queries a second of the processor.

names_peers.py logic-v2|cdist|cdist-from-.7 FOLDER

FOLDER holds entries.jsonl and queries.jsonl as NamePeers writes them. Reading and what can be done once for
all queries is not timed: entities are made before, names are folded before.
"""

import json
import sys
import time
from pathlib import Path

HIT = 0.7
LIMIT = 5
# Rows of a matrix at a time, so that it fits into memory.
ROWS = 50


def lines(file):
    with open(file, encoding="utf-8") as rows:
        return [json.loads(row) for row in rows]


def logic_v2(entries, queries):
    from followthemoney import EntityProxy
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm("logic-v2")
    config = algorithm.default_config()

    def entity(kind, number, row):
        properties = {
            key: values
            for key, values in row.items()
            if key not in ("schema", "candidates") and values
        }
        if row["schema"] != "Person":
            properties.pop("title", None)
        if row["schema"] == "Vessel":
            properties.pop("address", None)
        return EntityProxy.from_dict(
            {"id": f"{kind}{number}", "schema": row["schema"], "properties": properties}
        )

    listed = [entity("e", number, row) for number, row in enumerate(entries)]
    asked = [
        (entity("q", number, row), [int(each) for each in row.get("candidates", [])])
        for number, row in enumerate(queries)
    ]
    begin = time.process_time()
    hits = 0
    for query, candidates in asked:
        results = [algorithm.compare(query, listed[each], config) for each in candidates]
        best = sorted((each for each in results if each.score >= HIT), key=lambda each: -each.score)
        hits += len(best[:LIMIT])
    return time.process_time() - begin, hits


def cdist(cutoff):
    def run(entries, queries):
        from rapidfuzz import process, utils
        from rapidfuzz.distance import JaroWinkler

        names = [
            utils.default_process(name)
            for row in entries
            for name in row.get("name", []) + row.get("weakAlias", [])
        ]
        asked = [utils.default_process(row["name"][0]) for row in queries]
        begin = time.process_time()
        found = 0
        for start in range(0, len(asked), ROWS):
            rows = asked[start : start + ROWS]
            found += process.cdist(rows, names, scorer=JaroWinkler.similarity, score_cutoff=cutoff, workers=1).size
        return time.process_time() - begin, found

    return run


def main():
    peer = {"logic-v2": logic_v2, "cdist": cdist(None), "cdist-from-.7": cdist(HIT)}[sys.argv[1]]
    folder = Path(sys.argv[2])
    queries = lines(folder / "queries.jsonl")
    seconds, found = peer(lines(folder / "entries.jsonl"), queries)
    print(sys.argv[1], f"{len(queries) / seconds:.3f}")
    print(f"{sys.argv[1]}: {len(queries)} queries in {seconds:.1f} s of the processor, {found:,} hits or scores", file=sys.stderr)


if __name__ == "__main__":
    main()
