"""Reads an XES file with Python's own XML parser, as importers of process-mining tools do, and prints what it found as JSON.

What stops or misleads such an importer ends with an error: an unknown tag, a second log, nesting, a value that is not of its type, a key
that comes twice in one event, a time without a zone, a global attribute or a classifier's key that an event has not.
"""

import json
import sys
import xml.etree.ElementTree as ET
from datetime import datetime


def value_of(element):
    kind, text = element.tag, element.get("value")
    if kind == "date":
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise ValueError(f"a time without a zone: {text}")
        return moment.timestamp()
    if kind == "int":
        return int(text)
    if kind == "float":
        return float(text)
    if kind == "string":
        return text
    raise ValueError(f"an unknown tag: {kind}")


def attributes_of(elements):
    found = {}
    for element in elements:
        key = element.get("key")
        if key in found:
            raise ValueError(f"a key that comes twice: {key}")
        found[key] = value_of(element)
    return found


def read(path):
    log = ET.parse(path).getroot()
    if log.tag != "log":
        raise ValueError(f"no log but {log.tag}")
    structure = {"extension", "global", "classifier", "trace"}
    scopes = {each.get("scope"): attributes_of(each) for each in log.iter("global")}
    classifiers = {each.get("name"): each.get("keys").split() for each in log.iter("classifier")}
    traces = []
    for trace in log.findall("trace"):
        events = [attributes_of(event) for event in trace.findall("event")]
        for event in events:
            missing = [key for key in scopes["event"] if key not in event]
            missing += [key for keys in classifiers.values() for key in keys if key not in event]
            if missing:
                raise ValueError(f"an event without {missing}: {event}")
        attributes = attributes_of(each for each in trace if each.tag != "event")
        if any(key not in attributes for key in scopes["trace"]):
            raise ValueError("a trace without a global attribute")
        traces.append({"attributes": attributes, "events": events})
    return {
        "attributes": attributes_of(each for each in log if each.tag not in structure),
        "extensions": {each.get("prefix"): each.get("uri") for each in log.iter("extension")},
        "classifiers": classifiers,
        "traces": traces,
    }


json.dump(read(sys.argv[1]), sys.stdout, allow_nan=False)
