/// What an element or an attribute is called.
package struct XMLName: Hashable, Sendable {
    /// The name without its prefix: a legal one.
    package var local: String
    /// The namespace; nil: none, or whichever its surroundings have.
    package var namespace: String?
    /// The prefix that stands for the namespace; nil: it is the default one.
    package var prefix: String?

    /// The name `local` in a namespace, or in none.
    package init(_ local: String, namespace: String? = nil, prefix: String? = nil) {
        self.local = local
        self.namespace = namespace
        self.prefix = prefix
    }
}

/// The element that a whole body is.
package struct XMLRoot: Hashable, Sendable {
    /// What it is called.
    package var name: XMLName
    /// What is in it.
    package var content: XMLContent

    /// An element with something in it.
    package init(name: XMLName, content: XMLContent) {
        self.name = name
        self.content = content
    }
}

/// What a value is between the tags of its element.
package indirect enum XMLContent: Hashable, Sendable {
    /// A text as it is.
    case text
    /// A number in its digits.
    case number
    /// `true` or `false`.
    case boolean
    /// Whatever the value is: an object an element for each member, a scalar its text. What is read holds texts only.
    case any
    /// An element of this name for each item.
    case list(XMLName, XMLContent)
    /// An element for each member, called after its key.
    case map(XMLContent)
    /// The items of a list, each in the way of its place.
    case places([XMLPlace])
    /// The members of an object, as its shape says.
    case object(XMLShapeID)
}

/// How the item at one place of a list is written.
package enum XMLPlace: Hashable, Sendable {
    /// An element.
    case element(XMLName, XMLContent)
    /// Text between the elements.
    case text(XMLContent)
    /// Likewise, in a CDATA section.
    case characterData(XMLContent)
}

/// Names a shape of an API: its index in ``API/xmlShapes``.
package struct XMLShapeID: Hashable, Sendable {
    /// The place among the shapes.
    package let index: Int

    /// The shape at a place.
    package init(index: Int) { self.index = index }
}

/// How the members of an object are written.
package struct XMLShape: Sendable {
    /// What to call it.
    package var name: NameHint
    /// The members, in the order of the document; no two have the same wire name.
    package var members: [XMLMember]
    /// What the elements hold that are no member; nil: there are none.
    package var others: XMLContent?
    /// Where the object is described.
    package var origin: Origin

    /// The shape of an object.
    package init(name: NameHint, members: [XMLMember], others: XMLContent?, origin: Origin) {
        self.name = name
        self.members = members
        self.others = others
        self.origin = origin
    }
}

/// How one member of an object is written.
package struct XMLMember: Hashable, Sendable {
    /// Where a member stands.
    package enum Placement: Hashable, Sendable {
        /// An element.
        case element(XMLName)
        /// An element for each item of a list, without one around them; no element is no list.
        case items(XMLName)
        /// Likewise, but no element is an empty list.
        case requiredItems(XMLName)
        /// An attribute.
        case attribute(XMLName)
        /// An attribute of which none is null.
        case nullableAttribute(XMLName)
        /// The text of the object's own element.
        case text
        /// Likewise, in a CDATA section.
        case characterData
    }

    /// The member's name in JSON.
    package var wireName: String
    /// Where it stands.
    package var placement: Placement
    /// What it is there: of several elements, what each of them is.
    package var content: XMLContent

    /// How the member `wireName` is written.
    package init(wireName: String, placement: Placement, content: XMLContent) {
        self.wireName = wireName
        self.placement = placement
        self.content = content
    }
}
