"""Checks FollowTheMoney exports with followthemoney itself; see followthemoney.sh.

Arguments: our description of its model, what `ftm validate` wrote, the entities, the statements, then files that were read into the case.
"""

import csv
import json
import sys
from importlib.metadata import version

from followthemoney import model
from followthemoney.dataset.util import dataset_name_check
from followthemoney.exc import InvalidData
from followthemoney.statement import CSV, Statement
from followthemoney.statement.serialize import read_path_statements
from followthemoney.statement.util import get_prop_type

MOST = 10


class Faults:
    def __init__(self):
        self.count = 0

    def add(self, where, what):
        self.count += 1
        if self.count <= MOST:
            print(f"{where}: {what}", file=sys.stderr)


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def property_fault(schema_name, name):
    schema = model.get(schema_name)
    if schema is None:
        return f"unknown schema {schema_name}"
    prop = schema.get(name)
    if prop is None:
        return f"{schema_name} has no property {name}"
    return f"{schema_name}:{name} is a stub" if prop.stub else None


def check_entities(path, validated, foreign, faults):
    """Every schema and property is known, and validation keeps every value made here.

    It may write one otherwise, such as an IMO number with its letters. What a publisher's file held is the
    publisher's to answer for.
    """
    clean = {}
    for entity in lines(validated):
        clean.setdefault((entity["id"], entity["schema"]), entity)
    entities = lines(path)
    for number, entity in enumerate(entities, 1):
        where = f"{path}:{number}"
        for name, values in entity["properties"].items():
            fault = property_fault(entity["schema"], name)
            if fault:
                faults.add(where, fault)
                continue
            kept = clean[entity["id"], entity["schema"]]["properties"].get(name, [])
            prop = model.get(entity["schema"]).get(name)
            for value in values:
                normal = prop.type.clean(value, format=prop.format)
                if normal not in kept and entity["id"] not in foreign:
                    faults.add(where, f"validation drops {name} {value!r}")
        proxy = model.get_proxy(entity)
        if proxy.id != entity["id"] or not proxy.caption:
            faults.add(where, "no id or caption")
        for dataset in entity.get("datasets", []):
            try:
                dataset_name_check(dataset)
            except ValueError as error:
                faults.add(where, str(error))
    return len(entities)


def check_statements(path, known, faults):
    """Every statement is readable; those that came with an id keep it, all others have the one made here."""
    by_entity = {}
    count = 0
    for count, statement in enumerate(read_path_statements(path, CSV), 1):
        where = f"{path}: statement {count}"
        if statement.prop != Statement.BASE:
            fault = property_fault(statement.schema, statement.prop)
            if fault:
                faults.add(where, fault)
        if statement.id not in known and statement.id != statement.generate_key():
            faults.add(where, f"id {statement.id} is neither its own nor an original one")
        by_entity.setdefault(statement.canonical_id, set()).add(statement.schema)
    # Types change from one release of the model to the next, and its own reader ignores the column.
    types = {
        f"{row['prop']} {row['prop_type']}"
        for row in rows(path)
        if row["prop_type"] != get_prop_type(row["schema"], row["prop"])
    }
    print(f"{len(types)} properties have another type in this release: {', '.join(sorted(types)) or 'none'}")
    for canonical, schemata in by_entity.items():
        try:
            common = None
            for schema in schemata:
                common = schema if common is None else model.common_schema(common, schema).name
        except InvalidData as error:
            faults.add(path, f"{canonical}: {error}")
    return count


def check_original(path, entities, statements, faults):
    """Every line of a file that was read is among ours, and so is every row."""
    if path.endswith(".csv"):
        original = rows(path)
        columns = original[0].keys() & statements[0].keys() if statements else []
        ours = {tuple(row[column] for column in columns) for row in statements}
        missing = [row for row in original if tuple(row[column] for column in columns) not in ours]
    else:
        original = lines(path)
        ours = {entity["id"]: entity for entity in entities}
        missing = [entity for entity in original if ours.get(entity["id"]) != entity]
    for one in missing:
        faults.add(path, f"not in the export as it came in: {str(one)[:200]}")
    return len(original)


# Text in June 2025, numbers or identifiers now: the wider type stands in our description.
WIDER = {"Company:bikCode", "Company:capital", "LegalEntity:okvedCode", "License:area", "Sanction:duration"}


def described(path):
    """Schemata of our description of FollowTheMoney: for each its parents and the types of its properties."""
    schemata = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            words = line.split()
            if line.startswith("schema "):
                schemata[words[1]] = (words[3:], {})
                own = schemata[words[1]][1]
            elif line.startswith("  ") and words[0] not in LINES:
                own[words[0]] = "identifier" if words[1] == "iban" else words[1]
    return schemata


LINES = {"called", "is", "caption", "featured", "required", "begins", "ends", "edge", "edgeCaption"}


def type_of(schemata, schema, name):
    parents, own = schemata[schema]
    found = [own[name]] if name in own else [type_of(schemata, parent, name) for parent in parents]
    return next((one for one in found if one), None)


def check_ontology(path, faults):
    """Every schema and property that this version has is in our description, with its type."""
    schemata = described(path)
    count = 0
    for schema in model:
        if schema.name not in schemata:
            faults.add(path, f"lacks the schema {schema.name}")
            continue
        for prop in schema.properties.values():
            count += 1
            ours = type_of(schemata, schema.name, prop.name)
            theirs = "identifier" if prop.type.name == "iban" else prop.type.name
            if not prop.stub and ours != theirs and f"{prop.schema.name}:{prop.name}" not in WIDER:
                faults.add(path, f"{schema.name}:{prop.name} is {ours}, expected {theirs}")
    return count


def main(ontology, validated, entities, statements, *originals):
    faults = Faults()
    known = {row.get("id") for path in originals if path.endswith(".csv") for row in rows(path)}
    foreign = {line["id"] for path in originals if not path.endswith(".csv") for line in lines(path)}
    foreign |= {row["entity_id"] for path in originals if path.endswith(".csv") for row in rows(path)}
    print(f"followthemoney {version('followthemoney')}")
    print(f"{check_ontology(ontology, faults)} properties of its model looked for in ours")
    print(f"{check_entities(entities, validated, foreign, faults)} entities read and validated")
    print(f"{check_statements(statements, known, faults)} statements read, ids compared")
    ours, theirs = lines(entities), rows(statements)
    for path in originals:
        print(f"{check_original(path, ours, theirs, faults)} of {path} looked for")
    print("accepted" if faults.count == 0 else f"{faults.count} faults")
    return 0 if faults.count == 0 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
