"""Writes docs/api-differences.md: where the published document of the dialect's server and our
contract say different things about calls that we answer.

    python3 docs/scripts/api_differences.py chatwoot-openapi.json

The argument is the OpenAPI document of the server whose dialect we speak; it is not part of this
repository. Our side is read from the schemas of the conformance suite (answers) and from the
document that we publish ourselves (bodies and queries). Needs PyYAML. Reasons stand in
api_differences.json beside this script, by regular expressions over the first cell of a row; what
no reason fits is written with «?» and named on the way out, with status 1.
"""

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "ear/src/test/resources/schemas/api"
OURS = ROOT / "web-module/src/main/resources/META-INF/openapi.yaml"
PAGE = ROOT / "docs/api-differences.md"
REASONS = Path(__file__).with_name("api_differences.json")
DEEPEST = 8


def blank(path):
    return re.sub(r"\{[^{}]*}", "{}", path)


def plain(path):
    """The address below the account, so that rows stay short."""
    return re.sub(r"^/api/v1/accounts/\{\w+}", "…", path)


def verb(word):
    return "PATCH" if word.upper() == "PUT" else word.upper()


def resolved(node, whole):
    while isinstance(node, dict) and "$ref" in node:
        target = whole
        for step in node["$ref"].lstrip("#/").split("/"):
            target = target[step]
        node = target
    return node if isinstance(node, dict) else {}


def merged(node, whole):
    """One level of a schema, whatever it is composed of: its kinds, its fields, its items."""
    node = resolved(node, whole)
    kinds, fields, items = set(), {}, node.get("items")
    kind = node.get("type", [])
    kinds.update([kind] if isinstance(kind, str) else kind)
    for value in node.get("enum", []) + ([node["const"]] if "const" in node else []):
        kinds.add({str: "string", bool: "boolean", int: "integer"}.get(type(value), "null"))
    fields.update(node.get("properties", {}))
    for word in ("allOf", "anyOf", "oneOf"):
        for part in node.get(word, []):
            more_kinds, more_fields, more_items = merged(part, whole)
            kinds |= more_kinds
            fields = {**more_fields, **fields}
            items = items or more_items
    if fields and not kinds:
        kinds.add("object")
    return kinds, fields, items


class Comparison:
    """Walks through two answers side by side; inside a named shape, rows are named by it."""

    def __init__(self, document, shapes):
        self.document, self.shapes = document, shapes
        self.rows = defaultdict(set)
        self.keys = defaultdict(set)

    def walk(self, call, theirs, ours, name, depth=0):
        named = self.shape(ours)
        if named:
            name = named
        their_kinds, their_fields, their_items = merged(theirs, self.document)
        kinds, fields, items = merged(ours, self.shapes)
        if self.differ(call, name, their_kinds - {"null"}, kinds - {"null"}) or depth >= DEEPEST:
            return
        if their_items is not None and items is not None:
            self.walk(call, their_items, items, name + "[]", depth + 1)
        if not their_fields or not fields:
            return
        self.keep(call, name, "also", their_fields.keys() - fields.keys())
        self.keep(call, name, "lacks", fields.keys() - their_fields.keys())
        for key in fields.keys() & their_fields.keys():
            self.walk(call, their_fields[key], fields[key], f"{name}.{key}", depth + 1)

    def keep(self, call, name, which, keys):
        if keys:
            self.rows[(name, which)].add(call)
            self.keys[(name, which)] |= keys

    @staticmethod
    def shape(node):
        """The named shape that it is, if it is one; null beside it does not matter."""
        parts = [node] + node.get("anyOf", [])
        names = {one["$ref"].rsplit("/", 1)[1] for one in parts if "$ref" in one}
        return names.pop() if len(names) == 1 and min(names)[0].isupper() else None

    def differ(self, call, name, theirs, ours):
        both = {"number", "integer"}
        same = theirs & ours or (theirs & both and ours & both)
        if not theirs or not ours or same:
            return False
        said = f"{' or '.join(sorted(theirs))}; in the contract {' or '.join(sorted(ours))}"
        self.rows[(name, said)].add(call)
        return True

    def told(self):
        """The rows with their keys in place of the word for them."""
        rows = {}
        for (name, said), calls in self.rows.items():
            keys = ", ".join(f"`{key}`" for key in sorted(self.keys.get((name, said), [])))
            rows[(name, f"{said} {keys}".strip())] = calls
        return rows


def published_calls(document):
    for path, calls in document["paths"].items():
        for word, call in calls.items():
            if word in ("get", "post", "put", "patch", "delete"):
                yield verb(word) + " " + blank(path), calls.get("parameters", []), call


def answer_of(call, document):
    """The first success with a body, and all statuses of success."""
    found, statuses = None, []
    for status, response in call.get("responses", {}).items():
        if str(status).startswith("2"):
            statuses.append(int(status))
            content = resolved(response, document).get("content", {})
            found = found or content.get("application/json", {}).get("schema")
    return found, statuses


def body_of(call, document):
    content = resolved(call.get("requestBody", {}), document).get("content", {})
    fields = {}
    for kind in content.values():
        fields.update(merged(kind.get("schema", {}), document)[1])
    return {name.removesuffix("[]") for name in fields}


def query_of(shared, call, document):
    asked = [resolved(one, document) for one in shared + call.get("parameters", [])]
    return {one["name"].removesuffix("[]") for one in asked if one.get("in") == "query"}


def ours_by_call():
    document = yaml.safe_load(OURS.read_text(encoding="utf-8"))
    return {call: (shared, one, document) for call, shared, one in published_calls(document)}


def compare(document):
    shapes = {"$defs": {}}
    for file in sorted(SCHEMAS.glob("*.json")):
        shapes["$defs"].update(json.loads(file.read_text(encoding="utf-8")).get("$defs", {}))
    answers = json.loads((SCHEMAS / "answers.json").read_text(encoding="utf-8"))["answers"]
    published = {call: (shared, one) for call, shared, one in published_calls(document)}
    ours = ours_by_call()
    comparison = Comparison(document, shapes)
    asked = defaultdict(set)
    common = 0
    for name, answer in answers.items():
        word, path = name.split(" ", 1)
        call = verb(word) + " " + blank(path)
        if call not in published or word == "PUT":
            continue
        common += 1
        shown = f"{word} {plain(path)}"
        shared, theirs = published[call]
        schema, statuses = answer_of(theirs, document)
        if statuses and answer["status"] not in statuses:
            said = f"{statuses[0]}; in the contract {answer['status']}"
            comparison.rows[(shown, "status " + said)].add(shown)
        if schema and "shape" not in answer:
            comparison.rows[(shown, "a body; in the contract none")].add(shown)
        if "shape" in answer and not schema:
            comparison.rows[(shown, "no body; in the contract one")].add(shown)
        if schema and "shape" in answer:
            comparison.walk(shown, schema, answer["shape"], shown)
        if call in ours:
            more, own, whole = ours[call]
            for field in body_of(theirs, document) - body_of(own, whole):
                asked[(field, "body")].add(shown)
            for field in query_of(shared, theirs, document) - query_of(more, own, whole):
                asked[(field, "query")].add(shown)
    return comparison.told(), asked, common, len(answers)


def reason(reasons, name):
    for pattern, words in reasons:
        if re.fullmatch(pattern, name):
            return words
    return "?"


def calls_cell(calls):
    some = sorted(calls)
    return "<br>".join(f"`{one}`" for one in some[:3]) + (
        f"<br>and {len(some) - 3} more" if len(some) > 3 else ""
    )


def table(rows, reasons, head):
    lines = [f"| {head} | Published document | Calls | Reason |", "| --- | --- | --- | --- |"]
    for (name, said), calls in sorted(rows.items()):
        cell = "itself" if calls == {name} else calls_cell(calls)
        lines.append(f"| `{name}` | {said} | {cell} | {reason(reasons, f'{name} {said}')} |")
    return lines


def main():
    document = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    known = json.loads(REASONS.read_text(encoding="utf-8"))
    answers, asked, common, all_calls = compare(document)
    lines = known["head"] + [
        f"Of {all_calls} calls that we answer, {common} stand in the document.",
        "",
        "## Answers",
        "",
        *table(answers, known["answers"], "Where"),
        "",
        "## What the document lets clients send, and we pass over",
        "",
        *table(asked, known["asked"], "Field"),
    ]
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    unexplained = [line for line in lines if line.endswith("| ? |")]
    print("\n".join(unexplained) or "Every difference has its reason.")
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
