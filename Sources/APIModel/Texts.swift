package import Diagnostics

/// Text that came from a document and is therefore not trusted.
///
/// It reaches generated code only through a language's literal, comment or identifier function: those are the only
/// readers of ``unescaped``.
package struct DocumentText: Hashable, Sendable {
    /// The text as it stands in the document. Whoever reads it is responsible for escaping it for its position.
    package let unescaped: String

    /// Text of a document.
    package init(_ unescaped: String) {
        self.unescaped = unescaped
    }
}

/// What a document says about something in prose.
package struct Documentation: Hashable, Sendable {
    /// A line about it.
    package var summary: DocumentText?
    /// More about it, as CommonMark.
    package var description: DocumentText?

    /// Prose, if any.
    package init(summary: DocumentText? = nil, description: DocumentText? = nil) {
        self.summary = summary
        self.description = description
    }
}

/// What to call something, before a language spells it.
package struct NameHint: Hashable, Sendable {
    /// The name that a person would choose, as text in any casing: `agent_id`, `Call`, `list`.
    package var preferred: String
    /// The names of what encloses it, outermost first, to qualify it where `preferred` alone is taken.
    package var context: [String]
    /// Whether the user chose it (`x-concord-name` and its like): it then wins over names that were derived.
    package var isChosen: Bool

    /// A wish for a name.
    package init(_ preferred: String, context: [String] = [], isChosen: Bool = false) {
        self.preferred = preferred
        self.context = context
        self.isChosen = isChosen
    }
}

/// Where a definition comes from.
package struct Origin: Sendable {
    /// A box, since origins are copied far more often than made.
    private final class Way: Sendable {
        let pointer: any OriginPointer

        init(_ pointer: any OriginPointer) {
            self.pointer = pointer
        }
    }

    private let way: Way
    /// The place in the file; nil for what Concord derived itself.
    package let range: SourceRange?

    /// A place in the document.
    package init(pointer: some OriginPointer, range: SourceRange?) {
        self.way = Way(pointer)
        self.range = range
    }

    /// The JSON pointer within the document, such as `#/components/schemas/Call`.
    package var pointer: String { way.pointer.text }
}

extension Origin: Hashable {
    package static func == (left: Origin, right: Origin) -> Bool {
        left.range == right.range && left.pointer == right.pointer
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(range)
    }
}

/// A JSON pointer that is spelled when somebody asks for it: of most definitions nobody does.
package protocol OriginPointer: Sendable {
    /// The pointer as a reference, such as `#/components/schemas/Call`.
    var text: String { get }
}

extension String: OriginPointer {
    /// The pointer, spelled already.
    package var text: String { self }
}
