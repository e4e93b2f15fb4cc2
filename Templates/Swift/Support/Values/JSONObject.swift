extension SDK {
    /// The members of a JSON object in their order.
    public nonisolated struct JSONObject: Sendable {
        /// The members; no two have the same name.
        public private(set) var members: [(name: String, value: JSONValue)] = []

        /// Keeps the members; of two with the same name, the first.
        public init(_ members: [(name: String, value: JSONValue)] = []) {
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
                case (nil, let value?): members.append((name: name, value: value))
                case (nil, nil): break
                }
            }
        }
    }
}

nonisolated extension SDK.JSONObject: JSONModel {
    init(from element: JSONElement) throws(DecodingFailure) {
        try element.distinctMembers { name, value throws(DecodingFailure) in
            members.append((name: name, value: try SDK.JSONValue(from: value)))
        }
    }

    func write(to json: inout JSONWriter) {
        let members = json.form == .identity ? self.members.sorted { $0.name < $1.name } : self.members
        json.object { object in
            for member in members { object.member(member.name, member.value) }
        }
    }
}
