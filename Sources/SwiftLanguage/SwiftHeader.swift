import APIModel
import CodeGeneration
import Diagnostics

/// A documented header of answers as a property of `HTTPHeaders`.
struct SwiftHeader: Sendable {
    /// The first header of this name and type in the document.
    let header: Response.Header
    /// The property.
    let name: String

    /// The headers of an API: those of one name are one where they are of one type, and are written alike.
    static func all(of api: API, diagnostics: inout DiagnosticSink) -> [SwiftHeader] {
        struct Key: Hashable {
            let wireName: String
            let type: TypeReference
            let serialization: Parameter.Serialization
        }
        var seen: Set<Key> = []
        let headers = api.operations.flatMap(\.responses).flatMap(\.headers).filter { header in
            let name = header.wireName.lowercased()
            return seen.insert(Key(wireName: name, type: header.type, serialization: header.serialization)).inserted
        }
        var scope = NameScope(reserving: [SwiftKeywords.unusableMembers, SwiftKeywords.headersMembers])
        let names = scope.assign(headers.map(wish), diagnostics: &diagnostics)
        return zip(headers, names).map { SwiftHeader(header: $0, name: $1) }
    }

    private static func wish(_ header: Response.Header) -> NameWish {
        let name = SwiftCasing.lower(header.name.preferred).orElse("header")
        let qualified = header.name.qualifications.map { SwiftCasing.lower($0).orElse("header") }
        return NameWish(
            [name, SwiftCasing.lower(header.name.preferred, "header")] + qualified,
            isChosen: header.name.isChosen,
            origin: header.origin
        )
    }
}
