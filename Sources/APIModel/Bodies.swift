/// The body of a request or of an answer.
package struct Content: Sendable {
    /// How the body becomes bytes.
    package enum Coding: Hashable, Sendable {
        /// JSON.
        case json
        /// Text in UTF-8.
        case text
        /// The bytes as they are.
        case bytes
        /// `application/x-www-form-urlencoded`; members that are not written as usual are listed.
        case form([BodyPart])
        /// Parts; members that are not written as usual are listed.
        case multipart([BodyPart])
        /// XML: an element that holds the value.
        case xml(XMLRoot)
        /// Items, one after the other while they come; the type is that of an item.
        case stream(StreamFraming)
    }

    /// The media type as documented, such as `application/json`.
    package var mediaType: String
    /// How the body becomes bytes.
    package var coding: Coding
    /// The type of the value.
    package var type: TypeReference
    /// Documented examples, in the order of the document.
    package var examples: [Example]
    /// Where it comes from.
    package var origin: Origin

    /// A body.
    package init(mediaType: String, coding: Coding, type: TypeReference, examples: [Example], origin: Origin) {
        self.mediaType = mediaType
        self.coding = coding
        self.type = type
        self.examples = examples
        self.origin = origin
    }
}

/// How one member of a form or of a body of several parts is written: the Encoding Object.
package struct BodyPart: Hashable, Sendable {
    /// How the member becomes text.
    package enum Writing: Hashable, Sendable {
        /// By a style of the Parameter Object.
        case style(Parameter.Style, explode: Bool, allowReserved: Bool)
        /// As a body of this media type.
        case mediaType(String)
    }

    /// The member's name on the wire.
    package var wireName: String
    /// How it becomes text.
    package var writing: Writing

    /// How the member `wireName` is written.
    package init(wireName: String, writing: Writing) {
        self.wireName = wireName
        self.writing = writing
    }
}

/// How the items of a stream are told apart.
package enum StreamFraming: Hashable, Sendable {
    /// What is described of an event.
    package enum EventForm: Hashable, Sendable {
        /// Its data, which is JSON.
        case data
        /// Its data as it is: a text, in whatever format.
        case text
        /// An object with `data`, `event`, `id` and `retry`, all of them text but for the last.
        case wholeText
        /// Likewise, with JSON as data.
        case wholeJSON
    }

    /// `text/event-stream`.
    case events(EventForm)
    /// A JSON text for each line.
    case lines
    /// JSON texts that each begin with a record separator, RFC 7464.
    case sequence
}

/// The body of a request.
package struct RequestBody: Sendable {
    /// The kinds of body that may be sent, the preferred one first; never empty.
    package var contents: [Content]
    /// Whether it must be given.
    package var isRequired: Bool
    /// What the document says of it.
    package var documentation: Documentation
    /// Where it comes from.
    package var origin: Origin

    /// The body of a request: of the kind `content`, or of one of the `others`.
    package init(
        content: Content,
        others: [Content] = [],
        isRequired: Bool,
        documentation: Documentation,
        origin: Origin
    ) {
        contents = [content] + others
        self.isRequired = isRequired
        self.documentation = documentation
        self.origin = origin
    }

    /// The preferred kind of body.
    package var content: Content {
        get { contents[0] }
        set { contents[0] = newValue }
    }
}
