import Diagnostics

/// The license of an API: the License Object, section 4.8.4.
package struct License: DocumentObject {
    package let place: Place
    /// The name of the license.
    package let name: String
    /// Its SPDX expression.
    package let identifier: String?
    /// Where its text is.
    package let url: String?
}

extension License: ReadableObject {
    static var lossSeverity: Diagnostic.Severity { .warning }

    init(_ object: inout ObjectReader) {
        place = object.place
        name = object.expected("name") ?? ""
        identifier = object.optional("identifier")
        url = object.optional("url")
    }
}
