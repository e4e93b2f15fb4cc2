extension SDK {
    /// The members of a JSON object in their order.
    public nonisolated struct JSONObject: Sendable {
        /// A name and its value.
        public nonisolated struct Member: Sendable {
            /// The member's name.
            public let name: String
            /// The member's value.
            public var value: JSONValue

            /// Pairs a name with a value.
            public init(name: String, value: JSONValue) {
                self.name = name
                self.value = value
            }
        }

        /// The members; no two have the same name.
        public private(set) var members: [Member] = []

        /// Keeps the members; of two with the same name, the first.
        public init(_ members: [Member] = []) {
            var names: Set<String> = []
            self.members = members.filter { names.insert($0.name).inserted }
        }

        /// The value of a member; setting nil removes it, a new member goes to the end.
        public subscript(name: String) -> JSONValue? {
            get { members.first { $0.name == name }?.value }
            set {
                let position = members.firstIndex { $0.name == name }
                switch (position, newValue) {
                case (let position?, let value?): members[position].value = value
                case (let position?, nil): members.remove(at: position)
                case (nil, let value?): members.append(Member(name: name, value: value))
                case (nil, nil): break
                }
            }
        }
    }
}

nonisolated extension SDK.JSONObject {
    init(from element: JSONElement) throws(DecodingFailure) {
        var names: Set<String> = []
        try element.members { key, value throws(DecodingFailure) in
            let name = element.index.text(of: key)
            if names.insert(name).inserted {
                members.append(Member(name: name, value: try SDK.JSONValue(from: value)))
            } else if element.index.strictness == .strict {
                throw DecodingFailure(
                    path: element.index.path(of: value.position),
                    expected: "each name once",
                    found: "the name again"
                )
            }
        }
    }

    func write(to json: inout JSONWriter) {
        let members = json.form == .identity ? self.members.sorted { $0.name < $1.name } : self.members
        json.object { object in
            for member in members { object.member(member.name, member.value) }
        }
    }
}

nonisolated extension SDK.JSONObject: Hashable {
    /// Whether both have the same members, in whatever order.
    public static func == (left: Self, right: Self) -> Bool {
        SDK.JSONValue.object(left) == .object(right)
    }

    /// Hashes the members without their order.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(SDK.JSONValue.object(self))
    }
}
