#!/usr/bin/env python3
"""Writes expectations.json: documents, and what Python's parser makes of them, or that it refuses them.

Each element is a list of its name, its attributes, and its texts and elements in their order.
"""

import json
from pathlib import Path
from xml.etree import ElementTree

DOCUMENTS = [
    "<a/>", "<a></a>", "<a >x</a >", "<a b='1' c=\"2\"/>", "<a><b/>x<c>y</c>z</a>", " <a/>\n", "<?xml version='1.0'?><a/>",
    "<?xml version=\"1.0\" encoding=\"utf-8\" standalone='yes'?>\n<a/>", "<!-- x --><a/><!-- y --><?p q?>",
    "<a>&lt;&gt;&amp;&quot;&apos;</a>", "<a>&#65;&#x42;&#x1F600;</a>", "<a b='&lt;&#10;&#9;x'/>", "<a b='x\ny\tz'/>",
    "<a>x\r\ny\rz</a>", "<a><![CDATA[<b>&amp;]]></a>", "<a>x<![CDATA[y]]>z</a>", "<a><![CDATA[]]></a>",
    "<a>x<!-- y -->z</a>", "<a>x<?y z?>w</a>", "<a xmlns='urn:a'><b/></a>", "<p:a xmlns:p='urn:p' p:b='1' b='2'/>",
    "<a xmlns:p='urn:p'><p:b xmlns:p='urn:q'><p:c/></p:b><p:d/></a>", "<a xmlns='urn:a'><b xmlns=''/></a>",
    "<a xml:lang='de'/>", "<\u00e9l\u00e9ment \u5c5e\u6027='\u5024'>\u00fc</\u00e9l\u00e9ment>", "<a.b-c_d1/>", "<a>]]</a>", "<a b='>'/>",
    "\ufeff<a/>", "<a>\u2028\u0085</a>",
    # Refused.
    "", "x", "<a>", "</a>", "<a></b>", "<a><b></a></b>", "<a/><b/>", "x<a/>", "<a/>x", "<a b/>", "<a b=c/>", "<a b='1' b='2'/>",
    "<a b='1'c='2'/>", "<a b='<'/>", "<a>&b;</a>", "<a>&</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#1;</a>", "<a>\x01</a>",
    "<a>]]></a>", "<a><!-- -- --></a>", "<a><!-- --->", "<1a/>", "<-a/>", "<a:b/>", "<a b:c='1'/>", "<a xmlns:b=''/>",
    "<a xmlns:b='u' xmlns:c='u' b:d='1' c:d='2'/>", " <?xml version='1.0'?><a/>", "<a><?xml x?></a>", "<a", "<a b='", "<a><![CDATA[</a>",
    "<a>\ufffe</a>", "< a/>", "<a / >", "<?xml?><a/>", "<a><!x></a>", "<a>&#x;</a>", "<a>&#+1;</a>",
]


def parts(element):
    found = [element.text] if element.text else []
    for child in element:
        found += [whole(child)] + ([child.tail] if child.tail else [])
    return found


def whole(element):
    return [element.tag, dict(sorted(element.attrib.items())), parts(element)]


def expectation(text):
    try:
        return {"xml": text, "tree": whole(ElementTree.fromstring(text.encode()))}
    except ElementTree.ParseError:
        return {"xml": text, "tree": None}


lines = [json.dumps(expectation(text)) for text in DOCUMENTS]
Path(__file__).with_suffix(".json").write_text("[\n" + ",\n".join(lines) + "\n]\n")
