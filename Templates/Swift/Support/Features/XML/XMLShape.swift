/// What an element or an attribute is called: a name, perhaps in a namespace.
nonisolated struct XMLName: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name without its prefix.
    let local: String
    /// The namespace; nil: none, or whichever the element around it has.
    let namespace: String?
    /// What stands for the namespace; nil: it is the default one.
    let prefix: String?

    /// A name in a namespace, or in none.
    init(_ local: String, namespace: String? = nil, prefix: String? = nil) {
        self.local = local
        self.namespace = namespace
        self.prefix = prefix
    }

    /// A name without a namespace.
    init(stringLiteral value: String) { self.init(value) }

    /// The name as it is written.
    var text: String { prefix.map { $0 + ":" + local } ?? local }
}

/// The element that a whole body is.
nonisolated struct XMLRoot: Sendable {
    /// What it is called.
    let name: XMLName
    /// What is in it.
    let shape: XMLShape

    /// An element with something in it.
    init(_ name: XMLName, _ shape: XMLShape) {
        self.name = name
        self.shape = shape
    }
}

/// How the JSON of a value is written as XML, and read from it: what stands in its element.
nonisolated indirect enum XMLShape: Sendable {
    /// A text as it is.
    case text
    /// A number in its digits.
    case number
    /// `true` or `false`.
    case boolean
    /// Whatever the value is: an object an element for each member, a scalar its text. What is read holds texts only.
    case any
    /// An element of this name for each item.
    case list(XMLName, XMLShape)
    /// An element for each member, called after its key.
    case map(XMLShape)
    /// The items of a list, each in the way of its place.
    case places([XMLPlace])
    /// These members.
    case object([XMLMember])
    /// These members, and elements for others.
    case open([XMLMember], others: XMLShape)
    /// Another shape, which may hold this one.
    case named(@Sendable () -> XMLShape)
}

/// How the item at one place of a list is written.
nonisolated enum XMLPlace: Sendable {
    /// An element.
    case element(XMLName, XMLShape)
    /// Text between the elements.
    case text(XMLShape)
    /// Text between the elements, in a CDATA section.
    case characterData(XMLShape)
}

/// How one member of an object is written.
nonisolated struct XMLMember: Sendable {
    /// Where a member stands.
    enum Placement: Sendable {
        /// An element.
        case element(XMLName)
        /// An element for each item of a list; none is no list.
        case items(XMLName)
        /// An element for each item of a list; none is an empty list.
        case requiredItems(XMLName)
        /// An attribute.
        case attribute(XMLName)
        /// An attribute of which none is null.
        case nullableAttribute(XMLName)
        /// The text of the object's element.
        case text
        /// The text of the object's element, in a CDATA section.
        case characterData
    }

    /// The name in JSON.
    let key: String
    /// Where it stands.
    let placement: Placement
    /// What it is: of several elements, each of them.
    let shape: XMLShape

    /// A member that is an element.
    static func element(_ key: String, _ shape: XMLShape, as name: XMLName? = nil) -> XMLMember {
        XMLMember(key: key, placement: .element(name ?? XMLName(key)), shape: shape)
    }

    /// A list that is an element for each item.
    static func items(_ key: String, _ shape: XMLShape, as name: XMLName? = nil) -> XMLMember {
        XMLMember(key: key, placement: .items(name ?? XMLName(key)), shape: shape)
    }

    /// A list that is an element for each item, and empty where there is none.
    static func requiredItems(_ key: String, _ shape: XMLShape, as name: XMLName? = nil) -> XMLMember {
        XMLMember(key: key, placement: .requiredItems(name ?? XMLName(key)), shape: shape)
    }

    /// A member that is an attribute.
    static func attribute(_ key: String, _ shape: XMLShape, as name: XMLName? = nil) -> XMLMember {
        XMLMember(key: key, placement: .attribute(name ?? XMLName(key)), shape: shape)
    }

    /// A member that is an attribute, and null where there is none.
    static func nullableAttribute(_ key: String, _ shape: XMLShape, as name: XMLName? = nil) -> XMLMember {
        XMLMember(key: key, placement: .nullableAttribute(name ?? XMLName(key)), shape: shape)
    }

    /// A member that is the text of the object's element.
    static func text(_ key: String, _ shape: XMLShape) -> XMLMember {
        XMLMember(key: key, placement: .text, shape: shape)
    }

    /// A member that is the text of the object's element, in a CDATA section.
    static func characterData(_ key: String, _ shape: XMLShape) -> XMLMember {
        XMLMember(key: key, placement: .characterData, shape: shape)
    }
}
