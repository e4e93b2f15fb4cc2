/// A type of the API that has a name.
package struct TypeDefinition: Sendable {
    /// Where values of a type travel.
    package struct Usage: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        /// In requests.
        package static let request = Usage(rawValue: 1)
        /// In answers of success.
        package static let response = Usage(rawValue: 2)
        /// In answers of failure.
        package static let error = Usage(rawValue: 4)

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }
    }

    /// What kind of type it is.
    package enum Shape: Sendable {
        /// An object with known members.
        case record(Record)
        /// One of listed values.
        case enumeration(Enumeration)
        /// One of several types.
        case union(Union)
    }

    /// Its own name.
    package var id: TypeID
    /// What to call it.
    package var name: NameHint
    /// What the document says of it.
    package var documentation: Documentation
    /// Whether the document advises against it.
    package var isDeprecated: Bool
    /// What kind of type it is.
    package var shape: Shape
    /// Where values of it travel.
    package var usage: Usage
    /// Documented examples.
    package var examples: [Example]
    /// Where it comes from.
    package var origin: Origin

    /// A type of the API that has a name.
    package init(
        id: TypeID,
        name: NameHint,
        documentation: Documentation,
        isDeprecated: Bool,
        shape: Shape,
        usage: Usage,
        examples: [Example],
        origin: Origin
    ) {
        self.id = id
        self.name = name
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.shape = shape
        self.usage = usage
        self.examples = examples
        self.origin = origin
    }
}

/// An object with known members.
package struct Record: Sendable {
    /// What becomes of members that the document does not name.
    package enum AdditionalMembers: Hashable, Sendable {
        /// They may come and are ignored: the document says nothing.
        case ignored
        /// They are kept: the document says `additionalProperties` with this type.
        case kept(TypeReference)
        /// They must not come: the document says `additionalProperties: false`. Ignored unless strict.
        case forbidden
    }

    /// The members, in the order of the document.
    package var members: [Member]
    /// What becomes of other members.
    package var additional: AdditionalMembers
    /// An ECMA-262 regular expression that some part of the name of each other member must match.
    package var keyPattern: String?

    /// An object with known members.
    package init(members: [Member], additional: AdditionalMembers, keyPattern: String? = nil) {
        self.members = members
        self.additional = additional
        self.keyPattern = keyPattern
    }
}

/// A member of a record.
package struct Member: Sendable {
    /// In which direction the member travels.
    package enum Direction: Hashable, Sendable {
        /// In requests and answers.
        case both
        /// Only in answers (`readOnly`): never sent.
        case answersOnly
        /// Only in requests (`writeOnly`): never expected.
        case requestsOnly
    }

    /// The key on the wire.
    package var wireName: String
    /// What to call it.
    package var name: NameHint
    /// Its type; may be ``TypeReference/nullable(_:)``.
    package var type: TypeReference
    /// Whether it must be there. Absent and null are two things.
    package var isRequired: Bool
    /// In which direction it travels.
    package var direction: Direction
    /// Whether the type contains itself through this member, so that it must be boxed.
    package var isRecursive: Bool
    /// The documented default: what the server assumes, never sent by itself.
    package var defaultValue: JSONValue?
    /// What the document says of it.
    package var documentation: Documentation
    /// Whether the document advises against it.
    package var isDeprecated: Bool
    /// Where it comes from.
    package var origin: Origin

    /// A member of a record.
    package init(
        wireName: String,
        name: NameHint,
        type: TypeReference,
        isRequired: Bool,
        direction: Direction = .both,
        isRecursive: Bool = false,
        defaultValue: JSONValue? = nil,
        documentation: Documentation = Documentation(),
        isDeprecated: Bool = false,
        origin: Origin
    ) {
        self.wireName = wireName
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.direction = direction
        self.isRecursive = isRecursive
        self.defaultValue = defaultValue
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.origin = origin
    }
}

/// One of listed values.
package struct Enumeration: Sendable {
    /// What the values are on the wire.
    package enum Base: Hashable, Sendable {
        /// Text.
        case string
        /// Whole numbers.
        case integer
        /// Numbers with fractions.
        case number
    }

    /// One value.
    package struct Value: Sendable {
        /// The text, or the number as JSON spells it: without a fraction if it is whole.
        package var wireValue: String
        /// What to call it.
        package var name: NameHint
        /// What the document says of it.
        package var documentation: Documentation
        /// Where it comes from.
        package var origin: Origin

        /// One value.
        package init(wireValue: String, name: NameHint, documentation: Documentation, origin: Origin) {
            self.wireValue = wireValue
            self.name = name
            self.documentation = documentation
            self.origin = origin
        }
    }

    /// What the values are on the wire.
    package var base: Base
    /// The values, in the order of the document, unique.
    package var values: [Value]
    /// Whether values that the document does not name survive (unless strict); `x-concord-closed` says no.
    package var isOpen: Bool
    /// Whether the document itself says that there are other values: then they are right in strict mode too.
    package var documentsOthers: Bool

    /// One of listed values.
    package init(base: Base, values: [Value], isOpen: Bool, documentsOthers: Bool = false) {
        self.base = base
        self.values = values
        self.isOpen = isOpen
        self.documentsOthers = documentsOthers
    }
}

/// One of several types.
package struct Union: Sendable {
    /// One of the types.
    package struct Variant: Sendable {
        /// What to call it.
        package var name: NameHint
        /// The type.
        package var type: TypeReference
        /// How to know it by sight.
        package var evidence: Evidence
        /// Whether values are of it that nothing tells to be of another.
        package var isDefault: Bool
        /// Where it comes from.
        package var origin: Origin

        /// One of the types.
        package init(name: NameHint, type: TypeReference, evidence: Evidence, isDefault: Bool = false, origin: Origin) {
            self.name = name
            self.type = type
            self.evidence = evidence
            self.isDefault = isDefault
            self.origin = origin
        }
    }

    /// What tells one variant from the others; the first variant whose evidence holds is chosen.
    package enum Evidence: Hashable, Sendable {
        /// The discriminating member has one of these values; numbers and truth values are spelled as JSON has them,
        /// numbers without a fraction of zero.
        case discriminator([String])
        /// The value is of one of these JSON kinds, which no other variant has.
        case kind([JSONKind])
        /// The object has all of these members, which no other variant requires.
        case members([String])
        /// Nothing but trying: the value fits.
        case fits
    }

    /// The kinds of JSON values. A whole number is an ``integer`` even where it is written `12.0`.
    package enum JSONKind: String, Hashable, Sendable {
        case null, boolean, integer, number, string, array, object
    }

    /// The variants, in the order in which they are tried: that of the document, those that are known by nothing but
    /// trying last.
    package var variants: [Variant]
    /// The member whose value names the variant, if there is one.
    package var discriminator: String?

    /// One of several types.
    package init(variants: [Variant], discriminator: String?) {
        self.variants = variants
        self.discriminator = discriminator
    }
}
