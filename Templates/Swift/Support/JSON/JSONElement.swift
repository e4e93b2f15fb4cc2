/// One value of an indexed document, valid while the document is being read.
nonisolated struct JSONElement {
    /// The document that it is part of.
    let index: JSONIndex
    /// The position of its node.
    let position: Int

    /// What the value is.
    var kind: JSONKind { index.nodes[position].kind }

    /// Where it stands in the document, such as `$.data[1].from`.
    var path: String { index.path(of: position) }

    /// The value as the type that the context asks for.
    func decode<Value: JSONCodable>(_ type: Value.Type = Value.self) throws(DecodingFailure) -> Value {
        try Value(from: self)
    }

    /// The failure that names this value's place and what stands there.
    @inline(never) func mismatch(_ expected: String) -> DecodingFailure {
        failure(expected: expected, found: inWords)
    }

    /// The failure for a string whose text is not what its format asks for.
    @inline(never) func malformed(_ expected: String) -> DecodingFailure {
        let shown = index.text(of: position).prefix(40)
        return failure(expected: expected, found: "the string \u{201C}\(shown)\u{201D}")
    }

    private func failure(expected: String, found: String) -> DecodingFailure {
        DecodingFailure(path: path, expected: expected, found: found)
    }

    private var inWords: String {
        switch kind {
        case .null, .bool: index.bytes(of: position).text
        case .number: "the number \(index.bytes(of: position).part(0, 40).text)"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

// MARK: - Scalars

nonisolated extension JSONElement {
    /// The text of a string.
    func text(_ expected: String = "a string") throws(DecodingFailure) -> String {
        guard kind == .string else { throw mismatch(expected) }
        return index.text(of: position)
    }

    /// What a string's text means in a format; nil from the body is a failure.
    func formatted<Value>(_ expected: String, _ read: (JSONBytes) -> Value?) throws(DecodingFailure) -> Value {
        guard kind == .string else { throw mismatch(expected) }
        let value =
            index.nodes[position].traits.contains(.escaped)
            ? JSONBytes.read(index.text(of: position), read) : read(index.bytes(of: position))
        guard let value else { throw malformed(expected) }
        return value
    }

    /// The value of a boolean.
    func bool() throws(DecodingFailure) -> Bool {
        guard kind == .bool else { throw mismatch("a boolean") }
        return index.bytes(of: position)[0] == UInt8(ascii: "t")
    }

    /// The value of an integer, however it is spelled (`12`, `12.0`, `1.2e1`).
    func integer() throws(DecodingFailure) -> Int {
        let node = index.nodes[position]
        guard node.kind == .number else { throw mismatch("an integer") }
        let bytes = index.bytes(of: position)
        if !node.traits.contains(.fractional), let value = bytes.plainInteger { return value }
        let number = DecimalNumber(bytes)
        guard number.isIntegral else { throw mismatch("an integer") }
        guard let value = number.integer else { throw mismatch("an integer of at most 64 bits") }
        return value
    }

    /// The value of a number, rounded to the nearest double.
    func double() throws(DecodingFailure) -> Double {
        guard kind == .number else { throw mismatch("a number") }
        let bytes = index.bytes(of: position)
        if let value = bytes.shortDouble { return value }
        guard let value = Double(bytes.text), value.isFinite else {
            throw mismatch("a number within the range of a double")
        }
        return value
    }
}

// MARK: - Containers

nonisolated extension JSONElement {
    /// Reads each item of an array in order.
    func items(_ body: (JSONElement) throws(DecodingFailure) -> Void) throws(DecodingFailure) {
        guard kind == .array else { throw mismatch("an array") }
        var item = position + 1
        while item < index.next(position) {
            try body(JSONElement(index: index, position: item))
            item = index.next(item)
        }
    }

    /// Reads each member of an object in order; the position is that of its key.
    func members(_ body: (Int, JSONElement) throws(DecodingFailure) -> Void) throws(DecodingFailure) {
        guard kind == .object else { throw mismatch("an object") }
        var key = position + 1
        while key < index.next(position) {
            try body(key, JSONElement(index: index, position: key + 1))
            key = index.next(key + 1)
        }
    }

    /// How many items an array has.
    var itemCount: Int {
        var count = 0
        var item = position + 1
        while item < index.next(position) {
            count += 1
            item = index.next(item)
        }
        return count
    }

    /// Reads each member of an object in order, the first of each name; in strict mode there must be no other.
    func distinctMembers(_ body: (String, JSONElement) throws(DecodingFailure) -> Void) throws(DecodingFailure) {
        var names: Set<String> = []
        try members { key, value throws(DecodingFailure) in
            let name = index.text(of: key)
            if names.insert(name).inserted {
                try body(name, value)
            } else if index.strictness == .strict {
                throw value.failure(expected: "each name once", found: "the name again")
            }
        }
    }

    /// In strict mode, refuses the first member that nobody has read: unknown, or a second one of its name.
    func refuseUnreadMembers() throws(DecodingFailure) {
        guard index.strictness == .strict else { return }
        try members { key, value throws(DecodingFailure) in
            guard !index.nodes[key].traits.contains(.read) else { return }
            let found = isRepeated(key) ? "the name again" : "an undocumented member"
            throw value.failure(expected: "only documented members, each once", found: found)
        }
    }

    private func isRepeated(_ key: Int) -> Bool {
        let name = index.text(of: key)
        var other = position + 1
        while other < key, index.text(of: other) != name { other = index.next(other + 1) }
        return other < key
    }
}

// MARK: - Unions

nonisolated extension JSONElement {
    /// The value as it stands, for a kind that the API does not document; null is none, and strict mode refuses all.
    func unknown() throws(DecodingFailure) -> SDK.JSONValue {
        guard kind != .null, index.takesOthers else { throw mismatch("one of the documented kinds") }
        return try SDK.JSONValue(from: self)
    }
}
